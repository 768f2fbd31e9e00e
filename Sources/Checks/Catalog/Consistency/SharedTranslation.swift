import Diagnostics
import Workspace

extension Check {
  /// One translation of two sources that say different things.
  static let sharedTranslation = Check(
    id: "shared-translation",
    summary: "Two sources that say different things have one translation.",
    rationale: """
      Where the source says *enable* in one place and *disable* in another, and nothing else differs, the \
      same translation is wrong in one of them. Only words of opposite or distinct meaning count; numbers, \
      names and links have checks of their own.
      """,
    severity: .warning,
    precision: .right(11, of: 11),
    examples: [
      .documents(
        .init(
          "es-ES/a.md",
          """
          {103|Habilita el plan para todos.|Enables the plan for all.}
          {104|⟦Habilita el plan para todos.⟧|Disables the plan for all.}

          """
        )
      ),
      .documents(
        .init("zh-CN/a.md", "{103|最低金额|Minimum amount}\n"),
        .init("zh-CN/b.md", "{103|⟦最低金额⟧|Maximum amount}\n")
      ),
      .documents(
        .init(
          "de-DE/a.md",
          """
          {103|Zahlen Sie mit einer Karte.|Pay with a card.}
          {104|⟦Zahlen Sie mit einer Karte.⟧|Pay without a card.}

          """
        )
      ),
      .documents(
        .init(
          "es-ES/a.md",
          """
          {103|Habilita el plan.|Enables the plan.}
          {104|Deshabilita el plan.|Disables the plan.}

          """
        )
      ),
      .documents(
        .init(
          "ru-RU/a.md",
          """
          {103|Включите план.|Enable the plan.}
          {104|Включите план.|Enabling the plan.}

          """
        )
      ),
      .documents(
        .init(
          "pt-BR/a.md",
          """
          {103|Ative o plano.|Enable the plan.}
          {104|Ative o plano.|Turn the plan on.}

          """
        )
      ),
    ],
    work: .acrossLocales { collection, sink in
      let locales = Dictionary(grouping: collection.facts.indices) { collection.facts[$0].locale }
      for locale in locales.keys.sorted() {
        for group in SharedTarget.groups(of: locales[locale] ?? [], in: collection.facts) {
          group.report(collection.facts, &sink)
        }
      }
    }
  )
}

/// The units of a locale with one target and sources that differ in nothing but decisive words.
private struct SharedTarget {
  struct Entry {
    var target: UInt64
    var frame: UInt32
    var meaning: UInt32
    var document: UInt32
    var unit: UInt32
  }

  /// The first unit of each meaning, the most frequent meaning first.
  private let meanings: [[Entry]]

  static func groups(of documents: [Int], in facts: [DocumentFacts]) -> [SharedTarget] {
    var entries: [Entry] = []
    for document in documents {
      for (unit, meaning) in facts[document].meanings.enumerated() where meaning.frame != 0 {
        entries.append(
          Entry(
            target: facts[document].targets[unit],
            frame: meaning.frame,
            meaning: meaning.meaning,
            document: UInt32(document),
            unit: UInt32(unit)
          )
        )
      }
    }
    entries.sort {
      ($0.target, $0.frame, $0.document, $0.unit) < ($1.target, $1.frame, $1.document, $1.unit)
    }
    var groups: [SharedTarget] = []
    var start = 0
    while start < entries.count {
      let first = entries[start]
      let end =
        entries[start...].firstIndex { $0.target != first.target || $0.frame != first.frame }
        ?? entries.count
      if entries[start..<end].contains(where: { $0.meaning != first.meaning }) {
        groups.append(SharedTarget(entries[start..<end]))
      }
      start = end
    }
    return groups
  }

  private init(_ entries: ArraySlice<Entry>) {
    var found: [UInt32: [Entry]] = [:]
    for entry in entries { found[entry.meaning, default: []].append(entry) }
    meanings = found.values.sorted { left, right in
      guard left.count == right.count, let a = left.first, let b = right.first else {
        return left.count > right.count
      }
      return (a.document, a.unit) < (b.document, b.unit)
    }
  }

  func report(_ facts: [DocumentFacts], _ sink: inout CollectionHitSink) {
    guard let usual = meanings.first?.first else { return }
    for meaning in meanings.dropFirst() {
      guard let odd = meaning.first else { continue }
      let document = facts[Int(odd.document)]
      let other = facts[Int(usual.document)].path
      sink.report(
        CollectionHit(
          path: document.path,
          locale: document.locale,
          place: .unit(Int(odd.unit)),
          quotations: [.init(path: other, unit: Int(usual.unit), isSource: true)],
          related: [.init(path: other, unit: Int(usual.unit), message: "the other source")],
          message: { texts in
            let source = texts.first.map { Quoted.text($0) } ?? "another source"
            return "this is also the translation of \(source), which says something else"
          }
        )
      )
    }
  }
}
