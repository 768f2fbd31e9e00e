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
    /// Whether both neighbours are those that were asked for.
    public var isInContext: Bool
  }

  /// The source with its markup, as the memory has it.
  public var source: String
  /// The target with its markup.
  public var target: String
  /// The target without markup.
  public var plainTarget: String
  /// Whether the source has the very markup that was asked for.
  public var hasEqualMarkup: Bool
  /// When the translation entered the memory, in seconds since 1970.
  public var enteredAt: Int64
  /// Where it stands, best first; never empty.
  public var occurrences: [Occurrence]

  /// 101 where it stands in the context that was asked for, else 100: the plain text is the same.
  public var score: Int { occurrences.first?.isInContext == true ? 101 : 100 }

  /// Who made it, by its best place.
  public var origin: TranslationOrigin { occurrences.first?.document.origin ?? .unknown }
}
