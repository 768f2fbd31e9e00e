/// How the site is built.
public struct SiteSettings: Sendable, Hashable {
  /// Whether pages can be searched.
  public enum Search: Sendable, Hashable {
    /// Where the program Pagefind is found.
    case whereFound
    /// Never: there is no page that searches.
    case off
    /// By the program of this name or path, which has to be there.
    case program(String)
  }

  /// The folder the site is written to.
  public var output = "_site"
  /// The site's name; nil for the word `site-title` of each locale.
  public var title: String?
  /// The address the site is published at, without a slash at its end; nil where it is not known.
  public var url: String?
  /// Where a page can be edited.
  public var edit: LinkTemplate?
  /// Where a mistake in a translation can be reported.
  public var report: LinkTemplate?
  /// The table of pages that moved.
  public var redirects: String?
  /// Whether pages can be searched.
  public var search = Search.whereFound

  /// Creates default settings.
  public init() {}
}
