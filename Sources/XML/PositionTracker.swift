/// Turns byte offsets in a stream into lines and columns, and finds where markup starts.
///
/// libxml2 tells where it stands, which is after what it reports, and counts columns now in bytes
/// and now in characters. So the bytes not yet accounted for are kept and counted here.
struct PositionTracker {
  private var window: [UInt8] = []
  /// The offset in the stream of the first byte of `window`.
  private var base = 0
  /// The offset up to which lines and columns are counted.
  private var offset = 0
  private(set) var line = 1
  private(set) var column = 1

  /// The offset after the last byte that was appended.
  var end: Int { base + window.count }

  /// How many bytes are kept because no event has come since.
  var pending: Int { end - offset }

  mutating func append(_ bytes: ArraySlice<UInt8>) {
    window.removeFirst(offset - base)
    base = offset
    window += bytes
  }

  /// Moves to an offset; lines and columns never go back.
  mutating func advance(to target: Int) {
    let target = min(target, end)
    guard offset < target else { return }
    let range = offset - base..<target - base
    (line, column) = Self.place(after: range, in: window.span, from: (line, column))
    offset = target
  }

  private static func place(
    after range: Range<Int>,
    in bytes: borrowing Span<UInt8>,
    from start: (line: Int, column: Int)
  ) -> (line: Int, column: Int) {
    var (line, column) = start
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = bytes[index]
      defer { index &+= 1 }
      if byte > 0x0D {
        if byte & 0xC0 != 0x80 { column += 1 }
      } else if byte == 0x0A || byte == 0x0D && !isLineFeed(bytes, at: index &+ 1) {
        line += 1
        column = 1
      } else if byte != 0x0D {
        column += 1
      }
    }
    return (line, column)
  }

  private static func isLineFeed(_ bytes: borrowing Span<UInt8>, at index: Int) -> Bool {
    index < bytes.count && bytes[index] == 0x0A
  }

  /// Where the last piece of markup before `end` starts, which opens with `opener`.
  func start(of opener: Opener, before end: Int) -> Int {
    let bytes = window.span
    var index = min(end, self.end) - base - opener.rawValue.utf8.count
    let first = offset - base
    while index >= first {
      if bytes[index] == 0x3C, Self.holds(bytes, opener, at: index) { return base + index }
      index -= 1
    }
    return offset
  }

  /// Whether an opener, of which the first byte is there, and room for the others, is there whole.
  private static func holds(
    _ bytes: borrowing Span<UInt8>,
    _ opener: Opener,
    at start: Int
  ) -> Bool {
    switch opener {
    case .startTag: return true
    case .endTag: return bytes[start + 1] == UInt8(ascii: "/")
    case .comment, .instruction, .documentType:
      var index = start
      for byte in opener.rawValue.utf8 {
        guard bytes[index] == byte else { return false }
        index += 1
      }
      return true
    }
  }

  /// Whether a whole character in UTF-8 starts at an offset.
  func isCharacter(at offset: Int) -> Bool {
    let rest = window.dropFirst(max(0, offset - base)).prefix(4)
    return (1...4).contains { String(validating: rest.prefix($0), as: UTF8.self) != nil }
  }

  /// The offset after the next `>` at or after `start`.
  func end(ofTagFrom start: Int) -> Int {
    let bytes = window.span
    let from = min(max(start, base) - base, window.count)
    for index in from..<bytes.count where bytes[index] == 0x3E { return base + index + 1 }
    return base + from
  }
}

/// What a piece of markup opens with.
enum Opener: String {
  case startTag = "<"
  case endTag = "</"
  case comment = "<!--"
  case instruction = "<?"
  case documentType = "<!DOCTYPE"
}
