/// A source segment of a page with its targets in the locales that have it.
public struct JoinedSegment: Sendable, Hashable {
  /// What a locale has for the row.
  public struct Translation: Sendable, Hashable {
    /// The target with its markup.
    public var target: String
    /// Who made it.
    public var origin: TranslationOrigin
    /// When it was made or handed off.
    public var date: CalendarDate?
    /// The version that it translates; nil where its document does not tell it.
    public var version: SourceVersion?
    /// By what it joined the row.
    public var match: Match

    /// Creates a translation.
    public init(
      target: String,
      origin: TranslationOrigin = .unknown,
      date: CalendarDate? = nil,
      version: SourceVersion? = nil,
      match: Match
    ) {
      self.target = target
      self.origin = origin
      self.date = date
      self.version = version
      self.match = match
    }

    init(_ segment: Segment, in info: DocumentInfo) {
      self.init(
        target: segment.target,
        origin: segment.origin ?? info.origin,
        date: segment.date ?? info.handOff,
        version: info.version,
        match: .sameVersion
      )
    }
  }

  /// By what a translation joined a row.
  public enum Match: String, Sendable, Hashable, CaseIterable {
    /// Its key: it translates the very version of the row.
    case sameVersion = "same-version"
    /// Its source, which is the row's, in another version.
    case sameSource = "same-source"
    /// Its key, in another version, as its source is not known.
    case sameKey = "same-key"
  }

  /// Its name in the source version it belongs to.
  public var key: SegmentKey
  /// That version; nil where the documents do not tell it.
  public var version: SourceVersion?
  /// The source with its markup; nil where it is not known.
  public var source: String?
  /// What the locales have that have it.
  public var translations: [LocaleTag: Translation]

  /// Creates a row.
  public init(
    key: SegmentKey,
    version: SourceVersion?,
    source: String?,
    translations: [LocaleTag: Translation]
  ) {
    self.key = key
    self.version = version
    self.source = source
    self.translations = translations
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
          rows[index].translations[document.info.locale] = Translation(segment, in: document.info)
        } else {
          indices[segment.key] = rows.count
          rows.append(
            JoinedSegment(
              key: segment.key,
              version: document.info.version,
              source: segment.source,
              translations: [document.info.locale: Translation(segment, in: document.info)]
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
        let match = row.source == nil ? Match.sameKey : .sameSource
        for (locale, var translation) in row.translations
        where rows[known].translations[locale] == nil {
          translation.match = match
          rows[known].translations[locale] = translation
        }
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
    if case .imageText = key { return "\u{0}\(key) \(translations.keys.sorted())" }
    return "\u{0}\(key)"
  }
}
