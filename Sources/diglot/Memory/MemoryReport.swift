import TranslationMemory
import UnicodeText
import Workspace

/// What `diglot tm stats` tells of a memory.
struct MemoryReport: Sendable {
  /// What it tells of one locale.
  struct Locale: Sendable {
    var statistics: MemoryStatistics.Locale
    /// How many of all sources have a translation into the locale.
    var covered: Int
    /// How many words the targets have.
    var words: Int
    /// How much the segments lean on earlier ones; nil where it was not asked for.
    var leverage: Leverage?
  }

  var path: String
  var fileSize: Int
  /// How many different plain sources there are.
  var sources: Int
  var locales: [Locale]
  /// The lowest score of a text that another is like.
  var cutoff: Double

  /// Reads a memory.
  ///
  /// - Parameters:
  ///   - store: the memory.
  ///   - bands: whether to compare texts, which takes longest.
  ///   - cutoff: the lowest score at which a text is like another.
  ///   - jobs: how many at a time.
  ///   - sourceLocale: the language of the sources, whose words are counted.
  ///   - progress: told how many texts are compared.
  /// - Throws: `InputError` where the file fails, and `UnicodeFailure` where words cannot be told.
  init(
    _ store: MemoryStore,
    bands: Bool,
    cutoff: Double,
    jobs: Int,
    sourceLocale: LocaleTag,
    progress: (_ done: Int, _ of: Int) -> Void = { _, _ in }
  ) async throws {
    let statistics = try store.statistics()
    path = store.path
    self.cutoff = cutoff
    fileSize = statistics.fileSize
    locales = statistics.locales.map { Locale(statistics: $0, covered: 0, words: 0, leverage: nil) }
    sources = 0
    for index in locales.indices {
      let locale = locales[index].statistics.locale
      var segmenter = try WordSegmenter(locale: locale.text)
      try store.forEachTarget(in: locale) { text, places in
        locales[index].words += places * (try segmenter.count(in: text))
      }
    }
    var segmenter = try WordSegmenter(locale: sourceLocale.text)
    let tags = locales.map(\.statistics.locale)
    for start in stride(from: 0, to: tags.count, by: LeverageAnalysis.mostLocales) {
      let group = start..<min(start + LeverageAnalysis.mostLocales, tags.count)
      let texts = try store.leverageTexts(in: Array(tags[group]))
      for (number, index) in group.enumerated() {
        locales[index].covered = texts.count { $0.segments[number] > 0 }
      }
      if start == 0 { sources = try store.sourceCount() }
      guard bands else { continue }
      let analysis = try LeverageAnalysis(texts, cutoff: cutoff)
      var leverages = group.map { _ in Leverage() }
      var done = 0
      try await ParallelMap.mapInOrder(Array(texts.indices), jobs: jobs, batch: 256) { index in
        try analysis.bands(of: index)
      } consume: { bands in
        let words = try segmenter.count(in: texts[done].text)
        for number in leverages.indices {
          leverages[number].add(
            texts[done].segments[number],
            first: bands[number],
            words: words
          )
        }
        done += 1
        progress(done, texts.count)
      }
      for (number, index) in group.enumerated() { locales[index].leverage = leverages[number] }
    }
  }
}
