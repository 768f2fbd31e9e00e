extension Check {
  /// The checks of comments that keep findings back.
  static let suppressions: [Check] = [
    .suppressionUnknown,
    .suppressionUnexplained,
    .suppressionUnused,
  ]
}
