import Diagnostics
import Workspace

extension Check {
  /// A name that must stay as it is and does not.
  static let nameTranslated = Check(
    id: "name-translated",
    summary: "A name that is kept in every language is translated or lost.",
    rationale: """
      Readers look for products and programs by their names. Only names with the rule `keep` in the list of \
      terms are looked for.
      """,
    severity: .warning,
    examples: [
      .unit("es-ES", "Open Orchard Hub.", "⟦Abra el Centro Orchard.⟧", terms: exampleTerms),
      .unit("de-DE", "Go to **Orchard Hub**.", "⟦Öffnen Sie **Obsthalle**.⟧", terms: exampleTerms),
      .unit("ru-RU", "Open Orchard Hub.", "⟦Откройте центр.⟧", terms: exampleTerms),
      .unit("es-ES", "Open Orchard Hub.", "Abra Orchard Hub.", terms: exampleTerms),
      .unit("de-DE", "Open the hub.", "Öffnen Sie die Zentrale.", terms: exampleTerms),
      .unit("zh-CN", "Open Orchard Hub.", "打开 **Orchard Hub**。", terms: exampleTerms),
    ],
    work: .unit { unit, sink in
      for (_, words, source) in unit.missingTerms(.keep) {
        sink.report("the name \(Quoted.text(words)) is not kept", source: source)
      }
    }
  )
}
