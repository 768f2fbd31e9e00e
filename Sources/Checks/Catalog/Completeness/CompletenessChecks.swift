extension Check {
  /// The checks of what is not translated, or only partly.
  static let completeness: [Check] = [
    .untranslated, .partlyUntranslated, .wrongScript, .lengthRatio,
  ]
}
