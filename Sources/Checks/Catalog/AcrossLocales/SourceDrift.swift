import Diagnostics
import Workspace

extension Check {
  /// A page whose locales translate different versions of the source.
  static let sourceDrift = Check(
    id: "source-drift",
    summary: "A page translates another version of the source than its other locales.",
    rationale: """
      Readers of different languages read different things. Which version is older is said only where dates \
      show it: those of the source, else those of the hand-off. How many segments differ is told by their \
      texts, and how many of those the memory can fill where there is one.
      """,
    severity: .warning,
    precision: .right(32, of: 32),
    examples: [
      .documents(
        .init("es-ES/join.md", "⟦⟧" + driftPage("a1", "05/01/2024", "Unirse")),
        .init("de-DE/join.md", driftPage("b2", "07/15/2024", "Beitreten"))
      ),
      .documents(
        .init("ru-RU/join.md", "⟦⟧" + driftPage("a1", "05/01/2024", "Вступить")),
        .init("zh-CN/join.md", driftPage("b2", "07/15/2024", "加入")),
        .init("pt-BR/join.md", "⟦⟧" + driftPage("c3", "05/09/2024", "Participar"))
      ),
      .documents(
        .init("es-ES/join.md", driftPage("a1", "07/15/2024", "Unirse")),
        .init("zh-CN/join.md", driftPage("a1", "07/15/2024", "加入")),
        .init("de-DE/join.md", "⟦⟧" + driftPage("b2", "01/01/2024", "Beitreten"))
      ),
      .documents(
        .init("pt-BR/join.md", driftPage("a1", "07/15/2024", "Participar")),
        .init("zh-CN/plans.md", driftPage("b2", "01/01/2024", "加入"))
      ),
      .documents(
        .init("es-ES/join.md", driftPage("a1", "05/01/2024", "Unirse")),
        .init("pt-BR/join.md", driftPage("a1", "05/20/2024", "Participar"))
      ),
      .documents(
        .init("es-ES/join.md", "{103|Unirse|Join}\n"),
        .init("de-DE/join.md", "{103|Beitreten|Join}\n")
      ),
    ],
    work: .acrossLocales { collection, sink in
      for page in collection.pages.pages where page.versions.count > 1 {
        let reference = page.newest ?? page.versions.max { $0.locales.count < $1.locales.count }
        guard let reference else { continue }
        let others = reference.locales.map(\.text).joined(separator: ", ")
        for version in page.versions where version.version.hash != reference.version.hash {
          for locale in version.locales {
            guard let document = page[locale], let other = reference.locales.first else { continue }
            let message = driftMessage(
              page.relation(of: locale, to: other),
              others,
              version,
              reference
            )
            sink.report(
              driftHit(
                message,
                document,
                to: page[other],
                identity: "\(version.version.hash) \(reference.version.hash)",
                in: collection
              )
            )
          }
        }
      }
    }
  )

  private static func driftHit(
    _ message: String,
    _ document: DocumentSummary,
    to reference: DocumentSummary?,
    identity: String,
    in collection: CheckedCollection
  ) -> CollectionHit {
    let locale = document.info.locale
    var hit = CollectionHit(
      path: document.info.path,
      locale: locale,
      identity: identity,
      message: { _ in message }
    )
    guard let own = collection.facts(at: document.info.path),
      let other = reference.flatMap({ collection.facts(at: $0.info.path) }), other.unitCount > 0
    else { return hit }
    let kept = Set(UnitAlignment.bySource(other.sources, own.sources).map(\.first))
    let lacking = other.sources.indices.filter { !kept.contains($0) }
    let counts = "\(lacking.count) of \(other.unitCount) segments differ"
    guard let memory = collection.memory, !lacking.isEmpty else {
      hit.message = { _ in "\(message); \(counts)" }
      return hit
    }
    hit.quotations = lacking.map { .init(path: other.path, unit: $0, isSource: true) }
    hit.message = { sources in
      let filled = sources.count {
        !CheckedCollection.translations(of: $0, into: locale, from: memory).isEmpty
      }
      return "\(message); \(counts), the memory can fill \(filled)"
    }
    return hit
  }

  private static func driftMessage(
    _ relation: VersionRelation,
    _ others: String,
    _ own: VersionGroup,
    _ reference: VersionGroup
  ) -> String {
    let isBySource =
      own.version.date != nil && reference.version.date != nil
      && own.version.date != reference.version.date
    func dated(_ group: VersionGroup) -> String {
      if isBySource { return group.version.date.map { " (\($0))" } ?? "" }
      return group.handOff.map { " (handed off \($0))" } ?? ""
    }
    switch relation {
    case .older: return "translates an older source\(dated(own)) than \(others)\(dated(reference))"
    case .newer: return "translates a newer source\(dated(own)) than \(others)\(dated(reference))"
    case .different, .same, .unknown:
      return "translates another version of the source than \(others); which is newer is not known"
    }
  }

  private static func driftPage(_ hash: String, _ date: String, _ title: String) -> String {
    "---\nms.openlocfilehash: \(hash)\nms.lasthandoff: \(date)\n---\n\n{103|\(title)|Join}\n"
  }
}
