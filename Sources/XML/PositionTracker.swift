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
    while offset < target {
      let byte = window[offset - base]
      offset += 1
      if byte == 0x0A || byte == 0x0D && !(isByte(0x0A, at: offset)) {
        line += 1
        column = 1
      } else if byte & 0xC0 != 0x80, byte != 0x0D {
        column += 1
      }
    }
  }

  private func isByte(_ byte: UInt8, at offset: Int) -> Bool {
    offset - base < window.count && window[offset - base] == byte
  }

  /// Where the last piece of markup before `end` starts, which opens with `opener`.
  func start(of opener: Opener, before end: Int) -> Int {
    var start = min(end, self.end) - opener.bytes.count
    while start >= offset {
      if window[start - base] == 0x3C, window[(start - base)...].starts(with: opener.bytes) {
        return start
      }
      start -= 1
    }
    return offset
  }

  /// Whether a whole character in UTF-8 starts at an offset.
  func isCharacter(at offset: Int) -> Bool {
    let rest = window.dropFirst(max(0, offset - base)).prefix(4)
    return (1...4).contains { String(validating: rest.prefix($0), as: UTF8.self) != nil }
  }

  /// The offset after the next `>` at or after `start`.
  func end(ofTagFrom start: Int) -> Int {
    let from = min(max(start, base) - base, window.count)
    return base + (window[from...].firstIndex(of: 0x3E).map { $0 + 1 } ?? from)
  }
}

/// What a piece of markup opens with.
struct Opener {
  static let startTag = Opener("<")
  static let endTag = Opener("</")
  static let comment = Opener("<!--")
  static let instruction = Opener("<?")
  static let documentType = Opener("<!DOCTYPE")

  let bytes: [UInt8]

  private init(_ text: String) { bytes = Array(text.utf8) }
}
