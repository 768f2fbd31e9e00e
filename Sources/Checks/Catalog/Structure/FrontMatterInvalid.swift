import BilingualMarkdown
import Diagnostics
import Workspace

extension Check {
  /// Front matter that is not YAML.
  static let frontMatterInvalid = Check(
    id: "front-matter-invalid",
    summary: "The front matter cannot be read as YAML.",
    rationale: """
      Title, description and source version are lost to every tool, and most sites do not build the page. \
      A colon that translation put into a bare value is the usual cause: put the value into quotes.
      """,
    severity: .error,
    examples: [
      .documents(.init("es-ES/page.md", "---\ntitle: Planes⟦⟧: comparación\n---\n\nTexto.\n")),
      .documents(.init("pt-BR/page.md", "---\ntitle: Planos⟦⟧: comparação\n---\n\nTexto.\n")),
      .documents(.init("de-DE/page.md", "---\ntitle: Tarife⟦⟧: Vergleich\n---\n\nText.\n")),
      .documents(.init("de-DE/page.md", "---\ntitle: \"Tarife: Vergleich\"\n---\n\nText.\n")),
      .documents(.init("zh-CN/page.md", "---\ntitle: 方案：比较\n---\n\n文字。\n")),
      .documents(.init("ru-RU/page.md", "Текст без заголовка.\n")),
    ],
    work: .document { checked, sink in
      guard let failure = checked.document.frontMatter.failure else { return }
      let end = checked.document.bilingual.bytes.count
      let offset = min(failure.offset, end)
      sink.report("the front matter is not YAML: \(failure.message)", at: offset..<offset)
    }
  )
}
