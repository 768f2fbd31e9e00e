import Diagnostics

extension Check {
  /// A suppression that does not say why.
  static let suppressionUnexplained = Check(
    id: "suppression-unexplained",
    summary: "A comment that keeps findings back gives no reason.",
    rationale: """
      Who reads it later cannot tell whether it still holds. A few words after the names of the checks \
      are enough.
      """,
    severity: .note,
    examples: [
      .documents(
        .init("es-ES/page.md", "<!-- ⟦diglot:ignore⟧ number-mismatch -->\n{103|Uno.|2.}\n")
      ),
      .documents(
        .init("de-DE/page.md", "<!-- ⟦diglot:ignore-page⟧ number-mismatch, untranslated -->\n")
      ),
      .documents(
        .init("zh-CN/page.md", "<!-- ⟦diglot:ignore⟧ number-mismatch -->\n\n# {103|一|2}\n")
      ),
      .documents(
        .init("pt-BR/page.md", "<!-- diglot:ignore number-mismatch valor fixo -->\n{103|Uma.|2.}\n")
      ),
      .documents(
        .init("ru-RU/page.md", "<!-- diglot:ignore-page untranslated ещё не переведено -->\n")
      ),
      .documents(.init("de-DE/page.md", "<!-- Zahl prüfen -->\n{103|Eins.|2.}\n")),
    ],
    work: .document { checked, sink in
      for comment in checked.suppressions.comments
      where comment.extent != .unknown && !comment.names.isEmpty && !comment.hasReason {
        sink.report("this gives no reason", at: comment.word)
      }
    }
  )
}
