import BilingualMarkdown
import Diagnostics
import Workspace

extension Check {
  /// The check that reports one kind of damage, named by the raw value of the kind.
  static func damage(_ kind: Damage.Kind) -> Check {
    let words = DamageWords(kind)
    return Check(
      id: kind.rawValue,
      summary: words.summary,
      rationale: words.rationale,
      severity: kind == .order || kind == .mangledTag ? .warning : .error,
      examples: words.examples,
      work: .document { checked, sink in
        for damage in checked.document.bilingual.damage where damage.kind == kind {
          guard !checked.document.bilingual.showsInCode(damage.range.lowerBound) else { continue }
          sink.unit = damage.unit
          sink.report(
            words.message,
            at: damage.range,
            position: damage.position,
            fix: TagRepair.fix(of: damage, in: checked.document)
          )
        }
        sink.unit = nil
      }
    )
  }
}

/// What is said about a kind of damage.
private struct DamageWords: Sendable {
  var summary: String
  var message: String
  var rationale: String
  var examples: [CheckExample]

  init(_ kind: Damage.Kind) {
    switch kind {
    case .unclosed:
      summary = "A unit begins and does not end."
      message = "this unit is not closed before the next one begins"
      rationale =
        "Its tags reach into the text that follows, so nobody can say where the unit ends."
      examples = [
        .page("⟦<span data-ttu-id=\"0a1b2-103\">⟧Elija un plan.\n\n{104|Pague.|Pay.}\n"),
        .page(
          "⟦<span data-ttu-id=\"0a1b2-103\">⟧Pague.<span class=\"sxs-lookup\">"
            + "<span data-stu-id=\"0a1b2-103\">Pay.</span></span>\n",
          fixed: "{103|Pague.|Pay.}\n"
        ),
        .page("{103|付款。|Pay.} ⟦<span data-ttu-id=\"0a1b2-104\">⟧请稍候。\n", locale: "zh-CN"),
        .page("{103|Wählen Sie einen Tarif.|Choose a plan.}\n", locale: "de-DE"),
        .page("So beginnt er: `<span data-ttu-id=\"0a1b2-103\">`.\n", locale: "de-DE"),
        .page("{103|付款。|Pay.} {104|请稍候。|Wait.}\n", locale: "zh-CN"),
      ]
    case .sourceMissing:
      summary = "A target has no source beside it."
      message = "no source follows this target"
      rationale = "Without its source a translation can neither be checked nor reused."
      examples = [
        .page("⟦<span data-ttu-id=\"0a1b2-103\">Elija un plan.</span>⟧\n"),
        .page("# ⟦<span data-ttu-id=\"0a1b2-103\">选择方案</span>⟧\n", locale: "zh-CN"),
        .page(
          "{103|Zahlen.|Pay.} ⟦<span data-ttu-id=\"0a1b2-104\">Warten.</span>⟧\n",
          locale: "de-DE"
        ),
        .page("{103|选择方案。|Choose a plan.}\n", locale: "zh-CN"),
        .page("{103|Zahlen.|Pay.} {104|Warten.|Wait.}\n", locale: "de-DE"),
        .page("Elija un plan.\n"),
      ]
    case .targetMissing:
      summary = "A source has no target before it."
      message = "no target precedes this source"
      rationale = "Readers of the translation meet a sentence in the language of the source."
      examples = [
        .page(
          "⟦<span class=\"sxs-lookup\"><span data-stu-id=\"0a1b2-103\">⟧Pay.</span></span>\n"
        ),
        .page(
          "# ⟦<span class=\"sxs-lookup\"><span data-stu-id=\"0a1b2-103\">⟧Plans</span></span>\n",
          locale: "ru-RU"
        ),
        .page(
          "{103|付款。|Pay.}\n\n"
            + "⟦<span class=\"sxs-lookup\"><span data-stu-id=\"0a1b2-104\">⟧Wait.</span></span>\n",
          locale: "zh-CN"
        ),
        .page("{103|Оплатите заказ.|Pay for the order.}\n", locale: "ru-RU"),
        .page("{103|付款。|Pay.}\n\n{104|请稍候。|Wait.}\n", locale: "zh-CN"),
        .page("Pay.\n"),
      ]
    case .malformedID:
      summary = "A unit's identifier is not five hexadecimal digits, a hyphen and a number."
      message = "the identifier of this unit is malformed"
      rationale = "Units are joined across locales by the number in their identifiers."
      examples = [
        .page(CheckExample.rawUnit("⟦", "0a1b2-x3", "⟧", "Pague.", "0a1b2-x3", "Pay.")),
        .page(
          CheckExample.rawUnit("⟦", "0a1b-103", "⟧", "Zahlen.", "0a1b-103", "Pay."),
          locale: "de-DE"
        ),
        .page(
          CheckExample.rawUnit("⟦", "0a1b2103", "⟧", "付款。", "0a1b2103", "Pay."),
          locale: "zh-CN"
        ),
        .page("{103|Pague.|Pay.}\n"),
        .page(
          CheckExample.rawUnit("", "fffff-1003", "", "Zahlen.", "fffff-1003", "Pay."),
          locale: "de-DE"
        ),
        .page("{103|付款。|Pay.}\n", locale: "zh-CN"),
      ]
    case .mismatchedID:
      summary = "A target and its source have different identifiers."
      message = "target and source of this unit have different identifiers"
      rationale = "The target may be the translation of another source."
      examples = [
        .page(CheckExample.rawUnit("⟦", "0a1b2-103", "⟧", "Pague.", "0a1b2-104", "Pay.")),
        .page(
          CheckExample.rawUnit("⟦", "0a1b2-103", "⟧", "Zahlen.", "0a1b3-103", "Pay."),
          locale: "de-DE"
        ),
        .page(
          CheckExample.rawUnit("⟦", "0a1b2-130", "⟧", "付款。", "0a1b2-103", "Pay."),
          locale: "zh-CN"
        ),
        .page("{103|Pague.|Pay.}\n"),
        .page("{103|Zahlen.|Pay.} {104|Warten.|Wait.}\n", locale: "de-DE"),
        .page("{103|付款。|Pay.}\n", locale: "zh-CN"),
      ]
    case .duplicateID:
      summary = "An identifier is used twice in a document."
      message = "another unit of this document has the same identifier"
      rationale = "Only one of the units can be found by it in other locales."
      examples = [
        .page(
          "{103|Pague.|Pay.} "
            + CheckExample.rawUnit("⟦", "0a1b2-103", "⟧", "Espere.", "0a1b2-103", "Wait.")
        ),
        .page(
          "# {103|Zahlen|Pay}\n\n"
            + CheckExample.rawUnit("⟦", "0a1b2-103", "⟧", "Zahlen.", "0a1b2-103", "Pay."),
          locale: "de-DE"
        ),
        .page(
          "{103|付款。|Pay.} {104|请稍候。|Wait.}\n\n"
            + CheckExample.rawUnit("⟦", "0a1b2-104", "⟧", "请稍候。", "0a1b2-104", "Wait."),
          locale: "zh-CN"
        ),
        .page("{103|Pague.|Pay.} {104|Espere.|Wait.}\n"),
        .page("# {103|Zahlen|Pay}\n\n{104|Zahlen.|Pay.}\n", locale: "de-DE"),
        .page("{103|付款。|Pay.} {105|请稍候。|Wait.}\n", locale: "zh-CN"),
      ]
    case .order:
      summary = "The number of a unit is lower than that of the unit before it."
      message = "the number of this unit is lower than that of the unit before it"
      rationale = "Numbers follow the source; where they fall, text may have been moved or pasted."
      examples = [
        .page(
          "{104|Pague.|Pay.} "
            + CheckExample.rawUnit("⟦", "0a1b2-103", "⟧", "Espere.", "0a1b2-103", "Wait.")
        ),
        .page(
          "# {120|Zahlen|Pay}\n\n"
            + CheckExample.rawUnit("⟦", "0a1b2-110", "⟧", "Warten.", "0a1b2-110", "Wait."),
          locale: "de-DE"
        ),
        .page(
          "{103|付款。|Pay.} {105|请稍候。|Wait.}\n\n"
            + CheckExample.rawUnit("⟦", "0a1b2-104", "⟧", "关闭。", "0a1b2-104", "Close."),
          locale: "zh-CN"
        ),
        .page("{103|Pague.|Pay.} {107|Espere.|Wait.}\n"),
        .page("# {110|Zahlen|Pay}\n\n{120|Warten.|Wait.}\n", locale: "de-DE"),
        .page("{103|付款。|Pay.} {104|关闭。|Close.}\n", locale: "zh-CN"),
      ]
    case .mangledTag:
      summary = "A tag is written with character references for its quotes."
      message = "the tags of this unit are written with ‘&quot;’"
      rationale = "Browsers and other tools no longer see the tags for what they are."
      examples = [
        .page(
          "⟦<span data-ttu-id=&quot;0a1b2-103&quot;>⟧Pague.</span>"
            + "<span class=&quot;sxs-lookup&quot;>"
            + "<span data-stu-id=&quot;0a1b2-103&quot;>Pay.</span></span>\n",
          fixed: "{103|Pague.|Pay.}\n"
        ),
        .page(
          "1. ⟦<span data-ttu-id=\"0a1b2-103&quot;>⟧Bezahlen &quot;sofort&quot;.</span>"
            + "<span class=\"sxs-lookup&quot;><span data-stu-id=\"0a1b2-103\">Pay.</span></span>\n",
          locale: "de-DE",
          fixed: "1. {103|Bezahlen &quot;sofort&quot;.|Pay.}\n"
        ),
        .page(
          "# ⟦<span data-ttu-id=&quot;0a1b2-103&quot;>⟧付款</span>"
            + "<span class=&quot;sxs-lookup&quot;>"
            + "<span data-stu-id=&quot;0a1b2-103&quot;>Pay</span></span>\n",
          locale: "zh-CN",
          fixed: "# {103|付款|Pay}\n"
        ),
        .page("{103|Pague.|Pay.}\n"),
        .page("1. {103|Bezahlen &quot;sofort&quot;.|Pay.}\n", locale: "de-DE"),
        .page("{103|付款。|Pay.}\n", locale: "zh-CN"),
      ]
    case .nesting:
      let deep = String(repeating: "<span>", count: BilingualDocument.nestingLimit + 1)
      let ends = String(repeating: "</span>", count: BilingualDocument.nestingLimit + 1)
      func nested(_ target: String, _ locale: String) -> CheckExample {
        .page(
          CheckExample.rawUnit("⟦", "0a1b2-103", "⟧", deep + target + ends, "0a1b2-103", "Pay."),
          locale: locale
        )
      }
      summary = "Spans are nested deeper than any text needs."
      message = "spans are nested more than \(BilingualDocument.nestingLimit) deep"
      rationale = "A tool has damaged the document, and its units may end in the wrong places."
      examples = [
        nested("Pague.", "es-ES"), nested("Zahlen.", "de-DE"), nested("付款。", "zh-CN"),
        .page("{103|<span>Pague.</span>|<span>Pay.</span>}\n"),
        .page("{103|<b><i>Zahlen.</i></b>|<b><i>Pay.</i></b>}\n", locale: "de-DE"),
        .page("{103|付款。|Pay.}\n", locale: "zh-CN"),
      ]
    case .encoding:
      summary = "Bytes are not UTF-8."
      message = "these bytes are not UTF-8"
      rationale = "Readers see replacement characters in place of letters."
      // A text that is not UTF-8 cannot be written here.
      examples = [
        .page("{103|Zahlen Sie später.|Pay later.}\n", locale: "de-DE"),
        .page("{103|Pague mañana.|Pay tomorrow.}\n"),
        .page("{103|付款。|Pay.}\n", locale: "zh-CN"),
      ]
    }
  }
}

extension CheckExample {
  /// An example of one page.
  fileprivate static func page(
    _ text: String,
    locale: String = "es-ES",
    fixed: String? = nil
  ) -> CheckExample {
    .documents(File("\(locale)/page.md", text), fixed: fixed)
  }

  /// A unit with identifiers of its own choosing, its first tag marked.
  fileprivate static func rawUnit(
    _ open: String,
    _ targetID: String,
    _ close: String,
    _ target: String,
    _ sourceID: String,
    _ source: String
  ) -> String {
    "\(open)<span data-ttu-id=\"\(targetID)\">\(close)\(target)</span>"
      + "<span class=\"sxs-lookup\"><span data-stu-id=\"\(sourceID)\">\(source)</span></span>\n"
  }
}
