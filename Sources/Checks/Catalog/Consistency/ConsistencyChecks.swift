extension Check {
  /// The checks of texts that belong to one another.
  static let consistency: [Check] = [
    .inconsistentTranslation,
    .sharedTranslation,
    .targetSwapped,
  ]
}
