/// Who made a translation.
public enum TranslationOrigin: String, Sendable, Hashable, CaseIterable {
  /// A person (`HT`).
  case human
  /// A machine (`MT`).
  case machine
  /// A person, from a machine's draft.
  case postEdited = "post-edited"
  /// Another tool, by an exchange format.
  case imported
  /// The document does not say.
  case unknown
}
