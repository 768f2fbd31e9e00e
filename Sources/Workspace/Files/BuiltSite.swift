/// A site that was built, as it is told from folders of documents.
///
/// It holds the raw Markdown of its pages, which is nobody's document: a walk over folders passes it over.
public enum BuiltSite {
  /// The name of the list of its files, in its folder.
  public static let manifestName = ".diglot-manifest"
  /// What follows the site's name in that of a folder beside it, in which the next one is being built.
  public static let stagingMark = ".diglot-"

  /// Whether a folder is one in which a site is being built, or steps aside, by its name.
  static func isStaging(_ name: String) -> Bool {
    ["staging-", "aside-"].contains { name.contains(stagingMark + $0) }
  }
}
