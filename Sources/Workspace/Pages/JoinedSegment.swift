/// A source segment of a page with its targets in the locales that have it.
public struct JoinedSegment: Sendable, Hashable {
  /// Its name in the source version it belongs to.
  public var key: SegmentKey
  /// That version; nil where the documents do not tell it.
  public var version: SourceVersion?
  /// The source with its markup; nil where it is not known.
  public var source: String?
  /// The targets with their markup.
  public var targets: [LocaleTag: String]

  /// Creates a row.
  public init(
    key: SegmentKey,
    version: SourceVersion?,
    source: String?,
    targets: [LocaleTag: String]
  ) {
    self.key = key
    self.version = version
    self.source = source
    self.targets = targets
  }

  /// Joins the documents of one page.
  ///
  /// Documents of one source version join by key. Those of other versions join the first one by source
  /// text (see ``UnitAlignment/bySource(_:_:)``), segments whose source is not known by key; what
  /// finds no counterpart is a row of its own version.
  ///
  /// - Parameters:
  ///   - documents: the documents of a page, one a locale.
  ///   - reference: the locale whose version comes first and whose order the rows keep.
  /// - Returns: the rows of the reference's version, then what other versions have besides.
  public static func join(
    _ documents: [SegmentedDocument],
    reference: LocaleTag?
  ) -> [JoinedSegment] {
    let ordered =
      documents.filter { $0.info.locale == reference }
      + documents.filter { $0.info.locale != reference }
    var rows: [JoinedSegment] = []
    var done: Set<String> = []
    for first in ordered {
      if let hash = first.info.version?.hash, !done.insert(hash).inserted { continue }
      let group = ordered.filter {
        $0.info.locale == first.info.locale
          || first.info.version != nil && $0.info.version?.hash == first.info.version?.hash
      }
      merge(joinByKey(group), into: &rows)
    }
    return rows
  }

  private static func joinByKey(_ documents: [SegmentedDocument]) -> [JoinedSegment] {
    var rows: [JoinedSegment] = []
    var indices: [SegmentKey: Int] = [:]
    for document in documents {
      var seen: Set<SegmentKey> = []
      for segment in document.segments where seen.insert(segment.key).inserted {
        if let index = indices[segment.key] {
          rows[index].targets[document.info.locale] = segment.target
        } else {
          indices[segment.key] = rows.count
          rows.append(
            JoinedSegment(
              key: segment.key,
              version: document.info.version,
              source: segment.source,
              targets: [document.info.locale: segment.target]
            )
          )
        }
      }
    }
    return rows
  }

  private static func merge(_ other: [JoinedSegment], into rows: inout [JoinedSegment]) {
    guard !rows.isEmpty else {
      rows = other
      return
    }
    var counterpart: [Int: Int] = [:]
    for pair in UnitAlignment.bySource(rows.map(\.alignmentKey), other.map(\.alignmentKey)) {
      counterpart[pair.second] = pair.first
    }
    for (index, row) in other.enumerated() {
      if let known = counterpart[index] {
        rows[known].targets.merge(row.targets) { first, _ in first }
      } else {
        rows.append(row)
      }
    }
  }

  /// Equal for segments that translate the same text: the source, or the key where there is none.
  ///
  /// Numbers mean nothing in another version, so that a text known by its number alone has no equal there.
  private var alignmentKey: String {
    if let source { return source }
    if case .imageText = key { return "\u{0}\(key) \(targets.keys.sorted())" }
    return "\u{0}\(key)"
  }
}
