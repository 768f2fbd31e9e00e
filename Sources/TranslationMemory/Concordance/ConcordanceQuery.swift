public import Workspace

/// What is looked for in the texts of a memory.
public struct ConcordanceQuery: Sendable, Hashable {
  /// How a text is looked for.
  public enum Mode: String, Sendable, Hashable, CaseIterable {
    /// The text as it stands, inside words too.
    case substring
    /// Each of its words as a whole, in any order.
    case words
  }

  /// Where it is looked for.
  public enum Side: String, Sendable, Hashable, CaseIterable {
    /// In sources and targets.
    case both
    /// In sources.
    case source
    /// In targets.
    case target
  }

  /// The text; letter case does not matter, and runs of white space are one space.
  public var text: String
  /// How it is looked for.
  public var mode: Mode
  /// Where it is looked for.
  public var side: Side
  /// The only locale wanted; nil for all.
  public var locale: LocaleTag?

  /// Creates a query.
  public init(
    _ text: String,
    mode: Mode = .substring,
    side: Side = .both,
    locale: LocaleTag? = nil
  ) {
    (self.text, self.mode, self.side, self.locale) = (text, mode, side, locale)
  }
}

extension ConcordanceQuery {
  /// Whether nothing is looked for: a text of white space, or one without a word where words are wanted.
  public var isEmpty: Bool { TextSearch(self).isEmpty }
}

/// What was found, in one translation.
public struct ConcordanceHit: Sendable, Hashable {
  /// The locale of the target.
  public var locale: LocaleTag
  /// The source with its markup; nil where it is not known.
  public var source: String?
  /// The source without markup; nil where it is not known.
  public var plainSource: String?
  /// The target with its markup.
  public var target: String
  /// The target without markup.
  public var plainTarget: String
  /// Where the text stands in the plain source, in UTF-8 offsets that rise and do not overlap.
  public var sourceRanges: [Range<Int>]
  /// Where the text stands in the plain target, in UTF-8 offsets that rise and do not overlap.
  public var targetRanges: [Range<Int>]
  /// How many places the translation has.
  public var placeCount: Int
  /// The first of them, by its path and place.
  public var document: DocumentInfo
  /// The segment's key there.
  public var key: SegmentKey
  /// The line there.
  public var line: Int
}
