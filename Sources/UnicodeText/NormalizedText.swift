import CICU

/// Text in Unicode's normalization form C (Unicode Standard Annex #15).
///
/// Texts that look the same and mean the same, such as ‘é’ as one scalar or as two, become the same
/// scalars, and so the same bytes.
public enum NormalizedText {
  /// A text in normalization form C.
  ///
  /// A text that is so already comes back as it is: at the cost of looking at its bytes where all are of
  /// the scripts that ``isSurelyNormalized(_:)`` knows, else after ICU's quick check. A text of more than
  /// 2³⁰ bytes, and one that memory does not suffice for, comes back as it is too.
  /// - Complexity: linear in the length of the text.
  public static func nfc(_ text: String) -> String {
    var text = text
    if text.withUTF8({ unsafe isSurelyNormalized($0.span) }) { return text }
    guard text.utf8.count <= 1 << 30 else { return text }
    let units = Array(text.utf16)
    guard let normalized = try? nfc(units) else { return text }
    return String(decoding: normalized, as: UTF16.self)
  }

  /// Whether a look at each byte tells that a text in UTF-8 is in normalization form C.
  ///
  /// True of Latin up to U+02FF, Cyrillic, ideographs, general and CJK punctuation and full-width forms:
  /// of them alone no scalar is changed, moved or joined to another.
  /// - Complexity: linear in the length of the text.
  public static func isSurelyNormalized(_ bytes: Span<UInt8>) -> Bool {
    var index = 0
    while index < bytes.count {
      let lead = bytes[index]
      switch lead {
      case ..<0xCC: index += 1
      case 0xD0, 0xD1: index += 2
      case 0xE2...0xE9, 0xEF:
        guard index + 2 < bytes.count, isStable(lead, bytes[index + 1], bytes[index + 2]) else {
          return false
        }
        index += 3
      default: return false
      }
    }
    return true
  }

  /// Whether a scalar of three bytes is left alone by normalization, as far as ranges tell.
  private static func isStable(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Bool {
    switch (first, second) {
    case (0xE2, 0x80): third >= 0x82  // U+2002…U+203F; the two before are other spaces
    case (0xE3, 0x80): third < 0xAA  // U+3000…U+3029; tone marks follow
    case (0xE3, 0x81): third > 0x80  // Hiragana up to U+307F
    case (0xE3, 0x83): true  // Katakana, U+30C0…U+30FF
    case (0xE4...0xE9, _): true  // U+4000…U+9FFF, ideographs
    case (0xEF, 0xBC...0xBE): true  // U+FF00…U+FFBF, full- and half-width forms
    default: false
    }
  }

  /// The scalar that two scalars make in normalization form C, given by their values; nil where they stay two.
  @inline(__always)
  public static func composite(of first: UInt32, and second: UInt32) -> Unicode.Scalar? {
    mayFollow(second) ? composed(first, second) : nil
  }

  private static func composed(_ first: UInt32, _ second: UInt32) -> Unicode.Scalar? {
    let made = cicu_compose(UChar32(bitPattern: first), UChar32(bitPattern: second))
    return UInt32(exactly: made).flatMap(Unicode.Scalar.init)
  }

  /// Whether a scalar may be the second of two that compose: for most scripts, no.
  static func mayFollow(_ scalar: UInt32) -> Bool {
    switch scalar {
    case ..<0x300, 0x370..<0x653, 0x2000..<0x3099, 0x309B..<0x11000: false
    default: true
    }
  }

  /// The normalized units; nil where ICU's quick check says that they are so already.
  static func nfc(_ units: [UInt16]) throws(UnicodeFailure) -> [UInt16]? {
    let count = Int32(units.count)
    let isNormalized = try checked { status in
      unsafe units.withUnsafeBufferPointer {
        unsafe cicu_is_nfc($0.baseAddress, count, &status) != 0
      }
    }
    if isNormalized { return nil }
    // No scalar grows to more than three times its length in UTF-16 (UAX #15, section 9).
    let room = Int32(clamping: units.count * 3)
    return try checked { status in
      unsafe [UInt16](unsafeUninitializedCapacity: Int(room)) { buffer, filled in
        let written = unsafe units.withUnsafeBufferPointer {
          unsafe cicu_nfc($0.baseAddress, count, buffer.baseAddress, room, &status)
        }
        filled = cicu_is_failure(status) == 0 ? Int(max(0, min(written, room))) : 0
      }
    }
  }
}
