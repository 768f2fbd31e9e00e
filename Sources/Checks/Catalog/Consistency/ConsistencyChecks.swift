extension Check {
  /// The checks of one text in several wordings.
  static let consistency: [Check] = [
    .inconsistentTranslation,
    .sharedTranslation,
  ]
}
