extension Check {
  /// The checks of the documents of all locales together.
  static let acrossLocales: [Check] = [
    .pageMissing,
    .pageDuplicate,
    .sourceDrift,
    .unitMissing,
    .anchorMissing,
    .pageLinkMissing,
    .flowStepsDiffer,
    .flowAnchorMissing,
    .flowPageMissing,
  ]
}
