import Markdown
import UnicodeText

/// The text of a segment as a reader hears it: markup removed, normalized, white space collapsed.
public enum PlainText {
  /// The plain text of a segment, read as part of a line: nothing at its start is a block marker.
  public static func of(segment: String) -> String {
    var segment = segment
    let isPlain = segment.withUTF8 { bytes in
      unsafe bytes.allSatisfy { !mayBeMarkup($0) }
    }
    if isPlain { return collapsed(segment) }
    return collapsed(String(decoding: InlineText.plain(Array(segment.utf8)), as: UTF8.self))
  }

  /// A text in normalization form C, with runs of white space made one space, and none at either end.
  ///
  /// White space is what Unicode calls so, no-break spaces included. Texts that a reader cannot tell apart
  /// become the same bytes.
  public static func collapsed(_ text: String) -> String {
    var text = text
    let isReady = text.withUTF8 { bytes in
      unsafe isCollapsed(bytes.span) && NormalizedText.isSurelyNormalized(bytes.span)
    }
    if isReady { return text }
    return NormalizedText.nfc(text).unicodeScalars.split(whereSeparator: isSpace).map(String.init)
      .joined(separator: " ")
  }

  /// Whether a text has no white space but single spaces between other characters.
  private static func isCollapsed(_ bytes: Span<UInt8>) -> Bool {
    var afterSpace = true
    for index in bytes.indices {
      switch bytes[index] {
      case 0x20:
        if afterSpace { return false }
        afterSpace = true
      case 0x09...0x0D: return false
      case 0xC2, 0xE1, 0xE2, 0xE3:
        if isWideSpace(bytes, at: index) { return false }
        afterSpace = false
      default: afterSpace = false
      }
    }
    return !afterSpace || bytes.isEmpty
  }

  /// Whether the scalar of several bytes at an offset may be white space; false for most that are none.
  private static func isWideSpace(_ bytes: Span<UInt8>, at index: Int) -> Bool {
    let second = index + 1 < bytes.count ? bytes[index + 1] : 0
    let third = index + 2 < bytes.count ? bytes[index + 2] : 0
    return switch (bytes[index], second) {
    case (0xC2, 0x85), (0xC2, 0xA0): true
    case (0xE1, 0x9A), (0xE3, 0x80): third == 0x80
    case (0xE2, 0x80): third <= 0x8A || 0xA8...0xA9 ~= third || third == 0xAF
    case (0xE2, 0x81): third == 0x9F
    default: false
    }
  }

  /// The property White_Space (Unicode Character Database, PropList.txt).
  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F,
      0x3000:
      true
    default: false
    }
  }

  private static func mayBeMarkup(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "`"), UInt8(ascii: "["),
      UInt8(ascii: "]"), UInt8(ascii: "<"), UInt8(ascii: "&"), UInt8(ascii: "\\"),
      UInt8(ascii: "~"), UInt8(ascii: ":"), UInt8(ascii: "!"), UInt8(ascii: "@"), 0:
      true
    default: false
    }
  }
}
