public import Diagnostics
public import Workspace

/// What an import comes to once every file was read to its end: what is written, and what is told.
public struct ImportPlan: Sendable {
  /// A document that changes.
  public struct Document: Sendable {
    /// The index of the document in the `DocumentIndex`.
    public var index: Int
    /// What is known of it.
    public var info: DocumentInfo
    /// Its new targets.
    public var changes: [SegmentKey: ImportedTarget]
  }

  /// The documents that change, in the order of the index.
  public var documents: [Document] = []
  /// What was found, in no order; see `omittedFindings`.
  public var findings: [Finding] = []
  /// How many errors there are beyond those in `findings`.
  public var omittedFindings = 0
  /// How many translations were read of each document, by its position in the index.
  public var units: [Int: Int] = [:]
  /// What became of the translations.
  public var summary = ImportSummary()
}

/// A target that is to be written, and what it was compared with.
public struct ImportedTarget: Sendable, Hashable {
  /// The target as the document writes it.
  public var target: String
  /// Where it stands in the exchange file.
  public var location: Location
  /// What tells whether source and target of the segment are still those compared with.
  var segment: UInt64

  /// Whether a segment is still the one that the target was compared with.
  public func fits(_ segment: Segment) -> Bool { self.segment == Self.hash(segment) }

  init(_ target: String, at location: Location, for segment: Segment) {
    (self.target, self.location) = (target, location)
    self.segment = Self.hash(segment)
  }

  private static func hash(_ segment: Segment) -> UInt64 {
    var hasher = Hasher()
    hasher.combine(segment.source)
    hasher.combine(segment.target)
    return UInt64(bitPattern: Int64(hasher.finalize()))
  }

  /// What is told where the document cannot hold the target.
  public func finding(_ refusal: RewritingRefusal, key: SegmentKey, in info: DocumentInfo)
    -> Finding
  {
    var finding = ImportFinding.unwritable.finding(
      "\(info.path) cannot take the target of \(key.name): \(refusal)",
      at: location,
      locale: info.locale
    )
    finding.unit = key.description
    finding.target = Excerpt(target)
    return finding
  }
}

/// How many translations of an import went which way.
public struct ImportSummary: Sendable, Hashable {
  /// All that were read.
  public var units = 0
  /// Those that the documents have, or that nobody edited.
  public var unchanged = 0
  /// Those that are taken.
  public var taken = 0
  /// Those of the taken that followed their source to another key.
  public var moved = 0
  /// Those without a target.
  public var empty = 0
  /// Those that changed but are not far enough.
  public var drafts = 0
  /// Those of other locales than the one asked for.
  public var otherLocales = 0
  /// Those that are not taken for a reason that a finding tells.
  public var refused = 0

  /// Creates a summary of nothing.
  public init() {}
}
