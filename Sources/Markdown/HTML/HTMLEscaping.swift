/// Writing text and addresses into HTML.
enum HTMLEscaping {
  /// Appends text so that it reads the same in content and in a quoted attribute.
  static func append(_ text: some Collection<UInt8>, to html: inout [UInt8]) {
    var start = text.startIndex
    var index = start
    while index < text.endIndex {
      if let escape = escape(text[index]) {
        html.append(contentsOf: text[start..<index])
        html.append(contentsOf: escape.utf8)
        start = text.index(after: index)
      }
      text.formIndex(after: &index)
    }
    html.append(contentsOf: text[start...])
  }

  @inline(__always)
  private static func escape(_ byte: UInt8) -> String? {
    switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\""): "&quot;"
    case 0: "\u{FFFD}"
    default: nil
    }
  }

  /// Appends an address for an attribute; bytes that no address may hold are percent-encoded.
  static func appendAddress(_ address: some Sequence<UInt8>, to html: inout [UInt8]) {
    for byte in address {
      if isAddressByte(byte) {
        html.append(byte)
      } else if byte == UInt8(ascii: "&") {
        html += "&amp;".utf8
      } else {
        html.append(UInt8(ascii: "%"))
        html.append(hexadecimal(byte >> 4))
        html.append(hexadecimal(byte & 15))
      }
    }
  }

  private static func isAddressByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "~"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."),
      UInt8(ascii: "+"), UInt8(ascii: "!"), UInt8(ascii: "#")...UInt8(ascii: "%"),
      UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "*"), UInt8(ascii: ","),
      UInt8(ascii: "/"), UInt8(ascii: ":"), UInt8(ascii: ";"), UInt8(ascii: "="),
      UInt8(ascii: "?"), UInt8(ascii: "@"):
      true
    default: Byte.isAlphanumeric(byte)
    }
  }

  private static func hexadecimal(_ digit: UInt8) -> UInt8 {
    digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "A") + digit - 10
  }
}
