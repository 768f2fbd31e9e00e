import Diagnostics
import Workspace

extension Check {
  /// A word that the list of terms forbids.
  static let termForbidden = Check(
    id: "term-forbidden",
    summary: "A word is used that the list of terms forbids.",
    rationale: "Another word was agreed on; the note in the list of terms says why.",
    severity: .warning,
    examples: [
      .unit("es-ES", "Sign in.", "Debe ⟦loguearse⟧.", terms: exampleTerms),
      .unit("de-DE", "Sign in.", "Sie müssen sich ⟦einloggen⟧.", terms: exampleTerms),
      .unit("zh-CN", "Sign in.", "请⟦登陆⟧。", terms: exampleTerms),
      .unit("es-ES", "Sign in.", "Inicie sesión.", terms: exampleTerms),
      .unit("de-DE", "Run `einloggen`.", "Führen Sie `einloggen` aus.", terms: exampleTerms),
      .unit("zh-CN", "Sign in.", "请登录。", terms: exampleTerms),
    ],
    work: .unit { unit, sink in
      guard let terms = unit.terms, !unit.targetTraits.contains(.inCodeBlock) else { return }
      let side = unit.document.target
      for match in terms.target where terms.matcher.terms[match.pattern].rule == .forbid {
        let start = unit.targetText.lowerBound + match.range.lowerBound
        let range = start..<min(start + match.range.count, unit.targetText.upperBound)
        guard side.run(at: start, of: unit.index)?.kind == .text else { continue }
        let note = terms.matcher.terms[match.pattern].note
        sink.report(
          "\(Quoted.text(side.plain[range])) is not to be used here"
            + (note.isEmpty ? "" : " (\(note.last == "." ? String(note.dropLast()) : note))"),
          at: side.documentRange(of: range, of: unit.index)
        )
      }
    }
  )
}
