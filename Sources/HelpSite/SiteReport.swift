public import Diagnostics
public import Workspace

/// What a build of the site made, and what it could not.
public struct SiteReport: Sendable, Hashable {
  /// The languages the site is written in: the source language, then the others in order.
  public var locales: [LocaleTag] = []
  /// How many pages were written, those of flows and the home pages not counted.
  public var pages = 0
  /// How many pages of flows were written.
  public var flowPages = 0
  /// How many images and other files were copied.
  public var files = 0
  /// The links that lead nowhere, each once at its place in the document, in the order of places.
  ///
  /// On the page the text of such a link stays, without the link.
  public var deadLinks: [Finding] = []
  /// What else the site leaves out or shows otherwise than asked, in the order of places.
  public var notes: [Finding] = []

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
