import BilingualMarkdown
import Diagnostics
import Workspace

extension Check {
  /// A suppression that names no check.
  static let suppressionUnknown = Check(
    id: "suppression-unknown",
    summary: "A comment that should keep findings back names no check.",
    rationale: """
      It does nothing, and what it was written for is reported all the same. Comments are \
      `diglot:ignore` for the next unit and `diglot:ignore-page` for the page, each with the names of \
      checks and a reason.
      """,
    severity: .warning,
    examples: [
      .documents(
        .init(
          "es-ES/page.md",
          "<!-- diglot:ignore ⟦number-mismach⟧ cifras redondas -->\n{103|Pague.|Pay.}\n"
        )
      ),
      .documents(
        .init(
          "de-DE/page.md",
          "---\n# diglot:ignore-page source-drift,⟦quotes⟧ wird neu übersetzt\ntitle: Tarife\n---\n"
        )
      ),
      .documents(.init("pt-BR/page.md", "<!-- ⟦diglot:ignore-line⟧ untranslated -->\n")),
      .documents(.init("ru-RU/page.md", "<!-- ⟦diglot:ignore⟧ -->\n")),
      .documents(
        .init(
          "zh-CN/page.md",
          "<!-- diglot:ignore number-mismatch, untranslated 产品名 -->\n{103|3|4}\n"
        )
      ),
      .documents(
        .init("es-ES/page.md", "    <!-- diglot:ignore nada -->\n\n`<!-- diglot:ignore x -->`\n")
      ),
      .documents(.init("ru-RU/page.md", "Пишите diglot:ignore в примечании.\n")),
    ],
    work: .document { checked, sink in
      for comment in checked.suppressions.comments {
        guard comment.extent != .unknown else {
          let word = checked.document.bilingual.text(comment.word)
          sink.report(
            "\(Quoted.text(word)) is unknown; write diglot:ignore or diglot:ignore-page",
            at: comment.word
          )
          continue
        }
        if comment.names.isEmpty { sink.report("this names no check", at: comment.word) }
        let unknown = comment.names.lazy.filter { Check.named($0.id) == nil }
        for name in unknown.prefix(HitSink.limit) {
          let near =
            name.range.count > 64
            ? nil : Suggestion.nearest(to: name.id, among: Check.catalog.map(\.id))
          sink.report(
            "unknown check \(Quoted.text(name.id))"
              + (near.map { "; did you mean ‘\($0)’?" } ?? ""),
            at: name.range
          )
        }
      }
    }
  )
}
