/// Character references such as `&amp;` and `&#8212;`.
enum CharacterReference {
  /// Appends what a reference stands for in UTF-8; an unknown name is appended as it is.
  static func decode(_ reference: ArraySlice<UInt8>, into result: inout [UInt8]) {
    if let scalar = numeric(reference) {
      result += Array(String(Character(scalar)).utf8)
    } else if let text = named(reference) {
      result += text
    } else {
      result += reference
    }
  }

  /// Appends a text with every reference in it resolved.
  static func decodeAll(_ text: ArraySlice<UInt8>, into result: inout [UInt8]) {
    var rest = text
    while let start = rest.firstIndex(of: UInt8(ascii: "&")) {
      result += rest[..<start]
      if let end = rest[start...].prefix(32).firstIndex(of: UInt8(ascii: ";")) {
        decode(rest[start...end], into: &result)
        rest = rest[(end + 1)...]
      } else {
        result.append(rest[start])
        rest = rest[(start + 1)...]
      }
    }
    result += rest
  }

  /// The scalar of `&#n;` or `&#xn;`; U+FFFD for a number that is none.
  private static func numeric(_ reference: ArraySlice<UInt8>) -> Unicode.Scalar? {
    var digits = reference.dropFirst()
    guard digits.popFirst() == UInt8(ascii: "#"), digits.last == UInt8(ascii: ";") else {
      return nil
    }
    digits.removeLast()
    let isHexadecimal = digits.first.map(Byte.lowercased) == UInt8(ascii: "x")
    if isHexadecimal { digits.removeFirst() }
    let text = String(decoding: digits, as: UTF8.self)
    let number = UInt32(text, radix: isHexadecimal ? 16 : 10) ?? 0
    return number == 0 ? "\u{FFFD}" : Unicode.Scalar(number) ?? "\u{FFFD}"
  }

  private static func named(_ reference: ArraySlice<UInt8>) -> [UInt8]? {
    let name = String(decoding: reference.dropFirst().dropLast(), as: UTF8.self)
    return common[name].map { Array($0.utf8) } ?? HTMLTree.decodedReference(Array(reference))
  }

  /// The names that documents use; asking the HTML parser for the others costs a parse each.
  private static let common: [String: String] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}",
    "copy": "\u{A9}", "reg": "\u{AE}", "trade": "\u{2122}", "hellip": "\u{2026}",
    "mdash": "\u{2014}", "ndash": "\u{2013}", "lsquo": "\u{2018}", "rsquo": "\u{2019}",
    "ldquo": "\u{201C}", "rdquo": "\u{201D}", "laquo": "\u{AB}", "raquo": "\u{BB}",
    "bull": "\u{2022}", "middot": "\u{B7}", "times": "\u{D7}", "deg": "\u{B0}",
    "euro": "\u{20AC}", "sect": "\u{A7}", "para": "\u{B6}", "rarr": "\u{2192}",
    "larr": "\u{2190}", "shy": "\u{AD}", "ensp": "\u{2002}", "emsp": "\u{2003}",
    "zwj": "\u{200D}", "zwnj": "\u{200C}", "check": "\u{2713}",
  ]
}
