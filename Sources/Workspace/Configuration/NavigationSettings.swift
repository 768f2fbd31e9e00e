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

/// An entry of the navigation that `diglot.yml` sets: a page, an address, or a name for others.
public struct NavigationItem: Sendable, Hashable {
  /// The page's path as in `flows.yml`, perhaps with a fragment after it; nil for anything else.
  public var page: String?
  /// The address on the web or of mail that it leads to; nil for anything else.
  public var link: String?
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
    link: String? = nil,
    title: String? = nil,
    titles: [LocaleTag: String] = [:],
    items: [NavigationItem] = [],
    position: Position
  ) {
    (self.page, self.link, self.title, self.titles) = (page, link, title, titles)
    (self.items, self.position) = (items, position)
  }
}
