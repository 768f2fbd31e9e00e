public import Workspace

/// Which segments leave a memory: those that meet every rule that is set.
public struct PruneRules: Sendable {
  /// Whether the document is gone, by its path; nil for no rule.
  public var isGone: (@Sendable (_ path: String) -> Bool)?
  /// The locale of the target.
  public var locale: LocaleTag?
  /// Who made the translation.
  public var origin: TranslationOrigin?
  /// Translated or handed off before this day; translations whose day is not known stay.
  public var before: CalendarDate?
  /// Entered before this time, in seconds since 1970.
  public var enteredBefore: Int64?
  /// Whether only what other tools gave is meant whose very source and target stand in a document as well.
  public var duplicates = false

  /// Creates rules that are all unset, which nothing may leave by.
  public init() {}

  /// Whether no rule is set.
  public var isEmpty: Bool {
    isGone == nil && locale == nil && origin == nil && before == nil && enteredBefore == nil
      && !duplicates
  }

  /// Whether a document may have segments that leave.
  func concerns(_ document: HeldDocument) -> Bool {
    if let locale, document.info.locale != locale { return false }
    if duplicates, document.isFile { return false }
    if let isGone { return document.isFile && isGone(document.path) }
    return true
  }
}

/// What left a memory.
public struct PruneSummary: Sendable, Hashable {
  /// What left of one document.
  public struct Document: Sendable, Hashable {
    /// Its path.
    public var path: String
    /// Its locale.
    public var locale: LocaleTag
    /// How many of its segments left.
    public var removed: Int
    /// How many of its segments stay.
    public var kept: Int
    /// Whether the document itself is no longer held.
    public var isRemoved: Bool
  }

  /// The documents that lost segments, in the order of their paths.
  public var documents: [Document] = []
  /// How many translations stand nowhere any more, and left.
  public var translations = 0
  /// How many sources have no translation any more, and left.
  public var sources = 0

  init(documents: [Document] = []) { self.documents = documents }

  /// How many segments left.
  public var segments: Int { documents.reduce(0) { $0 + $1.removed } }
}
