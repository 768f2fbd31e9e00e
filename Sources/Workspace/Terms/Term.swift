public import Diagnostics

/// A concept and the words for it in several locales.
public struct Term: Sendable, Hashable {
  /// What is to be done about the words of a term.
  public enum Rule: String, Sendable, Hashable, CaseIterable {
    /// Where the source says it, the target says it with one of its locale's words.
    case translate
    /// The target has it as the source has it.
    case keep
    /// The words must not be used in their locale.
    case forbid
  }

  /// The name of the concept, unique in its list.
  public var concept: String
  /// What is to be done.
  public var rule: Rule
  /// Why, or when, for people; empty where there is nothing to say.
  public var note: String
  /// The words in each locale; a locale without words has none here.
  public var cells: [LocaleTag: TermPattern]
  /// Where the row starts.
  public var position: Position

  /// Creates a term.
  public init(
    concept: String,
    rule: Rule,
    note: String = "",
    cells: [LocaleTag: TermPattern] = [:],
    position: Position = .start
  ) {
    self.concept = concept
    self.rule = rule
    self.note = note
    self.cells = cells
    self.position = position
  }
}
