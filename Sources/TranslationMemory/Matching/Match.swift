public import Diagnostics
public import Workspace

/// A translation that a memory found for a text, with the places where it stands.
public struct Match: Sendable, Hashable {
  /// A place where a translation stands.
  public struct Occurrence: Sendable, Hashable {
    /// The document, with its version, origin and hand-off date.
    public var document: DocumentInfo
    /// The segment's key.
    public var key: SegmentKey
    /// Where the segment stands on its page.
    public var place: SegmentPlace
    /// Where it starts in the file.
    public var position: Position
    /// Who made the translation here.
    public var origin: TranslationOrigin
    /// When it was made or handed off, where that is known.
    public var date: CalendarDate?
    /// How far it is, where more is known than its origin tells.
    public var state: TranslationState?
    /// Whether both neighbours are those that were asked for.
    public var isInContext: Bool
    /// Whether its document translates an older version of its page than the newest one known.
    public var isOlderVersion: Bool
  }

  /// The source with its markup, as the memory has it.
  public var source: String
  /// The source without markup.
  public var plainSource: String
  /// The target with its markup, numbers substituted.
  public var target: String
  /// The target without markup, numbers substituted.
  public var plainTarget: String
  /// The numbers of the target that were put in the place of others, in the order of the target.
  public var substitutions: [NumberSubstitution]
  /// The numbers in which alone its source differs from the text, where it was not certain what to put
  /// into the target; then none is put in.
  public var numberDifferences: [NumberDifference]
  /// Whether the source has the very markup that was asked for.
  public var hasEqualMarkup: Bool
  /// How well it fits by its best place.
  public var score: MatchScore
  /// When the translation entered the memory, in seconds since 1970.
  public var enteredAt: Int64
  /// Where it stands, best first; never empty, and at most `mostOccurrences`.
  public var occurrences: [Occurrence]
  /// In how many places it stands.
  public var placeCount: Int

  /// How many places of a translation are told.
  public static let mostOccurrences = 100

  /// Who made it, by its best place.
  public var origin: TranslationOrigin { occurrences.first?.origin ?? .unknown }
}
