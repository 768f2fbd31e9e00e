import Testing
import Workspace

@testable import TranslationMemory

/// The memory against the plainest thing that does the same: a dictionary of documents.
@Suite struct ModelTests {
  struct Model {
    var documents: [String: SegmentedDocument] = [:]

    func lookup(_ text: String, _ locale: LocaleTag, _ context: MatchContext?) -> [String] {
      var found: Set<String> = []
      for document in documents.values where document.info.locale == locale {
        for (index, segment) in document.segments.enumerated() {
          guard let source = segment.source, segment.plainSource == text else { continue }
          let isInContext =
            context?.previous ?? context?.next != nil
            && MatchContext(of: index, in: document) == context
          found.insert("\(source)|\(segment.target)|\(document.info.path)|\(index)|\(isInContext)")
        }
      }
      return found.sorted()
    }

    func counts(_ locale: LocaleTag) -> [Int] {
      let documents = documents.values.filter { $0.info.locale == locale }
      let segments = documents.flatMap(\.segments)
      let known = segments.filter { $0.source != nil }
      let targets = Dictionary(grouping: known) { $0.source ?? "" }
        .mapValues { Set($0.map(\.target)).count }
      let conflicts = Dictionary(grouping: known) { $0.plainSource ?? "" }
        .mapValues { Set($0.map(\.plainTarget)).count }
      return [
        documents.count, segments.count, known.count, targets.count, targets.values.reduce(0, +),
        conflicts.values.count { $0 > 1 },
      ]
    }
  }

  static func counts(_ statistics: MemoryStatistics, _ locale: LocaleTag) -> [Int] {
    guard let counts = statistics.locales.first(where: { $0.locale == locale }) else {
      return [0, 0, 0, 0, 0, 0]
    }
    return [
      counts.documents, counts.segments, counts.segmentsWithSource, counts.sources,
      counts.translations, counts.sourcesWithSeveralTargets,
    ]
  }

  static let sources: [String?] = [nil, "A", "B", "C", "*A*", "*B*"]

  static func randomDocument(_ tags: [String]) throws -> SegmentedDocument {
    var page = try document(
      "page \(Int.random(in: 0..<5))",
      in: tags.randomElement() ?? "",
      origin: TranslationOrigin.allCases.randomElement() ?? .unknown
    )
    page.segments = (0..<Int.random(in: 0...5)).map { number in
      var made = segment(number, sources.randomElement() ?? nil, "t\(Int.random(in: 0..<3))")
      made.place.anchor = Bool.random() ? "anchor" : nil
      return made
    }
    return page
  }

  /// A constant hash puts every text into one bucket.
  @Test(arguments: [false, true])
  func agreesOverRandomHistories(collides: Bool) throws {
    let tags = ["es-ES", "de-DE"]
    let folder = try TemporaryFolder()
    let fingerprint: @Sendable (String) -> Int64 = { text in
      collides ? 1 : TextIdentity.fingerprint(text)
    }
    func open() throws -> MemoryStore {
      try MemoryStore(
        path: folder.file("memory.tm"),
        mode: .writing,
        patience: .zero,
        fingerprint: fingerprint
      )
    }
    var store = try open()
    var model = Model()
    for step in 0..<150 {
      switch Int.random(in: 0..<10) {
      case 0:
        store = try open()
      case 1:
        let kept = Set((0..<5).filter { _ in Bool.random() }.map { "page \($0)" })
        let removed = try store.update { try $0.removeDocuments { !kept.contains($0.path) } }
        #expect(removed == model.documents.keys.filter { !kept.contains($0) }.sorted())
        model.documents = model.documents.filter { kept.contains($0.key) }
      case 2:
        let page = try Self.randomDocument(tags)
        try? store.update { writer in
          try writer.replace(page)
          throw CancellationError()
        }
      default:
        let pages = try (0..<Int.random(in: 1...3)).map { _ in try Self.randomDocument(tags) }
        try store.update { writer in for page in pages { try writer.replace(page) } }
        for page in pages { model.documents[page.info.path] = page }
      }
      let statistics = try store.statistics()
      for tag in tags {
        let locale = try locale(tag)
        #expect(Self.counts(statistics, locale) == model.counts(locale), "step \(step)")
        let neighbours = [nil, "A", "B"]
        let context = MatchContext(
          previous: neighbours.randomElement() ?? nil,
          next: neighbours.randomElement() ?? nil
        )
        for text in ["A", "B", "C", "D"] {
          let found = try store.lookup(text, locale: locale, context: context).flatMap { match in
            match.occurrences.map { occurrence in
              // Numbers are the ordinals here.
              "\(match.source)|\(match.target)|\(occurrence.document.path)|\(occurrence.key)"
                + "|\(occurrence.isInContext)"
            }
          }
          #expect(found.sorted() == model.lookup(text, locale, context), "step \(step)")
        }
      }
    }
  }

  @Test func orderOfArrivalDoesNotMatter() throws {
    let pages = try (0..<8).map { index in
      var page = try Self.randomDocument(["es-ES", "de-DE"])
      page.info.path = "page \(index)"
      return page
    }
    let texts = Self.sources.compactMap { $0 }
    func answers(_ pages: [SegmentedDocument], batch: Int) throws -> (
      [[Match]], [MemoryStatistics.Locale]
    ) {
      let folder = try TemporaryFolder()
      let store = try folder.memory()
      for start in stride(from: 0, to: pages.count, by: batch) {
        try store.update { writer in
          for page in pages[start..<min(start + batch, pages.count)] { try writer.replace(page) }
        }
      }
      let found = try ["es-ES", "de-DE"].flatMap { tag in
        try texts.map { text in
          var matches = try store.lookup(
            text,
            plain: text.filter { $0 != "*" },
            locale: locale(tag)
          )
          for index in matches.indices { matches[index].enteredAt = 0 }
          return matches
        }
      }
      return (found, try store.statistics().locales)
    }
    let expected = try answers(pages, batch: 8)
    for batch in 1...3 {
      let got = try answers(pages.shuffled(), batch: batch)
      #expect(got.0 == expected.0)
      #expect(got.1 == expected.1)
    }
  }
}
