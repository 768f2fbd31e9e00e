/// The escapes in the strings of JSON (RFC 8259, section 7).
enum JSONEscapes {
  /// The bytes that the content of a string stands for.
  static func resolved(
    _ content: ArraySlice<UInt8>
  ) -> Result<[UInt8], JSONScanner.Problem> {
    var plain: [UInt8] = []
    plain.reserveCapacity(content.count)
    var index = content.startIndex
    while index < content.endIndex {
      guard content[index] == UInt8(ascii: "\\") else {
        plain.append(content[index])
        index += 1
        continue
      }
      let letter = index + 1 < content.endIndex ? content[index + 1] : 0
      if let byte = meaning(of: letter) {
        plain.append(byte)
        index += 2
      } else if letter == UInt8(ascii: "u"), let (scalar, length) = scalar(content[index...]) {
        plain += UTF8.encode(scalar).map(Array.init) ?? []
        index += length
      } else {
        let message = "an escape that JSON does not know, or half of a surrogate pair"
        return .failure(JSONScanner.Problem(index: index, message: message))
      }
    }
    return .success(plain)
  }

  /// The scalar of one escape or of the two of a surrogate pair, and the number of bytes that they take.
  private static func scalar(_ text: ArraySlice<UInt8>) -> (Unicode.Scalar, length: Int)? {
    guard let first = unit(text) else { return nil }
    if let scalar = Unicode.Scalar(first) { return (scalar, 6) }
    guard first < 0xDC00, let second = unit(text.dropFirst(6)), (0xDC00..<0xE000).contains(second)
    else { return nil }
    let value = 0x10000 + (UInt32(first) - 0xD800) << 10 + (UInt32(second) - 0xDC00)
    return Unicode.Scalar(value).map { ($0, 12) }
  }

  /// The four digits after `\u`.
  private static func unit(_ text: ArraySlice<UInt8>) -> UInt16? {
    guard text.count >= 6, text.starts(with: [UInt8(ascii: "\\"), UInt8(ascii: "u")]) else {
      return nil
    }
    var value: UInt16 = 0
    for byte in text.dropFirst(2).prefix(4) {
      guard let digit = hexDigit(byte) else { return nil }
      value = value << 4 | digit
    }
    return value
  }

  private static func hexDigit(_ byte: UInt8) -> UInt16? {
    switch byte {
    case 0x30...0x39: UInt16(byte - 0x30)
    case 0x41...0x46: UInt16(byte - 0x37)
    case 0x61...0x66: UInt16(byte - 0x57)
    default: nil
    }
  }

  private static func meaning(of letter: UInt8) -> UInt8? {
    switch letter {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): letter
    case UInt8(ascii: "b"): 0x08
    case UInt8(ascii: "f"): 0x0C
    case UInt8(ascii: "n"): 0x0A
    case UInt8(ascii: "r"): 0x0D
    case UInt8(ascii: "t"): 0x09
    default: nil
    }
  }
}
