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

  /// Other mistakes of the same file, which are told after this one.
  public var further: [InputError] = []

  /// Creates an error about a file.
  public init(path: String, position: Position? = nil, message: String, advice: String? = nil) {
    self.path = path
    self.position = position
    self.message = message
    self.advice = advice
  }
}

extension InputError {
  /// How many mistakes of a file are told.
  static let toldLimit = 20

  /// Puts all mistakes of one file into one error; nil where there are none.
  ///
  /// - Parameter mistakes: The mistakes in any order; those of their ``further`` are taken out of them.
  public init?(all mistakes: [InputError]) {
    var single = mistakes.flatMap { [$0] + $0.further }
    for index in single.indices { single[index].further = [] }
    single.sort { ($0.position ?? .start) < ($1.position ?? .start) }
    guard var first = single.first else { return nil }
    first.further = Array(single.dropFirst())
    self = first
  }
}

extension InputError: CustomStringConvertible {
  /// `path:line:column: error: what is wrong; what to do`, and so on each further mistake on a line of its own, with
  /// controls made visible: what stands in a file must not reach a terminal that would obey it.
  public var description: String {
    var lines = [line] + further.prefix(Self.toldLimit - 1).map(\.line)
    if further.count >= Self.toldLimit {
      lines.append(Self.visible("\(path): error: there are more mistakes; mend these first"))
    }
    return lines.joined(separator: "\n")
  }

  private var line: String {
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
