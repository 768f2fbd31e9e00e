import Diagnostics
import Workspace

extension Check {
  /// A document in the folder of another locale.
  static let localeMismatch = Check(
    id: "locale-mismatch",
    summary: "The front matter names another locale than the path.",
    rationale: """
      One of the two is wrong: the page may appear in another language than its readers chose. The front \
      matter is believed until it is mended.
      """,
    severity: .error,
    examples: [
      .documents(.init("es-ES/page.md", "---\nms.contentlocale: ⟦de-DE⟧\n---\n\nTexto.\n")),
      .documents(.init("de-DE/page.md", "---\nms.contentlocale: ⟦ru-RU⟧\n---\n\nText.\n")),
      .documents(.init("zh-CN/page.md", "---\nms.contentlocale: ⟦zh-TW⟧\n---\n\n文字。\n")),
      .documents(.init("es-es/page.md", "---\nms.contentlocale: es-ES\n---\n\nTexto.\n")),
      .documents(.init("zh-CN/page.md", "---\ntitle: 方案\n---\n\n文字。\n")),
      .documents(.init("pt-BR/page.md", "Texto.\n")),
    ],
    work: .document { checked, sink in
      guard let conflicting = checked.document.conflictingLocale else { return }
      let entry = checked.document.frontMatter.entries.first { $0.key == "ms.contentlocale" }
      sink.report(
        "the front matter says \(checked.document.info.locale), the path says \(conflicting)",
        at: entry?.range
      )
    }
  )
}
