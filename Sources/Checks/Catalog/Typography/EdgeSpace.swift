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
      before a comma or a full stop, or at the inner edge of brackets and of bold text, is seen as well and \
      may undo the markup. Other spaces gained are never seen, and are left alone.
      """,
    severity: .warning,
    examples: [
      .documents(
        CheckExample.File("es-ES/page.md", "{103|Pague.⟦⟧|Pay. }{104|Espere.|Wait.}\n"),
        fixed: "{103|Pague. |Pay. }{104|Espere.|Wait.}\n"
      ),
      .documents(
        CheckExample.File("ru-RU/page.md", "{103|Планы⟦ ⟧|Plans}, {104|счета|bills}\n"),
        fixed: "{103|Планы|Plans}, {104|счета|bills}\n"
      ),
      .documents(
        CheckExample.File("pt-BR/page.md", "{103|Pague|Pay} ({104|⟦ ⟧hoje|today})\n"),
        fixed: "{103|Pague|Pay} ({104|hoje|today})\n"
      ),
      .documents(CheckExample.File("es-ES/page.md", "[{103|Precios |Prices}](prices.md)\n")),
      .unit("pt-BR", "Pay it.", " Pague. "),
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
      // A space that does not break ends with 0xA0.
      if (last == 0x20) != (sourceLast == 0x20), sourceLast != 0xA0 { checkEnd(unit, &sink) }
      if first == 0x20, sourceFirst != 0x20, isSeenAtStart(unit) {
        let end = bilingual.bytes[target].firstIndex { $0 != 0x20 } ?? target.upperBound
        guard end < target.upperBound else { return }
        report("the text begins with a space", target.lowerBound..<end, &sink)
      }
    }
  )

  /// Whether a bracket or emphasis opens right before a unit.
  private static func isSeenAtStart(_ unit: CheckedUnit) -> Bool {
    let start = unit.unit.whole.lowerBound
    if start > 0, unit.document.document.bilingual.bytes[start - 1] == UInt8(ascii: "(") {
      return true
    }
    return isEdge(unit, .emphasisBefore)
  }

  /// Whether a unit touches an edge of the emphasis that it is the text of, which a space there undoes.
  private static func isEdge(_ unit: CheckedUnit, _ edge: Place.Touch) -> Bool {
    unit.unit.place.touch.contains(edge)
      && !unit.sourceTraits.isDisjoint(with: [.isStrong, .isEmphasis])
  }

  private static func checkEnd(_ unit: CheckedUnit, _ sink: inout HitSink) {
    let bilingual = unit.document.document.bilingual
    let target = unit.unit.target
    let after = unit.unit.whole.upperBound
    let next = after < bilingual.bytes.count ? bilingual.bytes[after] : 0x0A
    if bilingual.bytes[target].last == 0x20 {
      let start = bilingual.bytes[target].lastIndex { $0 != 0x20 }.map { $0 + 1 }
      guard let start else { return }
      guard
        ",.;:!?)".utf8.contains(next)
          || isEdge(unit, .emphasisAfter)
      else { return }
      report("the text ends with a space", start..<target.upperBound, &sink)
    } else if joinsNext(unit), unit.document.profile?.typography.isFullWidth != true {
      let end = target.upperBound
      sink.report(
        "the space that parts this text from the next is lost",
        at: end..<end,
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

  private static func report(_ message: String, _ range: Range<Int>, _ sink: inout HitSink) {
    sink.report(
      message,
      at: range,
      fix: Fix(summary: "remove the space", edits: [.init(range: range, replacement: [])])
    )
  }
}
