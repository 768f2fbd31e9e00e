import Markdown

/// The text of a segment as a reader hears it: markup removed, white space collapsed.
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

  /// A text with runs of white space made one space, and none at either end.
  ///
  /// White space is what Unicode calls so, no-break spaces included.
  public static func collapsed(_ text: String) -> String {
    if isCollapsed(text) { return text }
    return text.unicodeScalars.split(whereSeparator: isSpace).map(String.init)
      .joined(separator: " ")
  }

  private static func isCollapsed(_ text: String) -> Bool {
    var afterSpace = true
    for scalar in text.unicodeScalars {
      let space = isSpace(scalar)
      if space, afterSpace || scalar != " " { return false }
      afterSpace = space
    }
    return !afterSpace || text.isEmpty
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
