import BilingualMarkdown

extension Check {
  /// Every check, in the order in which they are documented and run.
  public static let catalog: [Check] =
    Damage.Kind.allCases.map(Check.damage) + [
      .frontMatterInvalid,
      .localeMismatch,
    ]

  /// The check of a name, or nil.
  public static func named(_ id: String) -> Check? { catalog.first { $0.id == id } }
}
