/// Translation segments: fragments of Markdown that stand inside a block.
public enum InlineText {
  /// The plain text of a segment in UTF-8, as `MarkdownDocument.plainText(of:)` gives it.
  ///
  /// Nothing at the start of a line has a meaning here: `1. Join` is itself. White space around the
  /// segment is dropped.
  /// - Complexity: Linear; a segment without markup is only copied.
  public static func plain(_ segment: [UInt8]) -> [UInt8] {
    if !mayHoldMarkup(segment) { return Array(trimmed(segment)) }
    return Array(trimmed(MarkdownDocument(parsingInline: segment, options: options).plainText()))
  }

  /// Bare addresses read the same whether or not they are links.
  private static let options = MarkdownOptions(linksBareAddresses: false)

  private static func mayHoldMarkup(_ segment: [UInt8]) -> Bool {
    var previous: UInt8 = 0
    for byte in segment {
      switch byte {
      case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "`"), UInt8(ascii: "["),
        UInt8(ascii: "]"), UInt8(ascii: "<"), UInt8(ascii: "&"), UInt8(ascii: "\\"),
        UInt8(ascii: "~"), Byte.lineFeed, Byte.carriageReturn, 0:
        return true
      case UInt8(ascii: ":") where previous == byte: return true
      default: previous = byte
      }
    }
    return false
  }

  private static func trimmed(_ text: [UInt8]) -> ArraySlice<UInt8> {
    guard let first = text.firstIndex(where: { !Byte.isSpace($0) }),
      let last = text.lastIndex(where: { !Byte.isSpace($0) })
    else { return [] }
    return text[first...last]
  }
}
