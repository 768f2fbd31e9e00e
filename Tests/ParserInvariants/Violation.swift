/// Something that a parser promises and does not keep.
public struct Violation: Error, CustomStringConvertible {
  /// What should hold.
  public var statement: String

  /// Creates a violation.
  public init(statement: String) { self.statement = statement }

  /// The statement, said to be broken.
  public var description: String { "broken: \(statement)" }
}

/// Throws what a statement says unless it holds.
func require(
  _ condition: Bool,
  _ statement: @autoclosure () -> String
) throws(Violation) {
  guard condition else { throw Violation(statement: statement()) }
}
