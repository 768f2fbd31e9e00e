/// Turns byte offsets in a stream into lines and columns, and finds where markup starts.
///
/// libxml2 tells where it stands, which is after what it reports, and counts columns now in bytes
/// and now in characters. So the bytes not yet accounted for are kept, and counted where somebody asks.
struct PositionTracker {
  /// An offset in the stream, and the line and column there.
  private struct Place {
    var offset = 0
    var line = 1
    var column = 1
  }

  private var window: [UInt8] = []
  /// The place of the first byte of `window`.
  private var base = Place()
  /// The place that was asked for last.
  private var cursor = Place()

  /// The offset after the last byte that was appended.
  var end: Int { base.offset + window.count }

  mutating func append(_ bytes: ArraySlice<UInt8>) { window += bytes }

  /// Forgets the bytes before an offset.
  mutating func forget(before offset: Int) {
    _ = place(at: offset)
    window.removeFirst(cursor.offset - base.offset)
    base = cursor
  }

  /// The line and the column at an offset that is not forgotten.
  ///
  /// - Complexity: linear in what lies between it and the offset asked for before, if that was not later.
  mutating func place(at offset: Int) -> (line: Int, column: Int) {
    let offset = min(max(offset, base.offset), end)
    if offset < cursor.offset { cursor = base }
    if offset > cursor.offset {
      let range = cursor.offset - base.offset..<offset - base.offset
      cursor = Self.place(after: range, in: window.span, from: cursor)
    }
    return (cursor.line, cursor.column)
  }

  /// Where one is after a stretch of bytes.
  private static func place(
    after range: Range<Int>,
    in bytes: borrowing Span<UInt8>,
    from start: Place
  ) -> Place {
    var place = start
    place.offset += range.count
    var index = range.lowerBound
    while index < range.upperBound {
      if range.upperBound - index >= 8 {
        let eight = unsafe bytes.bytes.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self)
        if let width = width(ofEight: eight) {
          place.column += width
          index += 8
          continue
        }
      }
      let byte = bytes[index]
      index += 1
      let isBeforeLineFeed = index < bytes.count && bytes[index] == 0x0A
      if byte == 0x0A || byte == 0x0D && !isBeforeLineFeed {
        place.line += 1
        place.column = 1
      } else if byte & 0xC0 != 0x80, byte != 0x0D {
        place.column += 1
      }
    }
    return place
  }

  /// How many characters start in eight bytes; nil where a line may end among them.
  @inline(__always)
  private static func width(ofEight bytes: UInt64) -> Int? {
    let each: UInt64 = 0x0101_0101_0101_0101
    // The top bit of each byte below 0x0E, and perhaps of others above such a one.
    let controls = (bytes &- 0x0E &* each) & ~bytes & (0x80 &* each)
    if controls != 0 { return nil }
    let continuations = bytes & ~(bytes << 1) & (0x80 &* each)
    return 8 - continuations.nonzeroBitCount
  }

  /// Where the tag before `end` starts; no other `<` can stand in a tag.
  func startOfTag(before end: Int) -> Int {
    let bytes = window.span
    var index = min(end, self.end) - base.offset - 1
    while index > 0, bytes[index] != 0x3C { index -= 1 }
    return base.offset + max(0, index)
  }

  /// Where the last piece of markup before `end` starts, which opens with `opener` and not before `first`.
  func start(of opener: String, before end: Int, notBefore first: Int) -> Int {
    let opener = Array(opener.utf8)
    let last = min(end, self.end) - base.offset - opener.count
    let first = max(0, first - base.offset)
    guard first <= last else { return base.offset + first }
    let found = (first...last).last { window[$0...].starts(with: opener) }
    return base.offset + (found ?? first)
  }

  /// Whether a whole character in UTF-8 starts at an offset.
  func isCharacter(at offset: Int) -> Bool {
    let rest = window.dropFirst(max(0, offset - base.offset)).prefix(4)
    return (1...4).contains { String(validating: rest.prefix($0), as: UTF8.self) != nil }
  }

  /// The offset after the next `>` at or after `start`.
  func end(ofTagFrom start: Int) -> Int {
    let bytes = window.span
    let from = min(max(start - base.offset, 0), window.count)
    for index in from..<bytes.count where bytes[index] == 0x3E { return base.offset + index + 1 }
    return base.offset + from
  }
}
