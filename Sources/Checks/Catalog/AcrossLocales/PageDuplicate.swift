import Diagnostics
import Workspace

extension Check {
  /// Two documents that claim to be the same page in the same locale.
  static let pageDuplicate = Check(
    id: "page-duplicate",
    summary: "Two documents are the same page in the same locale.",
    rationale: """
      Links lead to only one of them, so readers may never see the other. Often the front matter of one \
      names the wrong locale.
      """,
    severity: .error,
    examples: [
      .documents(
        .init("es-ES/join.md", "⟦⟧{103|Unirse|Join}\n"),
        .init("de-DE/join.md", "---\nms.contentlocale: es-ES\n---\n\n{103|Unirse|Join}\n")
      ),
      .documents(
        .init("pt-BR/join.md", "{103|Participar|Join}\n"),
        .init("ru-RU/join.md", "⟦⟧---\nms.contentlocale: pt-BR\n---\n\n{103|Вступить|Join}\n")
      ),
      .documents(
        .init("de-DE/join.md", "---\nms.contentlocale: zh-CN\n---\n\n{103|加入|Join}\n"),
        .init("zh-CN/join.md", "⟦⟧{103|加入|Join}\n")
      ),
      .documents(
        .init("de-DE/join.md", "{103|Beitreten|Join}\n"),
        .init("zh-CN/plans.md", "{103|方案|Plans}\n")
      ),
      .documents(
        .init("pt-BR/join.md", "{103|Participar|Join}\n"),
        .init("ru-RU/join.md", "---\nms.contentlocale: ru-RU\n---\n\n{103|Вступить|Join}\n")
      ),
      .documents(
        .init("es-ES/join.md", "{103|Unirse|Join}\n"),
        .init("es-ES/plans/join.md", "{103|Unirse|Join}\n")
      ),
    ],
    work: .acrossLocales { collection, sink in
      for (document, other) in collection.pages.duplicates {
        sink.report(
          "‘\(other)’ is the same page in \(document.info.locale)",
          path: document.info.path,
          locale: document.info.locale
        )
      }
    }
  )
}
