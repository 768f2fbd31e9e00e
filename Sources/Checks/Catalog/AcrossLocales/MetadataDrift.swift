import Diagnostics
import Workspace

extension Check {
  /// Front matter that differs between locales of one source version.
  static let metadataDrift = Check(
    id: "metadata-drift",
    summary:
      "A value of the front matter is another than in other locales on the same source version.",
    rationale: """
      Dates, authors and topics come from the source, so that every locale of one version has them alike; \
      sites sort, filter and warn by them. Titles, descriptions, keywords and what tells of the translation \
      itself are left alone, and so are locales on other versions of the source.
      """,
    severity: .warning,
    examples: [
      .documents(
        .init("es-ES/join.md", metadataPage("ms.date: 03/19/2024\nms.topic: article")),
        .init("de-DE/join.md", metadataPage("ms.date: ⟦03/19/2042⟧\nms.topic: article")),
        .init("pt-BR/join.md", metadataPage("ms.date: 03/19/2024\nms.topic: article"))
      ),
      .documents(
        .init("ru-RU/join.md", metadataPage("author: ana\nms.topic: article")),
        .init("zh-CN/join.md", "⟦⟧" + metadataPage("author: ana"))
      ),
      .documents(
        .init("ru-RU/join.md", metadataPage("robots: noindex")),
        .init("zh-CN/join.md", metadataPage("robots: ⟦不编制索引⟧")),
        .init("es-ES/join.md", metadataPage("robots: noindex"))
      ),
      .documents(
        .init("es-ES/join.md", metadataPage("title: Unirse\nms.lasthandoff: 01/02/2024")),
        .init("de-DE/join.md", metadataPage("title: Beitreten\nms.lasthandoff: 03/04/2024"))
      ),
      .documents(
        .init("es-ES/join.md", metadataPage("ms.date: 03/19/2024")),
        .init("zh-CN/join.md", metadataPage("ms.date: 03/20/2024", version: "b2"))
      ),
      .documents(
        .init("pt-BR/join.md", metadataPage("ms.date: 03/19/2024\nauthor: ana")),
        .init("ru-RU/join.md", metadataPage("author: \"ana\"\nms.date: 03/19/2024"))
      ),
    ],
    work: .acrossLocales { collection, sink in
      for page in collection.pages.pages {
        for version in page.versions where version.locales.count > 1 {
          let documents = version.locales.compactMap { locale in
            page[locale].flatMap { collection.facts(at: $0.info.path) }
          }
          compareMetadata(of: documents, &sink)
        }
      }
    }
  )

  private static func compareMetadata(
    of documents: [DocumentFacts],
    _ sink: inout CollectionHitSink
  ) {
    let tables = documents.map { document in
      Dictionary(document.metadata.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
    }
    var seen: Set<String> = []
    for key in documents.flatMap({ $0.metadata.map(\.key) }) where seen.insert(key).inserted {
      let values = tables.map { $0[key]?.value }
      let usual = mostFrequent(values)
      for (index, document) in documents.enumerated() where values[index] != usual {
        let others = zip(documents, values).filter { $0.1 == usual }.map(\.0.locale.text)
          .joined(separator: ", ")
        let own = tables[index][key]
        let message =
          own == nil
          ? "‘\(key)’ is missing here; \(others) has it"
          : usual == nil
            ? "‘\(key)’ is told here, not in \(others)" : "‘\(key)’ has another value in \(others)"
        sink.report(
          message,
          path: document.path,
          locale: document.locale,
          at: own.map { .range(Int($0.start)..<Int($0.end)) } ?? .document
        )
      }
    }
  }

  /// The value that occurs most often; of several the one that stands first, a missing one last.
  private static func mostFrequent(_ values: [UInt64?]) -> UInt64? {
    let counts = Dictionary(values.map { ($0, 1) }, uniquingKeysWith: +)
    let most = counts.values.max()
    return values.first { $0 != nil && counts[$0] == most } ?? nil
  }

  private static func metadataPage(_ entries: String, version: String = "a1") -> String {
    "---\nms.openlocfilehash: \(version)\n\(entries)\n---\n\n{103|1|1}\n"
  }
}
