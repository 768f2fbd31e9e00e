/// A reference in a file of the site that leads nowhere.
struct BrokenReference: Sendable, Hashable {
  /// What is missing.
  enum Reason: Sendable, Hashable {
    /// The site has no such file.
    case file
    /// The page has no element of that name.
    case anchor
  }

  /// The path of the file it stands in, below the site's folder.
  let page: String
  /// The reference as the file writes it, without HTML's escapes.
  let reference: String
  /// Why it leads nowhere.
  let reason: Reason

  /// The order of the files, and of the references in each.
  static func precedes(_ left: Self, _ right: Self) -> Bool {
    left.page.utf8.elementsEqual(right.page.utf8)
      ? left.reference.utf8.lexicographicallyPrecedes(right.reference.utf8)
      : left.page.utf8.lexicographicallyPrecedes(right.page.utf8)
  }
}
