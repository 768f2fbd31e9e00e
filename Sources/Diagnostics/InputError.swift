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
  /// `path:line:column: error: what is wrong; what to do`, with controls made visible: what stands in a file
  /// must not reach a terminal that would obey it.
  public var description: String {
    let place = position.map { "\(path):\($0.line):\($0.column)" } ?? path
    return Self.visible("\(place): error: \(message)" + (advice.map { "; \($0)" } ?? ""))
  }

  private static func visible(_ text: String) -> String {
    let isVisible = text.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control }
    if isVisible { return text }
    var shown = ""
    for scalar in text.unicodeScalars {
      if scalar.properties.generalCategory != .control {
        shown.unicodeScalars.append(scalar)
      } else if let picture = Unicode.Scalar(0x2400 + scalar.value), scalar.value < 0x20 {
        shown.unicodeScalars.append(picture)
      } else {
        shown += "\u{FFFD}"
      }
    }
    return shown
  }
}
