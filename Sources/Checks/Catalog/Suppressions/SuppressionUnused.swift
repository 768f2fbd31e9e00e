import Diagnostics
import Workspace

extension Check {
  /// A suppression that keeps nothing back.
  static let suppressionUnused = Check(
    id: "suppression-unused",
    summary: "A comment keeps nothing back.",
    rationale: """
      The text it was written for has been mended or moved, and it might hide the next mistake. Checks \
      that did not run are left alone.
      """,
    severity: .note,
    examples: [
      .documents(
        .init(
          "es-ES/page.md",
          "<!-- diglot:ignore ⟦number-mismatch⟧ cifra fija -->\n{103|Pague 3.|Pay 3.}\n"
        )
      ),
      .documents(
        .init("de-DE/page.md", "<!-- diglot:ignore-page ⟦source-drift⟧ wird neu übersetzt -->\n")
      ),
      .documents(
        .init(
          "zh-CN/page.md",
          "<!-- diglot:ignore ⟦number-mismatch⟧ 固定数字 -->\n{103|付款。|Pay.}\n"
        )
      ),
      .documents(
        .init(
          "pt-BR/page.md",
          "<!-- diglot:ignore number-mismatch valor fixo -->\n{103|Pague 3.|Pay 4.}\n"
        )
      ),
      .documents(
        .init("ru-RU/page.md", "<!-- diglot:ignore numbers так надо -->\n{103|Три.|Three.}\n")
      ),
      .documents(.init("es-ES/page.md", "{103|Pague 3.|Pay 3.}\n")),
    ],
    work: .unusedSuppression { id in "nothing of \(Quoted.text(id)) is kept back here" }
  )
}
