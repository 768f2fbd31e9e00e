extension Check {
  /// The checks of numbers, addresses and identifiers.
  static let literals: [Check] = [
    .numberMismatch, .urlMismatch, .emailMismatch, .identifierAltered, .urlLocale,
  ]
}
