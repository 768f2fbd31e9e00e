public import Workspace

/// What a memory holds, in numbers.
public struct MemoryStatistics: Sendable, Hashable {
  /// What it holds of one locale.
  public struct Locale: Sendable, Hashable {
    /// The locale.
    public var locale: LocaleTag
    /// How many documents are in it.
    public var documents = 0
    /// How many segments they have.
    public var segments = 0
    /// How many of the segments have a source that is known; the counts below are of these.
    public var segmentsWithSource = 0
    /// How many different sources there are, markup included.
    public var sources = 0
    /// How many different pairs of source and target there are, markup included.
    public var translations = 0
    /// How many sources have several targets, markup aside.
    public var sourcesWithSeveralTargets = 0
    /// How many segments there are of each origin.
    public var segmentsByOrigin: [TranslationOrigin: Int] = [:]

    init(_ locale: LocaleTag) { self.locale = locale }
  }

  /// The locales in the order of their tags.
  public var locales: [Locale]
  /// The size of the file in bytes.
  public var fileSize: Int
}

extension MemoryStore {
  /// The locales that the memory has documents of, in the order of their tags.
  ///
  /// - Throws: `InputError` where the file fails.
  public func locales() throws -> [LocaleTag] {
    try reading { try $0.documentCounts.all { $0.text(0) }.compactMap(LocaleTag.init).sorted() }
  }

  /// Counts what the memory holds; the time grows with the number of segments.
  public func statistics() throws -> MemoryStatistics {
    try reading { statements in
      var locales: [LocaleTag: MemoryStatistics.Locale] = [:]
      let documents = try statements.documentCounts.all { ($0.text(0), $0.integer(1)) }
      for (tag, count) in documents {
        guard let tag = LocaleTag(tag) else { continue }
        locales[tag, default: .init(tag)].documents = Int(count)
      }
      let counts = try statements.segmentCounts.all { row in
        (tag: row.text(0), origin: row.origin(1), numbers: (2...3).map { Int(row.integer($0)) })
      }
      for count in counts where count.numbers[0] > 0 {
        guard let tag = LocaleTag(count.tag) else { continue }
        locales[tag]?.segments += count.numbers[0]
        locales[tag]?.segmentsWithSource += count.numbers[1]
        locales[tag]?.segmentsByOrigin[count.origin ?? .unknown, default: 0] += count.numbers[0]
      }
      let distinct = try statements.translationCounts.all { row in
        (tag: row.text(0), numbers: (1...2).map { Int(row.integer($0)) })
      }
      for count in distinct {
        guard let tag = LocaleTag(count.tag) else { continue }
        locales[tag]?.sources = count.numbers[0]
        locales[tag]?.translations = count.numbers[1]
      }
      let conflicts = try statements.conflicts.all(String?.none) { $0.text(0) }
      for tag in conflicts.compactMap(LocaleTag.init) {
        locales[tag]?.sourcesWithSeveralTargets += 1
      }
      return MemoryStatistics(
        locales: locales.values.sorted { $0.locale < $1.locale },
        fileSize: Int(try statements.fileSize.onlyInteger())
      )
    }
  }
}
