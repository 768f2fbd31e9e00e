import BilingualMarkdown

extension Check {
  /// Every check, in the order in which they are documented and run.
  public static let catalog: [Check] =
    Damage.Kind.allCases.map(Check.damage) + [
      .frontMatterInvalid,
      .localeMismatch,
      .emphasisMismatch,
      .codeMismatch,
      .linkMismatch,
      .linkBroken,
      .htmlMismatch,
      .spaceBeforePunctuation,
      .numberMismatch,
      .untranslated,
      .termMissing,
      .termForbidden,
      .nameTranslated,
      .targetInconsistent,
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

  /// The check of a name, or nil.
  public static func named(_ id: String) -> Check? { catalog.first { $0.id == id } }
}
