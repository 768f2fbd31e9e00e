import BilingualMarkdown

extension Check {
  /// The checks of tags, front matter and the file itself.
  static let structure: [Check] =
    Damage.Kind.allCases.map(Check.damage) + [
      .frontMatterInvalid,
      .localeMismatch,
      .replacementCharacter,
      .placeholderLeaked,
    ]
}
