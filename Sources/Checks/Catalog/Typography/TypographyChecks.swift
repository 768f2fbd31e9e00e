extension Check {
  /// The checks of punctuation, spaces and capitals.
  static let typography: [Check] = [
    .spaceBeforePunctuation,
    .labelCase,
    .spaceMissing,
    .doubleSpace,
    .edgeSpace,
    .invisibleCharacter,
    .capitalLost,
    .capitalStray,
    .doubledWord,
    .bracketUnbalanced,
    .quoteUnbalanced,
    .quoteStyle,
    .terminalPunctuation,
    .invertedPunctuation,
    .fullWidthPunctuation,
  ]
}
