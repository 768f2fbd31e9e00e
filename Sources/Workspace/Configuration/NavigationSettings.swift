public import Diagnostics

/// The navigation that `nav` in `diglot.yml` sets.
public struct NavigationSettings: Sendable, Hashable {
  /// The file, as the user would write it.
  public var path: String
  /// The entries at the top.
  public var items: [NavigationItem]

  /// Creates navigation from its entries.
  public init(path: String, items: [NavigationItem]) {
    (self.path, self.items) = (path, items)
  }
}

/// An entry of the navigation that `diglot.yml` sets: a page, or a name for others, or both.
public struct NavigationItem: Sendable, Hashable {
  /// The page's path as in `flows.yml`; nil for a mere name.
  public var page: String?
  /// What it says in every language; nil where ``titles`` or the page tell.
  public var title: String?
  /// What it says in single languages.
  public var titles: [LocaleTag: String]
  /// The entries below it.
  public var items: [NavigationItem]
  /// Where it stands in the file.
  public var position: Position

  /// Creates an entry.
  public init(
    page: String? = nil,
    title: String? = nil,
    titles: [LocaleTag: String] = [:],
    items: [NavigationItem] = [],
    position: Position
  ) {
    (self.page, self.title, self.titles) = (page, title, titles)
    (self.items, self.position) = (items, position)
  }
}
