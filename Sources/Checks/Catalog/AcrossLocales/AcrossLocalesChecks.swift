extension Check {
  /// The checks of the documents of all locales together.
  static let acrossLocales: [Check] = [
    .localeMissing,
    .pageDuplicate,
    .sourceDrift,
    .metadataDrift,
    .unitMissing,
    .anchorMissing,
    .linkTargetMissing,
    .flowStepMismatch,
    .flowAnchorMissing,
    .flowPageMissing,
  ]
}
