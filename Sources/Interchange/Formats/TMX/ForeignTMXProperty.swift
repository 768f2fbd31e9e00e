import Workspace

/// The properties of other tools that say something of a translation which we keep.
enum ForeignTMXProperty {
  /// Takes a property into a unit; does nothing for one that is not known.
  static func read(_ name: String, _ value: String, into unit: inout ExchangeUnit) {
    switch name {
    // OmegaT, of translations that hold in one place only.
    case "file": unit.document.path = unit.document.path ?? value
    case "id": unit.key = unit.key ?? SegmentKey(value)
    // Trados Studio.
    case "x-ConfirmationLevel": unit.state = TranslationState(confirmationLevel: value)
    default: break
    }
  }
}

extension TranslationState {
  /// The state that a level of confirmation in Trados Studio stands for; nil where it is none of them.
  init?(confirmationLevel level: String) {
    switch level {
    case "Unspecified", "Draft", "RejectedTranslation", "RejectedSignOff": self = .needsReview
    case "Translated": self = .translated
    case "ApprovedTranslation", "ApprovedSignOff": self = .final
    default: return nil
    }
  }
}
