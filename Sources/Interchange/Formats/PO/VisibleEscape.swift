/// Characters that a format or its tools do not keep, written so that people see them: `⟦U+000D⟧`.
///
/// Where a text has `⟦U+` of its own, its bracket is written so as well; every text comes back.
enum VisibleEscape {
  /// The bytes of `⟦U+`.
  private static let opening = Array("⟦U+".utf8)
  /// The bytes of `⟧`.
  private static let closing = Array("⟧".utf8)

  /// Writes a scalar.
  static func append(_ scalar: Unicode.Scalar, to bytes: inout [UInt8]) {
    bytes += opening
    bytes += scalar.codePoint.utf8
    bytes += closing
  }

  /// Whether the text at an index would be read as an escape, so that its bracket must be one.
  static func begins(_ text: Span<UInt8>, at index: Int) -> Bool {
    guard text[index] == opening[0], index + opening.count <= text.count else { return false }
    for offset in opening.indices where text[index + offset] != opening[offset] { return false }
    return true
  }

  /// The text with escapes resolved.
  static func resolved(_ bytes: [UInt8]) -> [UInt8] {
    guard bytes.contains(opening[0]) else { return bytes }
    var plain: [UInt8] = []
    plain.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      if let (scalar, length) = scalar(bytes, at: index), let encoded = UTF8.encode(scalar) {
        plain += encoded
        index += length
      } else {
        plain.append(bytes[index])
        index += 1
      }
    }
    return plain
  }

  private static func scalar(_ bytes: [UInt8], at index: Int) -> (Unicode.Scalar, length: Int)? {
    guard begins(bytes.span, at: index) else { return nil }
    let digits = bytes[(index + opening.count)...].prefix(7).prefix { byte in
      byte &- 0x30 < 10 || byte &- 0x41 < 6
    }
    guard (4...6).contains(digits.count), bytes[digits.endIndex...].starts(with: closing),
      let value = UInt32(String(decoding: digits, as: UTF8.self), radix: 16),
      let scalar = Unicode.Scalar(value)
    else { return nil }
    return (scalar, digits.endIndex + closing.count - index)
  }
}
