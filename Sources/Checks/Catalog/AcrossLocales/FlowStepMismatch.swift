import Diagnostics
import Workspace

extension Check {
  /// A flow with more or fewer steps than its source or other locales have.
  static let flowStepMismatch = Check(
    id: "flow-step-mismatch",
    summary: "A flow has more or fewer steps than in its source, or in other locales.",
    rationale: """
      A step is missing, or the list is broken so that it counts anew. Locales on different versions of the \
      source may well differ; that is only a note, since `source-drift` reports the cause.
      """,
    severity: .warning,
    examples: [
      .documents(
        .init(
          "es-ES/join.md",
          "# <a name=\"join\"></a>{103|Unirse|Join}\n\n⟦⟧1. {104|Pague. 2. Espere.|Pay.}\n"
        ),
        .init(
          "de-DE/join.md",
          "# <a name=\"join\"></a>{103|Beitreten|Join}\n\n1. {104|Zahlen.|Pay.}\n2. {105|Warten.|Wait.}\n"
        ),
        flows: stepFlow
      ),
      .documents(
        .init(
          "zh-CN/join.md",
          "# <a name=\"join\"></a>{103|加入|Join}\n\n⟦⟧1. {104|付款。|Pay.}\n"
        ),
        .init(
          "ru-RU/join.md",
          "# <a name=\"join\"></a>{103|Вступление|Join}\n\n1. {104|Оплатите.|Pay.}\n2. {105|Ждите.|Wait.}\n"
        ),
        flows: stepFlow
      ),
      .documents(
        .init(
          "pt-BR/join.md",
          "# <a name=\"join\"></a>{103|Participar|Join}\n\n⟦⟧1. {104|Pague.\n2. Espere.|Pay.}\n"
        ),
        flows: stepFlow
      ),
      .documents(
        .init(
          "pt-BR/join.md",
          "# <a name=\"join\"></a>{103|Participar|Join}\n\n1. {104|Pague.|Pay.}\n   - {105|Espere.|Wait.}\n"
        ),
        .init(
          "zh-CN/join.md",
          "# <a name=\"join\"></a>{103|加入|Join}\n\n1. {104|付款。|Pay.}\n   1. {105|请稍候。|Wait.}\n"
        ),
        flows: stepFlow
      ),
      .documents(
        .init(
          "ru-RU/join.md",
          "# <a name=\"join\"></a>{103|Вступление|Join}\n\n1. {104|Оплатите.|Pay.}\n"
        ),
        .init("de-DE/join.md", "# {103|Beitreten|Join}\n"),
        flows: stepFlow
      ),
      .documents(
        .init(
          "es-ES/join.md",
          "# <a name=\"join\"></a>{103|Unirse|Join}\n\n1. {104|Pague.|Pay.}\n"
        ),
        .init(
          "de-DE/join.md",
          "# <a name=\"join\"></a>{103|Beitreten|Join}\n\n1. {104|Zahlen.|Pay.}\n"
        ),
        flows: stepFlow
      ),
    ],
    work: .acrossLocales { collection, sink in
      guard let flows = collection.flows?.flows else { return }
      for page in collection.pages.pages {
        let documents = page.documents.compactMap { collection.facts(at: $0.info.path) }
        for (index, flow) in flows.enumerated() where flow.page == page.name {
          compareSteps(of: flow, index, in: documents, on: page, &sink)
        }
      }
    }
  )

  private static func compareSteps(
    of flow: Flow,
    _ index: Int,
    in documents: [DocumentFacts],
    on page: Page,
    _ sink: inout CollectionHitSink
  ) {
    let counted = documents.compactMap { document in
      document.flows.first { $0.flow == index }.flatMap { fact in
        fact.steps.map { (document: document, fact: fact, steps: $0) }
      }
    }
    let usual = mostFrequent(counted.map(\.steps))
    for (document, fact, steps) in counted {
      let place = CollectionHit.Place.range(fact.offset..<fact.offset)
      if let source = fact.sourceSteps, source != steps {
        sink.report(
          "the flow ‘\(flow.id)’ has \(steps) \(steps == 1 ? "step" : "steps"), its source \(source)",
          path: document.path,
          locale: document.locale,
          at: place
        )
      } else if let usual, usual != steps,
        let other = counted.first(where: { $0.steps == usual })?.document
      {
        let relation = page.relation(of: document.locale, to: other.locale)
        sink.report(
          "the flow ‘\(flow.id)’ has \(steps) \(steps == 1 ? "step" : "steps") here, \(usual) in "
            + counted.filter { $0.steps == usual }.map(\.document.locale.text)
            .joined(separator: ", "),
          path: document.path,
          locale: document.locale,
          at: place,
          severity: relation == .same || relation == .unknown ? nil : .note
        )
      }
    }
  }

  /// The number that occurs most often; the highest of those where several do.
  private static func mostFrequent(_ numbers: [Int]) -> Int? {
    Dictionary(numbers.map { ($0, 1) }, uniquingKeysWith: +)
      .max { ($0.value, $0.key) < ($1.value, $1.key) }?.key
  }

  private static let stepFlow =
    "flows:\n  - id: join\n    stage: join\n    page: join.md\n    anchors: [join]\n"
}
