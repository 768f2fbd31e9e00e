/// How a text is written as a YAML value.
public enum ScalarNotation: Sendable, Hashable {
  /// Bare.
  case plain
  /// In `'`, where only the quote is escaped, by doubling it.
  case singleQuoted
  /// In `"`, where a backslash escapes.
  case doubleQuoted
  /// As a block after `|` or `>`.
  case block

  /// The notation of a value as it stands in a file.
  public init(of written: some Collection<UInt8>) {
    switch written.first {
    case UInt8(ascii: "'"): self = .singleQuoted
    case UInt8(ascii: "\""): self = .doubleQuoted
    case UInt8(ascii: "|"), UInt8(ascii: ">"): self = .block
    default: self = .plain
    }
  }

  /// A text as it is written in one line: in this notation where it can be, else between double quotes.
  ///
  /// It is read back as it is, and as a text: what would be read as a number or as nothing is quoted.
  /// - Complexity: linear in the length of the text.
  public func written(_ text: String) -> [UInt8] {
    let isPrintable = text.unicodeScalars.allSatisfy(Self.isPrintable)
    switch self {
    case .plain where isPrintable && Self.canBePlain(text): return Array(text.utf8)
    case .singleQuoted where isPrintable: return Self.singleQuoted(text)
    default: return Self.doubleQuoted(text)
    }
  }

  private static func singleQuoted(_ text: String) -> [UInt8] {
    let quote = UInt8(ascii: "'")
    return [quote] + text.utf8.flatMap { $0 == quote ? [quote, quote] : [$0] } + [quote]
  }

  private static func doubleQuoted(_ text: String) -> [UInt8] {
    var written = [UInt8(ascii: "\"")]
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": written += [UInt8(ascii: "\\"), UInt8(scalar.value)]
      case "\n": written += "\\n".utf8
      case "\r": written += "\\r".utf8
      case "\t": written += "\\t".utf8
      case _ where isPrintable(scalar): written += String(scalar).utf8
      default: written += escape(scalar.value).utf8
      }
    }
    written.append(UInt8(ascii: "\""))
    return written
  }

  private static func escape(_ value: UInt32) -> String {
    let (mark, width) =
      switch value {
      case ...0xFF: ("x", 2)
      case ...0xFFFF: ("u", 4)
      default: ("U", 8)
      }
    let digits = String(value, radix: 16, uppercase: true)
    return "\\\(mark)" + String(repeating: "0", count: width - digits.utf8.count) + digits
  }

  /// Whether a scalar may stand in one line as it is (YAML 1.2, production 1, without line ends).
  ///
  /// NEL, LS and PS are left out as well: readers of YAML 1.1 take them for line ends.
  private static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20..<0x7F, 0xA0..<0x2028, 0x202A..<0xD800, 0xE000..<0xFEFF, 0xFF00..<0xFFFE,
      0x10000...:
      true
    default: false
    }
  }

  /// Whether a printable text is read as itself when it is bare.
  ///
  /// Stricter than YAML, so that no reader takes it for anything but a text.
  private static func canBePlain(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    guard let first = bytes.first, let last = bytes.last, last != 0x20, last != UInt8(ascii: ":"),
      isLetterOrBeyond(first) || isDigit(first) && !isNumber(bytes),
      !reserved.contains(text.lowercased())
    else { return false }
    return zip(bytes, bytes.dropFirst()).allSatisfy { before, byte in
      !(byte == 0x20 && before == UInt8(ascii: ":") || byte == UInt8(ascii: "#") && before == 0x20)
    }
  }

  private static let reserved: Set = ["null", "true", "false", "yes", "no", "on", "off", "y", "n"]

  private static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

  private static func isLetterOrBeyond(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 0x61 < 26 || byte >= 0x80 || byte == UInt8(ascii: "(")
  }

  /// Whether a text that begins with a digit may be a number or a date: it holds no space and no letter
  /// beyond those of numbers.
  private static func isNumber(_ bytes: [UInt8]) -> Bool {
    bytes.allSatisfy { byte in
      isDigit(byte) || (byte | 0x20) &- 0x61 < 6 || "xoXO.,:+-_TZtz".utf8.contains(byte)
    }
  }
}
