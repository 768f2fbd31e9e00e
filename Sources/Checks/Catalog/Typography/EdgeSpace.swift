import BilingualMarkdown
import Diagnostics
import Workspace

extension Check {
  /// A space at the edge of a target that its source has not, or the other way round.
  static let edgeSpace = Check(
    id: "edge-space",
    summary: "A unit gained or lost the space that it begins or ends with.",
    rationale: """
      Where the space was all that parts a unit from the next, its loss joins two words; a space gained \
      before a comma or a full stop is seen as well. Other spaces gained are never seen, and are notes.
      """,
    severity: .note,
    examples: [
      .documents(
        CheckExample.File("es-ES/page.md", "{103|Pague.⟦⟧|Pay. }{104|Espere.|Wait.}\n"),
        fixed: "{103|Pague. |Pay. }{104|Espere.|Wait.}\n"
      ),
      .documents(
        CheckExample.File("ru-RU/page.md", "{103|Планы⟦ ⟧|Plans}, {104|счета|bills}\n"),
        fixed: "{103|Планы|Plans}, {104|счета|bills}\n"
      ),
      .unit("pt-BR", "Pay it.", "⟦ ⟧Pague.", fixed: "Pague."),
      .unit("pt-BR", "Pay it. ", "Pague. "),
      .documents(CheckExample.File("zh-CN/page.md", "{103|付款。|Pay. }{104|等待。|Wait.}\n")),
      .documents(
        CheckExample.File("de-DE/page.md", "{103|Zahlen.|Pay. }\n\n{104|Warten.|Wait.}\n")
      ),
    ],
    work: .unit { unit, sink in
      let bilingual = unit.document.document.bilingual
      let (target, source) = (unit.unit.target, unit.unit.source)
      guard let first = bilingual.bytes[target].first, let last = bilingual.bytes[target].last,
        let sourceFirst = bilingual.bytes[source].first,
        let sourceLast = bilingual.bytes[source].last,
        unit.targetTraits.isDisjoint(with: [.inCodeBlock, .inFrontMatter])
      else { return }
      if (last == 0x20) != (sourceLast == 0x20) { checkEnd(unit, &sink) }
      if first == 0x20, sourceFirst != 0x20 {
        let end = bilingual.bytes[target].firstIndex { $0 != 0x20 } ?? target.upperBound
        guard end < target.upperBound else { return }
        report("the text begins with a space", target.lowerBound..<end, &sink)
      }
    }
  )

  private static func checkEnd(_ unit: CheckedUnit, _ sink: inout HitSink) {
    let bilingual = unit.document.document.bilingual
    let target = unit.unit.target
    let after = unit.unit.whole.upperBound
    let next = after < bilingual.bytes.count ? bilingual.bytes[after] : 0x0A
    if bilingual.bytes[target].last == 0x20 {
      let start = bilingual.bytes[target].lastIndex { $0 != 0x20 }.map { $0 + 1 }
      guard let start else { return }
      let isMark = ",.;:!?)".utf8.contains(next)
      guard isMark || next <= 0x20 || next == UInt8(ascii: "|") else { return }
      report(
        "the text ends with a space",
        start..<target.upperBound,
        &sink,
        severity: isMark ? .warning : nil
      )
    } else if joinsNext(unit), unit.document.profile?.typography.isFullWidth != true {
      let end = target.upperBound
      sink.report(
        "the space that parts this text from the next is lost",
        at: end..<end,
        severity: .warning,
        fix: Fix(summary: "add the space", edits: [.init(range: end..<end, replacement: [0x20])])
      )
    }
  }

  /// Whether the next unit begins where this one ends, with a letter.
  private static func joinsNext(_ unit: CheckedUnit) -> Bool {
    let bilingual = unit.document.document.bilingual
    guard unit.index + 1 < bilingual.units.count else { return false }
    let next = bilingual.units[unit.index + 1]
    guard next.whole.lowerBound == unit.unit.whole.upperBound,
      let first = bilingual.bytes[next.target].first
    else { return false }
    return first > 0x20
  }

  private static func report(
    _ message: String,
    _ range: Range<Int>,
    _ sink: inout HitSink,
    severity: Severity? = nil
  ) {
    sink.report(
      message,
      at: range,
      severity: severity,
      fix: Fix(summary: "remove the space", edits: [.init(range: range, replacement: [])])
    )
  }
}
