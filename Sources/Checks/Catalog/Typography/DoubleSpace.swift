import Diagnostics
import Workspace

extension Check {
  /// Two spaces in a row.
  static let doubleSpace = Check(
    id: "double-space",
    summary: "Two spaces stand in a row.",
    rationale: """
      Browsers show several plain spaces as one, so those are notes; a space that does not break beside \
      another one is seen as a gap. Left alone are texts whose source has such spaces too, code, \
      the ends of a unit, and spaces before punctuation, which another check reports.
      """,
    severity: .note,
    precision: .right(4, of: 4),
    examples: [
      .unit("es-ES", "Open the list.", "Abra la⟦  ⟧lista.", fixed: "Abra la lista."),
      .unit("ru-RU", "Pay it now.", "Оплатите⟦ \u{A0}⟧сейчас.", fixed: "Оплатите\u{A0}сейчас."),
      .unit(
        "pt-BR",
        "Select **Save**.",
        "Selecione⟦  ⟧**Salvar**.",
        fixed: "Selecione **Salvar**."
      ),
      .unit("es-ES", "Open the list.", "Abra la lista."),
      .unit("pt-BR", "Pay.  Then wait.", "Pague.  Depois espere."),
      .unit("de-DE", "Run `a  b`.", "Führen Sie `a  b` aus."),
      .unit("ru-RU", "5 GB", "5\u{A0}ГБ"),
    ],
    work: .unit { unit, sink in
      guard unit.targetTraits.isDisjoint(with: .inCodeBlock),
        unit.targetCharacters.contains(.doubleSpace) || unit.targetCharacters.contains(.latinSign),
        !unit.sourceCharacters.contains(.doubleSpace)
      else { return }
      let side = unit.document.target
      var offset = unit.targetText.lowerBound
      while let run = nextRun(in: side.plain, offset..<unit.targetText.upperBound) {
        offset = run.range.upperBound
        guard run.count > 1, run.range.lowerBound > unit.targetText.lowerBound,
          offset < unit.targetText.upperBound, !".,;:!?".utf8.contains(side.plain[offset]),
          !(run.isUnbreakable && unit.sourceCharacters.contains(.latinSign)),
          let place = side.documentRange(of: run.range, of: unit.index),
          place.count == run.range.count,
          side.run(at: run.range.lowerBound, of: unit.index)?.kind == .text,
          side.run(at: offset - 1, of: unit.index)?.kind == .text
        else { continue }
        sink.report(
          "\(run.count) spaces stand in a row",
          at: place,
          severity: run.isUnbreakable ? .warning : nil,
          fix: Fix(
            summary: "leave one",
            edits: [.init(range: place, replacement: run.isUnbreakable ? [0xC2, 0xA0] : [0x20])]
          )
        )
      }
    }
  )

  /// Spaces in a row.
  private struct SpaceRun {
    var range: Range<Int>
    var count = 0
    /// Whether one of them does not break.
    var isUnbreakable = false
  }

  private static func nextRun(in text: [UInt8], _ range: Range<Int>) -> SpaceRun? {
    var offset = range.lowerBound
    func isUnbreakable(_ index: Int) -> Bool {
      text[index] == 0xC2 && index + 1 < range.upperBound && text[index + 1] == 0xA0
    }
    while offset < range.upperBound, text[offset] != 0x20, !isUnbreakable(offset) { offset += 1 }
    guard offset < range.upperBound else { return nil }
    var run = SpaceRun(range: offset..<offset)
    while offset < range.upperBound {
      if text[offset] == 0x20 {
        offset += 1
      } else if isUnbreakable(offset) {
        offset += 2
        run.isUnbreakable = true
      } else {
        break
      }
      run.count += 1
    }
    run.range = run.range.lowerBound..<offset
    return run
  }
}
