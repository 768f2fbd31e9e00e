/// Reads HTML as strictly as it should be written, and refuses whatever could run, load or restyle.
///
/// Shares nothing with the filter it judges: it looks at bytes, and knows what must not be there rather than
/// what may.
enum HarmlessHTML {
  private static let forbiddenElements: Set<String> = [
    "applet", "base", "body", "button", "embed", "form", "frame", "frameset", "head", "html",
    "iframe",
    "link", "math", "meta", "noscript", "object", "plaintext", "script", "select", "style", "svg",
    "template", "textarea", "title", "xmp",
  ]
  private static let forbiddenAttributes: Set<String> = [
    "action", "background", "data", "formaction", "ping", "srcdoc", "srcset", "style", "xmlns",
  ]
  private static let voidElements: Set<String> = ["br", "col", "hr", "img", "input", "wbr"]
  private static let addressAttributes: Set<String> = ["href", "src", "cite"]
  private static let schemes: Set<String> = ["http", "https", "mailto", "tel", "ftp"]

  /// Throws the first thing in `html` that is forbidden or badly written.
  static func check(_ html: [UInt8]) throws(Violation) {
    var reader = Reader(html)
    var open: [String] = []
    while let byte = reader.next() {
      switch byte {
      case UInt8(ascii: "<"):
        if reader.skip("/") {
          let name = reader.word()
          try require(reader.skip(">"), "the end tag of ‘\(name)’ ends after its name")
          try require(open.popLast() == name, "the end tag of ‘\(name)’ ends what was opened last")
        } else {
          let name = try startTag(&reader)
          if !voidElements.contains(name) { open.append(name) }
        }
      case UInt8(ascii: "&"): try reference(&reader)
      default: try require(byte != UInt8(ascii: ">") && byte != 0, "text is escaped")
      }
    }
    try require(open.isEmpty, "every element is ended")
  }

  private static func startTag(_ reader: inout Reader) throws(Violation) -> String {
    let name = reader.word()
    try require(!name.isEmpty, "a tag has a name")
    try require(!forbiddenElements.contains(name), "there is no element ‘\(name)’")
    var attributes: Set<String> = []
    while reader.skip(" ") {
      let attribute = reader.word()
      try require(
        !attribute.isEmpty && !attribute.hasPrefix("on")
          && !forbiddenAttributes.contains(attribute),
        "there is no attribute ‘\(attribute)’"
      )
      try require(attributes.insert(attribute).inserted, "‘\(attribute)’ is there once")
      guard reader.skip("=") else { continue }
      try require(reader.skip("\""), "the value of ‘\(attribute)’ is quoted")
      let value = try value(&reader)
      if addressAttributes.contains(attribute) {
        try require(isHarmless(value), "the address ‘\(value)’ may stand there")
      }
    }
    try require(reader.skip(">"), "the tag of ‘\(name)’ ends")
    return name
  }

  private static func value(_ reader: inout Reader) throws(Violation) -> String {
    var value: [UInt8] = []
    while let byte = reader.next(), byte != UInt8(ascii: "\"") {
      try require(byte != UInt8(ascii: "<") && byte != UInt8(ascii: ">"), "a value is escaped")
      value.append(byte == UInt8(ascii: "&") ? try reference(&reader) : byte)
    }
    return String(decoding: value, as: UTF8.self)
  }

  @discardableResult
  private static func reference(_ reader: inout Reader) throws(Violation) -> UInt8 {
    if reader.skip("#39;") { return UInt8(ascii: "'") }
    let name = reader.word()
    let characters: [String: Character] = ["amp": "&", "lt": "<", "gt": ">", "quot": "\""]
    guard let character = characters[name]?.asciiValue, reader.skip(";") else {
      throw Violation(statement: "‘&\(name)’ is a reference that is written here")
    }
    return character
  }

  /// Whether a browser, which passes over blanks and control characters, finds no scheme but a known one.
  private static func isHarmless(_ address: String) -> Bool {
    let visible = address.utf8.filter { $0 > 0x20 && $0 != 0x7F }
    guard let colon = visible.firstIndex(of: UInt8(ascii: ":")) else { return true }
    let scheme = String(decoding: visible[..<colon], as: UTF8.self).lowercased()
    let isScheme = scheme.utf8.allSatisfy { byte in
      byte &- 0x61 < 26 || byte &- 0x30 < 10 || "+-.".utf8.contains(byte)
    }
    return schemes.contains(scheme) || !isScheme
  }

  /// Walks over bytes.
  private struct Reader {
    private let bytes: [UInt8]
    private var index = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    mutating func next() -> UInt8? {
      guard index < bytes.count else { return nil }
      defer { index += 1 }
      return bytes[index]
    }

    mutating func skip(_ text: String) -> Bool {
      guard bytes[index...].starts(with: text.utf8) else { return false }
      index += text.utf8.count
      return true
    }

    /// Reads small letters, digits and dashes.
    mutating func word() -> String {
      let word = bytes[index...].prefix { byte in
        byte &- 0x61 < 26 || byte &- 0x30 < 10 || byte == UInt8(ascii: "-")
      }
      index = word.endIndex
      return String(decoding: word, as: UTF8.self)
    }
  }
}
