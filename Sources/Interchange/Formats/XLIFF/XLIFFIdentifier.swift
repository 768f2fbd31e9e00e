/// Keys and paths as identifiers that XLIFF allows (NMTOKEN, XML 1.0, production 7), and back.
///
/// ASCII letters, digits, `-` and `.` stand for themselves, every other byte is written as `_` and two
/// hexadecimal digits: `alt@plan.png#1` becomes `alt_40plan.png_231`. The second of two that would be the
/// same ends with `_-2`, and an empty one is `_-1`: what follows `_` there is no digit.
enum XLIFFIdentifier {
  /// The identifier of a text, which is the `occurrence`th of its kind, counted from 1.
  static func of(_ text: String, occurrence: Int = 1) -> String {
    var identifier = ""
    for byte in text.utf8 {
      if isPlain(byte) {
        identifier.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        identifier += byte < 0x10 ? "_0" : "_"
        identifier += String(byte, radix: 16, uppercase: true)
      }
    }
    return occurrence > 1 || text.isEmpty ? identifier + "_-\(occurrence)" : identifier
  }

  /// The text of an identifier; nil where it is none of ours.
  static func text(of identifier: String) -> String? {
    var bytes: [UInt8] = []
    var rest = identifier.utf8[...]
    while let byte = rest.popFirst() {
      if byte != UInt8(ascii: "_") {
        guard isPlain(byte) else { return nil }
        bytes.append(byte)
      } else if rest.first == UInt8(ascii: "-") {
        guard Int(String(rest.dropFirst()) ?? "") != nil else { return nil }
        break
      } else {
        let digits = rest.prefix(2)
        guard digits.count == 2, let digits = String(digits), let byte = UInt8(digits, radix: 16)
        else { return nil }
        bytes.append(byte)
        rest = rest.dropFirst(2)
      }
    }
    return String(validating: bytes, as: UTF8.self)
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x61...0x7A, 0x41...0x5A, 0x30...0x39, UInt8(ascii: "-"), UInt8(ascii: "."): true
    default: false
    }
  }
}
