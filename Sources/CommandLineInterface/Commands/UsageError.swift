/// A mistake on the command line, in words for the person who made it.
///
/// The tool prints it with the verb's usage line and ends with ``ExitStatus/usage``.
public struct UsageError: Error, Equatable, CustomStringConvertible {
  /// What is wrong and, where possible, what to write instead; no capital, no full stop.
  public let description: String

  /// Makes an error from the sentence to print.
  public init(_ description: String) {
    self.description = description
  }
}
