public import Workspace

/// What an import takes.
public struct ImportOptions: Sendable, Hashable {
  /// The least state that is taken.
  public var leastState: TranslationState
  /// The one locale that is taken, for translations that do not tell theirs as well; nil for all.
  public var locale: LocaleTag?

  /// Creates options.
  public init(leastState: TranslationState = .translated, locale: LocaleTag? = nil) {
    (self.leastState, self.locale) = (leastState, locale)
  }
}

/// A file that translations come from.
public struct ImportedFile: Sendable, Hashable {
  /// Its path as the user wrote it.
  public var path: String
  /// Whether the tools that write its format keep the state of translations.
  public var keepsState: Bool

  /// Names a file.
  public init(path: String, keepsState: Bool) {
    (self.path, self.keepsState) = (path, keepsState)
  }
}
