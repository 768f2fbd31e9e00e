import Workspace
import XML

extension TranslationState {
  /// The value of `state` in XLIFF 1.2.
  var inXLIFF1: String {
    switch self {
    case .needsReview: "needs-review-translation"
    case .translated: "translated"
    case .final: "final"
    }
  }

  /// The state that a value of `state` stands for, in XLIFF 1.2 or before; nil where it is none.
  init?(inXLIFF1 state: String) {
    switch state {
    case "final", "signed-off": self = .final
    case "translated": self = .translated
    case "new": self = .needsReview
    default:
      guard state.hasPrefix("needs-") else { return nil }
      self = .needsReview
    }
  }

  /// The state that memoQ gives a unit.
  init?(memoQ status: String) {
    switch status {
    case "Proofread", "Reviewer1Confirmed", "Reviewer2Confirmed": self = .final
    case "ManuallyConfirmed", "TranslatorConfirmed", "Confirmed": self = .translated
    default: self = .needsReview
    }
  }
}

/// All that an XLIFF file says of how far a translation is.
struct XLIFF1States {
  /// What `state` of the target says.
  var target: String?
  /// What `approved` of the unit says.
  var approved: String?
  /// What memoQ says of the unit.
  var memoQ: String?
  /// The least that Trados Studio says of the parts of the unit.
  private(set) var parts: TranslationState?

  init(_ unit: XMLElement) {
    approved = unit["approved"]
    memoQ =
      unit.attributes.first {
        $0.name.local == "status" && $0.name.namespace == "MQXliff"
      }?.value
  }

  /// Takes the level of confirmation of a part; one that says nothing is not translated.
  mutating func addPart(confirmationLevel level: String?) {
    let state = TranslationState(confirmationLevel: level ?? "Unspecified") ?? .needsReview
    parts = min(parts ?? .final, state)
  }

  /// The state; nil where the file says nothing of it.
  var state: TranslationState? {
    if let parts { return parts }
    if let memoQ { return TranslationState(memoQ: memoQ) }
    let state = target.flatMap(TranslationState.init(inXLIFF1:))
    switch (state, approved) {
    case (.needsReview, _): return .needsReview
    case (_, "yes"): return .final
    case (nil, "no"): return .needsReview
    default: return state
    }
  }
}
