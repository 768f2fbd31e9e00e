/// Bytes of one kind of all texts of a block, one text after the other.
///
/// Where each text's bytes start, and at last where those of the last one end, is told in 2 or 4 bytes, less
/// the start of the stream.
struct FuzzyStream {
  private let start: Int
  private let offsets: Int
  private let isWide: Bool

  /// A stream that starts at `start`, and whose offsets start at `offsets`.
  @inline(__always)
  init(start: Int, offsets: Int, isWide: Bool) {
    (self.start, self.offsets, self.isWide) = (start, offsets, isWide)
  }

  /// Where the bytes of a text start, which is where those of the one before end.
  @inline(__always)
  func start(of index: Int, in bytes: RawSpan) -> Int {
    let offset =
      isWide
      ? Int(bytes.half(at: offsets &+ 4 &* index)) : Int(bytes.quarter(at: offsets &+ 2 &* index))
    return start &+ offset
  }

  /// Where the bytes of a text start and end.
  @inline(__always)
  func ends(of index: Int, in bytes: RawSpan) -> (start: Int, end: Int) {
    (start(of: index, in: bytes), start(of: index &+ 1, in: bytes))
  }

  /// Where the bytes of a text lie.
  func range(of index: Int, in bytes: RawSpan) -> Range<Int> {
    start(of: index, in: bytes)..<start(of: index + 1, in: bytes)
  }

  /// Whether every text's bytes lie between those of its neighbours, up to `end`.
  func isSound(textCount: Int, end: Int, in bytes: RawSpan) -> Bool {
    var last = start
    for index in 0...textCount {
      let next = start(of: index, in: bytes)
      if next < last { return false }
      last = next
    }
    return last <= end
  }
}
