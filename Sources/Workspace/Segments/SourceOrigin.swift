/// Where the source of a segment was found, other than beside its target.
public enum SourceOrigin: Sendable, Hashable {
  /// In the page's document of the source locale.
  ///
  /// Whether that document is the version that was translated may not be known.
  case document(path: String, isVersionKnown: Bool)
  /// In a translation memory.
  case memory
}
