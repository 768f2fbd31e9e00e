import Diagnostics
import Workspace

extension Check {
  /// A link to a page that this locale lacks.
  static let linkTargetMissing = Check(
    id: "link-target-missing",
    summary: "A link leads to a page that is missing in this locale.",
    rationale: """
      Readers follow it into another language, or to an error. Links to pages that no locale has are \
      left alone: they may lead to documents that were not given.
      """,
    severity: .warning,
    precision: .right(15, of: 15),
    examples: [
      .documents(
        .init("es-ES/join.md", "{103|Vea ⟦[planes](plans.md)⟧.|See [plans](plans.md).}\n"),
        .init("de-DE/plans.md", "{103|Tarife|Plans}\n")
      ),
      .documents(
        .init("es-ES/join.md", "{103|Vea [planes](plans.md).|See [plans](plans.md).}\n"),
        .init("es-ES/plans.md", "{103|Planes|Plans}\n")
      ),
      .documents(
        .init("pt-BR/join.md", "⟦[{103|Planos|Plans}](plans.md#prices)⟧\n"),
        .init("zh-CN/plans.md", "# {103|方案|Plans}\n")
      ),
      .documents(
        .init(
          "zh-CN/start/join.md",
          "{103|请参阅⟦[方案](../plans.md)⟧。|See [plans](../plans.md).}\n"
        ),
        .init("ru-RU/plans.md", "# {103|Тарифы|Plans}\n")
      ),
      .documents(
        .init("es-ES/join.md", "{103|Vea [planes](plans.md).|See [plans](plans.md).}\n")
      ),
      .documents(
        .init(
          "pt-BR/join.md",
          "{103|Veja os [planos](https://example.com/plans.md).|See [plans](https://example.com/plans.md).}\n"
        ),
        .init("zh-CN/plans.md", "# {103|方案|Plans}\n")
      ),
    ],
    work: .acrossLocales { collection, sink in
      forEachLink(of: collection) { document, link, page in
        guard page[document.locale] == nil else { return }
        sink.report(
          "‘\(page.name)’ is missing in \(document.locale)",
          path: document.path,
          locale: document.locale,
          at: .range(Int(link.start)..<Int(link.end))
        )
      }
    }
  )
}
