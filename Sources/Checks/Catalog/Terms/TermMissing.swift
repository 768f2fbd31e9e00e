import Diagnostics
import Workspace

extension Check {
  /// A term of the source that the target does not say with its word.
  static let termMissing = Check(
    id: "term-missing",
    summary: "A term is not translated by the word that the list of terms gives.",
    rationale: """
      Readers recognise a thing by its name. Only terms with the rule `translate` are looked for, and once \
      is enough however often the source has them; a term inside a longer one counts as the longer one.
      """,
    severity: .warning,
    examples: [
      .unit("es-ES", "Pay the invoice.", "⟦Pague el recibo.⟧", terms: exampleTerms),
      .unit(
        "de-DE",
        "Pay the **invoices**.",
        "⟦Bezahlen Sie die **Belege**.⟧",
        terms: exampleTerms
      ),
      .unit("zh-CN", "Invoice", "⟦收据⟧", terms: exampleTerms),
      .unit("es-ES", "Pay the invoices.", "Pague las facturas.", terms: exampleTerms),
      .unit("de-DE", "Pay.", "Bezahlen Sie.", terms: exampleTerms),
      .unit("zh-CN", "Download the invoice.", "下载发票。", terms: exampleTerms),
    ],
    work: .unit { unit, sink in
      for (term, words, source) in unit.missingTerms(.translate) {
        let locale = unit.document.document.info.locale
        let wanted = term.cells[locale].map { " as ‘\($0.text)’" } ?? ""
        sink.report("\(Quoted.text(words)) is not translated\(wanted)", source: source)
      }
    }
  )

  static let exampleTerms = """
    concept,rule,note,en-US,es-ES,de-DE,zh-CN,ru-RU
    invoice,translate,,invoice*,factura*,Rechnung*,发票,счет*
    hub,keep,,Orchard Hub,Orchard Hub,Orchard Hub,Orchard Hub,Orchard Hub
    not-log-in,forbid,,,loguear*,einloggen,登陆,залогин*
    """
}
