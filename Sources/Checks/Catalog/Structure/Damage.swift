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
        .page("{103|Wählen Sie einen Tarif.|Choose a plan.}\n"),
        .page("So beginnt er: `<span data-ttu-id=\"0a1b2-103\">`.\n"),
      ]
    case .sourceMissing:
      summary = "A target has no source beside it."
      message = "no source follows this target"
      rationale = "Without its source a translation can neither be checked nor reused."
      examples = [
        .page("⟦<span data-ttu-id=\"0a1b2-103\">Elija un plan.</span>⟧\n"),
        .page("{103|选择方案。|Choose a plan.}\n"),
      ]
    case .targetMissing:
      summary = "A source has no target before it."
      message = "no target precedes this source"
      rationale = "Readers of the translation meet a sentence in the language of the source."
      examples = [
        .page(
          "⟦<span class=\"sxs-lookup\"><span data-stu-id=\"0a1b2-103\">⟧Pay.</span></span>\n"
        ),
        .page("{103|Оплатите заказ.|Pay for the order.}\n"),
      ]
    case .malformedID:
      summary = "A unit's identifier is not five hexadecimal digits, a hyphen and a number."
      message = "the identifier of this unit is malformed"
      rationale = "Units are joined across locales by the number in their identifiers."
      examples = [
        .page(CheckExample.rawUnit("⟦", "0a1b2-x3", "⟧", "Pague.", "0a1b2-x3", "Pay.")),
        .page("{103|Pague.|Pay.}\n"),
      ]
    case .mismatchedID:
      summary = "A target and its source have different identifiers."
      message = "target and source of this unit have different identifiers"
      rationale = "The target may be the translation of another source."
      examples = [
        .page(CheckExample.rawUnit("⟦", "0a1b2-103", "⟧", "Pague.", "0a1b2-104", "Pay.")),
        .page("{103|Pague.|Pay.}\n"),
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
        .page("{103|Pague.|Pay.} {104|Espere.|Wait.}\n"),
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
        .page("{103|Pague.|Pay.} {107|Espere.|Wait.}\n"),
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
          fixed: "1. {103|Bezahlen &quot;sofort&quot;.|Pay.}\n"
        ),
        .page("{103|Pague.|Pay.}\n"),
      ]
    case .nesting:
      let deep = String(repeating: "<span>", count: BilingualDocument.nestingLimit + 1)
      let ends = String(repeating: "</span>", count: BilingualDocument.nestingLimit + 1)
      summary = "Spans are nested deeper than any text needs."
      message = "spans are nested more than \(BilingualDocument.nestingLimit) deep"
      rationale = "A tool has damaged the document, and its units may end in the wrong places."
      examples = [
        .page(
          CheckExample.rawUnit(
            "⟦",
            "0a1b2-103",
            "⟧",
            deep + "Pague." + ends,
            "0a1b2-103",
            "Pay."
          )
        ),
        .page("{103|<span>Pague.</span>|<span>Pay.</span>}\n"),
      ]
    case .encoding:
      summary = "Bytes are not UTF-8."
      message = "these bytes are not UTF-8"
      rationale = "Readers see replacement characters in place of letters."
      examples = [.page("{103|Zahlen Sie später.|Pay later.}\n")]
    }
  }
}

extension CheckExample {
  /// An example of one Spanish page.
  fileprivate static func page(_ text: String, fixed: String? = nil) -> CheckExample {
    .documents(File("es-ES/page.md", text), fixed: fixed)
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
