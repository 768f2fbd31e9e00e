public import Workspace

/// Terms and the locales that they may have words in: what a list of terms holds.
public struct TermList: Sendable, Hashable {
  /// The terms in order.
  public var terms: [Term]
  /// The locales in the order of their columns.
  public var locales: [LocaleTag]

  /// Creates a list.
  public init(terms: [Term] = [], locales: [LocaleTag] = []) {
    self.terms = terms
    self.locales = locales
  }

  /// The terms of a project.
  public init(_ base: TermBase) { self.init(terms: base.terms, locales: base.locales) }
}
