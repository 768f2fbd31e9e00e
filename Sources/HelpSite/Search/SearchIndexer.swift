public import Diagnostics
public import Workspace

/// Makes the finished pages of a site searchable, one index a language.
public struct SearchIndexer: Sendable {
  /// What is to be made searchable.
  public struct Errand: Sendable {
    /// The folder of the finished site.
    public let site: String
    /// The folder of a language below it.
    public let folder: String
    /// The folder for the index, below that of the language.
    public let index: String
    /// The language.
    public let language: LocaleTag
  }

  /// The name of the folder of an index.
  public static let folder = "pagefind"

  /// Makes the index of one language.
  public let index: @Sendable (Errand) throws(InputError) -> Void

  /// Creates an indexer from what it does for a language.
  public init(_ index: @escaping @Sendable (Errand) throws(InputError) -> Void) {
    self.index = index
  }
}
