/// Writes paths as addresses (RFC 3986).
enum PercentEncoding {
  /// The address of a file: relative as its path is, or with the scheme `file`.
  static func address(of path: String) -> (text: String, isRelative: Bool) {
    var text = path.utf8.first == UInt8(ascii: "/") ? "file://" : ""
    let isRelative = text.isEmpty
    for byte in path.utf8 {
      if isPlain(byte) {
        text.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        let digits = String(byte, radix: 16, uppercase: true)
        text += byte < 0x10 ? "%0\(digits)" : "%\(digits)"
      }
    }
    return (text, isRelative)
  }

  /// Whether a byte stands for itself in any part of a path: letters, digits, `-._~`, and the slash.
  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"),
      UInt8(ascii: "/"):
      true
    default: false
    }
  }
}
