/// A translation that a memory offers for a segment.
public struct Proposal: Sendable, Hashable {
  /// The source that it translates, with its markup; nil where it is not told.
  public var source: String?
  /// The translation with its markup.
  public var target: String
  /// How well its source fits: 101 in context, 100 exact, below that by similarity.
  public var score: Int
  /// Who made it.
  public var origin: TranslationOrigin
  /// The document it comes from, where one is known.
  public var document: DocumentInfo?

  /// Creates a proposal.
  public init(
    source: String? = nil,
    target: String,
    score: Int,
    origin: TranslationOrigin,
    document: DocumentInfo? = nil
  ) {
    self.source = source
    self.target = target
    self.score = score
    self.origin = origin
    self.document = document
  }
}

/// Offers translations for a segment into a locale, best first.
///
/// Checks and exchange formats take one; a memory supplies it.
public typealias ProposalSource = @Sendable (Segment, LocaleTag) throws -> [Proposal]
