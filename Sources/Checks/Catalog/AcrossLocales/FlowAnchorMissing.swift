import Diagnostics
import Workspace

extension Check {
  /// A flow whose steps a locale's page does not have under any of its anchors.
  static let flowAnchorMissing = Check(
    id: "flow-anchor-missing",
    summary: "A page has no steps under the anchors of its flow.",
    rationale: """
      The flow cannot be shown in that locale. Where no locale has the steps, the anchors in the file of \
      flows are wrong, and the finding points there.
      """,
    severity: .error,
    examples: [
      .documents(
        .init("es-ES/join.md", "⟦⟧# {103|Unirse|Join}\n\n1. {104|Pague.|Pay.}\n"),
        .init(
          "de-DE/join.md",
          "# <a name=\"join\"></a>{103|Beitreten|Join}\n\n1. {104|Zahlen.|Pay.}\n"
        ),
        flows: anchorFlow
      ),
      .documents(
        .init(
          "es-ES/join.md",
          "# <a name=\"other\"></a>{103|Unirse|Join}\n\n1. {104|Pague.|Pay.}\n"
        ),
        flows: "flows:\n  - ⟦⟧id: join\n    stage: join\n    page: join.md\n    anchors: [join]\n"
      ),
      .documents(
        .init("zh-CN/join.md", "⟦⟧# <a name=\"join\"></a>{103|加入|Join}\n\n{104|付款。|Pay.}\n"),
        .init(
          "pt-BR/join.md",
          "# <a name=\"join\"></a>{103|Participar|Join}\n\n1. {104|Pague.|Pay.}\n"
        ),
        flows: anchorFlow
      ),
      .documents(
        .init(
          "de-DE/join.md",
          "# <a name=\"join\"></a>{103|Beitreten|Join}\n\n1. {104|Zahlen.|Pay.}\n"
        ),
        flows: anchorFlow
      ),
      .documents(
        .init(
          "zh-CN/join.md",
          "# {103|方案|Plans}\n\n## <a name=\"join\"></a>{104|加入|Join}\n\n1. {105|付款。|Pay.}\n"
        ),
        flows: anchorFlow
      ),
      .documents(.init("ru-RU/other.md", "# {103|Прочее|Other}\n"), flows: anchorFlow),
    ],
    work: .acrossLocales { collection, sink in
      guard let flows = collection.flows else { return }
      for (index, flow) in flows.flows.enumerated() {
        let documents = collection.pages.pages.filter { $0.name == flow.page }
          .flatMap { $0.documents }.compactMap { collection.facts(at: $0.info.path) }
        let lacking = documents.filter { document in
          document.flows.contains { $0.flow == index && $0.steps == nil }
        }
        let names = flow.anchors.map { "#\($0)" }.joined(separator: ", ")
        if !documents.isEmpty, lacking.count == documents.count {
          sink.report(
            "‘\(flow.page)’ has no steps under \(names) in any locale, for the flow ‘\(flow.id)’",
            path: flows.path,
            locale: nil,
            at: .position(flow.position)
          )
        } else {
          for document in lacking {
            sink.report(
              "there are no steps under \(names), for the flow ‘\(flow.id)’",
              path: document.path,
              locale: document.locale
            )
          }
        }
      }
    }
  )

  private static let anchorFlow =
    "flows:\n  - id: join\n    stage: join\n    page: join.md\n    anchors: [join]\n"
}
