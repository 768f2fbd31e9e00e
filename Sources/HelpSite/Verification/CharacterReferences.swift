/// Resolves the escapes that HTML and XML have for characters in attributes.
package enum CharacterReferences {
  /// The longest that is looked for, without `&` and `;`.
  private static let longest = 8

  /// The bytes with the escapes resolved that writers of HTML make.
  ///
  /// These are the names of the five special characters and of the no-break space, and numbers; others stay.
  package static func resolved(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard bytes.contains(UInt8(ascii: "&")) else { return bytes }
    var text: [UInt8] = []
    var rest = bytes
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "&"),
        let end = rest.prefix(longest + 1).firstIndex(of: UInt8(ascii: ";")),
        let character = character(rest[..<end])
      {
        text += String(character).utf8
        rest = rest[(end + 1)...]
      } else {
        text.append(byte)
      }
    }
    return text[...]
  }

  private static func character(_ name: ArraySlice<UInt8>) -> Unicode.Scalar? {
    let name = String(decoding: name, as: UTF8.self)
    switch name {
    case "amp": return "&"
    case "lt": return "<"
    case "gt": return ">"
    case "quot": return "\""
    case "apos": return "'"
    case "nbsp": return "\u{A0}"
    default:
      guard name.hasPrefix("#") else { return nil }
      let digits = name.dropFirst()
      let isHex = digits.hasPrefix("x") || digits.hasPrefix("X")
      let number = isHex ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
      return number.flatMap(Unicode.Scalar.init)
    }
  }
}
