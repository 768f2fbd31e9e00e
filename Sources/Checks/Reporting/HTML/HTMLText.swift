/// HTML being written; whatever is not an element of ours is escaped.
struct HTMLText {
  /// What has been written so far.
  private(set) var text = ""

  /// The elements without an end tag that reports use.
  private static let void: Set<String> = ["meta", "input", "br"]

  /// Writes an element; attributes without a value are left out, empty ones stand without one.
  mutating func element(
    _ name: String,
    _ attributes: KeyValuePairs<String, String?> = [:],
    _ content: (inout HTMLText) -> Void = { _ in }
  ) {
    start(name, attributes)
    guard !Self.void.contains(name) else { return }
    content(&self)
    end(name)
  }

  /// Writes an element that holds text alone.
  mutating func element(
    _ name: String,
    _ attributes: KeyValuePairs<String, String?> = [:],
    text: String
  ) {
    element(name, attributes) { $0.append(text) }
  }

  /// Writes a start tag.
  mutating func start(_ name: String, _ attributes: KeyValuePairs<String, String?> = [:]) {
    text += "<" + name
    for (name, value) in attributes {
      guard let value else { continue }
      text += " " + name
      if !value.isEmpty {
        text += "=\""
        append(value)
        text += "\""
      }
    }
    text += ">"
  }

  /// Writes an end tag.
  mutating func end(_ name: String) { text += "</\(name)>" }

  /// Writes a text with its special characters escaped and what HTML forbids made visible.
  mutating func append(_ text: String) {
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": self.text += "&amp;"
      case "<": self.text += "&lt;"
      case ">": self.text += "&gt;"
      case "\"": self.text += "&quot;"
      default: self.text.unicodeScalars.append(Self.allowed(scalar))
      }
    }
  }

  /// Writes a line break between elements, for those who read the file itself.
  mutating func newLine() { text += "\n" }

  /// Writes markup that this program holds.
  mutating func append(markup: StaticString) { text += "\(markup)" }

  /// Hands over what has been written and forgets it.
  mutating func take() -> String {
    defer { text = "" }
    return text
  }

  private static func allowed(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0x09, 0x0A: scalar
    case 0..<0x20: Unicode.Scalar(0x2400 + scalar.value) ?? "\u{FFFD}"
    case 0x7F...0x9F, 0x202A...0x202E, 0xFDD0...0xFDEF: "\u{FFFD}"
    case let value where value & 0xFFFE == 0xFFFE: "\u{FFFD}"
    default: scalar
    }
  }
}
