/// A mistake in what the user gave: a file that is missing, a setting that is misspelt.
public struct InputError: Error, Sendable, Hashable {
  /// The file concerned, as the user would write it.
  public var path: String
  /// Where in the file, if the mistake has a place there.
  public var position: Position?
  /// What is wrong, without a full stop.
  public var message: String
  /// What to do about it, without a full stop; nil where the message says it.
  public var advice: String?

  /// Creates an error about a file.
  public init(path: String, position: Position? = nil, message: String, advice: String? = nil) {
    self.path = path
    self.position = position
    self.message = message
    self.advice = advice
  }
}

extension InputError: CustomStringConvertible {
  /// `path:line:column: error: what is wrong; what to do`.
  public var description: String {
    let place = position.map { "\(path):\($0.line):\($0.column)" } ?? path
    return "\(place): error: \(message)" + (advice.map { "; \($0)" } ?? "")
  }
}
