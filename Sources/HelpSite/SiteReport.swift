public import Diagnostics
public import Workspace

/// What a build of the site made, and what it could not.
public struct SiteReport: Sendable, Hashable {
  /// The languages the site is written in: the source language, then the others in order.
  public var locales: [LocaleTag] = []
  /// How many pages of documents were written in the languages that have them.
  public var pages = 0
  /// How many pages show the source in a language that lacks them.
  public var fallbackPages = 0
  /// How many pages of flows were written.
  public var flowPages = 0
  /// How many images and other files were copied.
  public var files = 0
  /// What the site leaves out or shows otherwise than the documents ask for, in the order of places.
  ///
  /// The text of a link that leads nowhere stays on the page, without the link.
  public var findings: [Finding] = []
  /// Whether pages can be searched.
  public var isSearchable = false
  /// Whether absolute addresses are known: those of canonical pages, alternates, sitemaps and feeds.
  public var hasAddresses = false

  /// Creates an empty report.
  public init() {}
}

/// How far a build has come.
public struct SiteProgress: Sendable, Hashable {
  /// The documents that are done.
  public var done: Int
  /// All documents.
  public var total: Int
}
