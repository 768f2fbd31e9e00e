/// Character references, as far as checks must see through them.
enum Entity {
  /// How long the reference is that `range` begins with; 0 where it is none.
  static func length(in bytes: [UInt8], _ range: Range<Int>) -> Int {
    for index in range.dropFirst().prefix(32) {
      let byte = bytes[index]
      if byte == UInt8(ascii: ";") {
        return index > range.lowerBound + 1 ? index + 1 - range.lowerBound : 0
      }
      guard byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 26 || byte == UInt8(ascii: "#") else {
        return 0
      }
    }
    return 0
  }

  /// What a reference stands for; one that checks need not know is U+FFFC.
  static func text(of reference: ArraySlice<UInt8>) -> String {
    let name = String(decoding: reference.dropFirst().dropLast(), as: UTF8.self)
    if let known = names[name] { return known }
    guard name.hasPrefix("#") else { return "\u{FFFC}" }
    let digits = name.dropFirst()
    let value =
      digits.first == "x" || digits.first == "X"
      ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    return value.flatMap(Unicode.Scalar.init).map { String(Character($0)) } ?? "\u{FFFC}"
  }

  private static let names = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}",
    "ndash": "\u{2013}", "mdash": "\u{2014}", "hellip": "\u{2026}", "rsquo": "\u{2019}",
    "lsquo": "\u{2018}", "ldquo": "\u{201C}", "rdquo": "\u{201D}", "laquo": "\u{AB}",
    "raquo": "\u{BB}",
  ]
}
