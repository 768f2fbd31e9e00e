extension Check {
  /// The checks of punctuation, spaces and capitals.
  static let typography: [Check] = [
    .spaceBeforePunctuation,
    .labelCase,
    .invisibleCharacter,
    .capitalLost,
    .capitalStray,
    .doubledWord,
  ]
}
