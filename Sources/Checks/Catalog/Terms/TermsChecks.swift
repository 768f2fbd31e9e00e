extension Check {
  /// The checks of terms, names and labels.
  static let terms: [Check] = [
    .termMissing,
    .termForbidden,
    .nameTranslated,
    .labelUntranslated,
    .labelInconsistent,
    .termInconsistent,
  ]
}
