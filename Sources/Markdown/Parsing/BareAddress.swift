/// An address that stands in text without markup: `https://example.com`, `www.example.com`, `a@b.example`.
///
/// The rules are those of GitHub Flavored Markdown (section 6.9, autolinks, extended), with two
/// differences for text in other scripts: an address may follow a letter that is not ASCII, and it ends
/// at the first character from U+2000 on, where punctuation and scripts without spaces begin.
struct BareAddress {
  /// The bytes of the address.
  var range: Range<Int>
  /// What stands before it in the destination: nothing, `http://` or `mailto:`.
  var scheme: StaticString

  /// The addresses in a stretch of text, in order.
  ///
  /// - Complexity: linear.
  static func all(in bytes: [UInt8], _ range: Range<Int>) -> [BareAddress] {
    var found: [BareAddress] = []
    var index = range.lowerBound
    var free = range.lowerBound
    while index < range.upperBound {
      let rest = free..<range.upperBound
      let address: BareAddress? =
        switch bytes[index] {
        case UInt8(ascii: ":"): web(in: bytes, colon: index, rest)
        case UInt8(ascii: "w"), UInt8(ascii: "W"): worldWideWeb(in: bytes, at: index, rest)
        case UInt8(ascii: "@"): mail(in: bytes, sign: index, rest)
        default: nil
        }
      if let address {
        found.append(address)
        free = address.range.upperBound
        index = free
      } else {
        index += 1
      }
    }
    return found
  }

  /// The offsets in a whole text of which each address holds one: its colon, the dot of its `www.` or its `@`.
  ///
  /// - Complexity: linear, at the speed of a search for single bytes.
  static func marks(in bytes: [UInt8]) -> [Int] {
    let bytes = bytes.span
    var marks: [Int] = []
    var colon = bytes.offset(of: UInt8(ascii: ":"), from: 0)
    while colon + 2 < bytes.count {
      if bytes[colon + 1] == UInt8(ascii: "/"), bytes[colon + 2] == UInt8(ascii: "/") {
        marks.append(colon)
      }
      colon = bytes.offset(of: UInt8(ascii: ":"), from: colon + 1)
    }
    var dot = bytes.offset(of: UInt8(ascii: "."), from: 3)
    while dot < bytes.count {
      if Byte.lowercased(bytes[dot - 1]) == UInt8(ascii: "w") { marks.append(dot) }
      dot = bytes.offset(of: UInt8(ascii: "."), from: dot + 1)
    }
    var sign = bytes.offset(of: UInt8(ascii: "@"), from: 0)
    while sign < bytes.count {
      marks.append(sign)
      sign = bytes.offset(of: UInt8(ascii: "@"), from: sign + 1)
    }
    marks.sort()
    return marks
  }

  private static func web(in bytes: [UInt8], colon: Int, _ range: Range<Int>) -> BareAddress? {
    guard matches("://", in: bytes, at: colon, range) else { return nil }
    for scheme in ["https", "http", "ftp"] as [StaticString] {
      let start = colon - scheme.utf8CodeUnitCount
      guard matches(scheme, in: bytes, at: start, range), isFree(bytes, start, range) else {
        continue
      }
      guard let end = end(of: colon + 3, in: bytes, range) else { return nil }
      return BareAddress(range: start..<end, scheme: "")
    }
    return nil
  }

  private static func worldWideWeb(
    in bytes: [UInt8],
    at start: Int,
    _ range: Range<Int>
  ) -> BareAddress? {
    guard matches("www.", in: bytes, at: start, range), isFree(bytes, start, range),
      let end = end(of: start + 4, in: bytes, range)
    else { return nil }
    return BareAddress(range: start..<end, scheme: "http://")
  }

  private static func mail(in bytes: [UInt8], sign: Int, _ range: Range<Int>) -> BareAddress? {
    var start = sign
    while start > range.lowerBound, isMailByte(bytes[start - 1]) { start -= 1 }
    while start < sign, !Byte.isAlphanumeric(bytes[start]) { start += 1 }
    var end = sign + 1
    while end < range.upperBound, isHostByte(bytes[end]) || bytes[end] == UInt8(ascii: ".") {
      end += 1
    }
    while end > sign, !Byte.isAlphanumeric(bytes[end - 1]) { end -= 1 }
    guard start < sign, end > sign + 1, Byte.isAlphanumeric(bytes[sign + 1]),
      bytes[sign + 1..<end].contains(UInt8(ascii: "."))
    else { return nil }
    return BareAddress(range: start..<end, scheme: "mailto:")
  }

  /// Whether an address may start here: at the start of the text, or not inside a word.
  private static func isFree(_ bytes: [UInt8], _ start: Int, _ range: Range<Int>) -> Bool {
    start == range.lowerBound || !Byte.isAlphanumeric(bytes[start - 1])
  }

  /// The end of an address whose host starts at `host`; nil where there is no host.
  private static func end(of host: Int, in bytes: [UInt8], _ range: Range<Int>) -> Int? {
    var end = host
    while end < range.upperBound, isAddressByte(bytes[end]) { end += 1 }
    trimming: while end > host {
      switch bytes[end - 1] {
      case UInt8(ascii: "?"), UInt8(ascii: "!"), UInt8(ascii: "."), UInt8(ascii: ","),
        UInt8(ascii: ":"), UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~"),
        UInt8(ascii: "'"), UInt8(ascii: "\""), UInt8(ascii: ";"):
        end -= 1
      case UInt8(ascii: ")") where isUnbalanced("(", ")", in: bytes[host..<end]): end -= 1
      case UInt8(ascii: "]") where isUnbalanced("[", "]", in: bytes[host..<end]): end -= 1
      default: break trimming
      }
    }
    guard end > host, isHostByte(bytes[host]) else { return nil }
    return end
  }

  private static func isUnbalanced(
    _ opening: Unicode.Scalar,
    _ closing: Unicode.Scalar,
    in bytes: ArraySlice<UInt8>
  ) -> Bool {
    var depth = 0
    for byte in bytes {
      if byte == UInt8(ascii: opening) { depth += 1 }
      if byte == UInt8(ascii: closing) { depth -= 1 }
    }
    return depth < 0
  }

  private static func matches(
    _ text: StaticString,
    in bytes: [UInt8],
    at start: Int,
    _ range: Range<Int>
  ) -> Bool {
    let length = text.utf8CodeUnitCount
    guard start >= range.lowerBound, range.upperBound - start >= length else { return false }
    return text.withUTF8Buffer { wanted in
      for offset in 0..<length {
        if unsafe Byte.lowercased(bytes[start + offset]) != wanted[offset] { return false }
      }
      return true
    }
  }

  /// Bytes below U+2000 that are neither white space nor `<`: two-byte sequences and `E1` are letters.
  private static func isAddressByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0...0x20, 0x7F, UInt8(ascii: "<"), 0xE2...: false
    default: true
    }
  }

  private static func isHostByte(_ byte: UInt8) -> Bool {
    Byte.isAlphanumeric(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
  }

  private static func isMailByte(_ byte: UInt8) -> Bool {
    isHostByte(byte) || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "+")
  }
}
