/// Finds the tags and comments of raw HTML.
enum RawTagScanner {
  /// The next tag, comment or declaration that starts in a range; where it does not end there, its bytes
  /// up to the range's end.
  ///
  /// - Complexity: linear in the bytes up to its end.
  static func next(
    in bytes: Span<UInt8>,
    from start: Int,
    to end: Int
  ) -> (range: Range<Int>, isComplete: Bool)? {
    var offset = start
    while offset < end {
      if bytes[offset] == UInt8(ascii: "<"), beginsMarkup(bytes, offset + 1, end) {
        let close = markupEnd(bytes, from: offset, to: end)
        return (offset..<(close ?? end), close != nil)
      }
      offset += 1
    }
    return nil
  }

  private static func beginsMarkup(_ bytes: Span<UInt8>, _ offset: Int, _ end: Int) -> Bool {
    guard offset < end else { return false }
    switch bytes[offset] {
    case UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: "/"): return true
    case let byte: return UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte | 0x20
    }
  }

  private static func markupEnd(_ bytes: Span<UInt8>, from start: Int, to end: Int) -> Int? {
    if start + 4 <= end, bytes[start + 1] == UInt8(ascii: "!"),
      bytes[start + 2] == UInt8(ascii: "-"),
      bytes[start + 3] == UInt8(ascii: "-")
    {
      return commentEnd(bytes, from: start + 4, to: end)
    }
    var offset = start + 1
    var quote: UInt8?
    var mayBeginValue = false
    while offset < end {
      let byte = bytes[offset]
      offset += 1
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: ">") {
        return offset
      } else if mayBeginValue, byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
        mayBeginValue = false
      } else if byte > 0x20 {
        mayBeginValue = byte == UInt8(ascii: "=")
      }
    }
    return nil
  }

  private static func commentEnd(_ bytes: Span<UInt8>, from start: Int, to end: Int) -> Int? {
    // `<!-->` and `<!--->` are comments too.
    var dashes = 2
    var offset = start
    while offset < end {
      switch bytes[offset] {
      case UInt8(ascii: "-"): dashes += 1
      case UInt8(ascii: ">") where dashes >= 2: return offset + 1
      default: dashes = 0
      }
      offset += 1
    }
    return nil
  }
}
