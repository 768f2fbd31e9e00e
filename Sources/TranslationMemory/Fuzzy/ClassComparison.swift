/// Longest common subsequences of a prepared text and several others in one class, side by side.
///
/// A step for a symbol waits for the one before, so that four texts at once take little longer than one. All
/// take as many steps as the longest of them, and so some read beyond their end: what follows there
/// may match, and then the length told is too large, never too small.
enum ClassComparison {
  /// How many texts are compared at once.
  static let width = 4

  /// Where the symbols of a text start and end.
  typealias Ends = (start: Int, end: Int)
  /// Something of each of four texts.
  typealias Four<Value> = (Value, Value, Value, Value)

  /// The lengths, or larger numbers.
  ///
  /// - Parameters:
  ///   - masks: those of the prepared text for the class.
  ///   - bytes: the bytes of the segment.
  ///   - texts: where the symbols of each text lie.
  /// - Returns: for each text at least its length, and at most the number of its symbols.
  @inline(__always)
  static func bounds(_ masks: Span<UInt64>, _ bytes: RawSpan, _ texts: Four<Ends>) -> Four<Int> {
    let (a, b, c, d) = texts
    let counts = (a.end &- a.start, b.end &- b.start, c.end &- c.start, d.end &- d.start)
    let steps = max(max(counts.0, counts.1), max(counts.2, counts.3))
    let last = max(max(a.start, b.start), max(c.start, d.start))
    let found: Four<Int>
    if masks.count > 512 || last &+ steps > bytes.byteCount {
      found = (
        bound(a, masks, bytes), bound(b, masks, bytes), bound(c, masks, bytes),
        bound(d, masks, bytes)
      )
    } else if masks.count > 256 {
      let (first, second) = (
        double(masks, bytes, (a.start, b.start), steps),
        double(masks, bytes, (c.start, d.start), steps)
      )
      found = (first.0, first.1, second.0, second.1)
    } else {
      found = narrow(masks, bytes, (a.start, b.start, c.start, d.start), steps)
    }
    return (
      min(found.0, counts.0), min(found.1, counts.1), min(found.2, counts.2),
      min(found.3, counts.3)
    )
  }

  /// Classes of at most 64 scalars in the prepared text.
  @inline(__always)
  private static func narrow(
    _ masks: Span<UInt64>,
    _ bytes: RawSpan,
    _ starts: Four<Int>,
    _ steps: Int
  ) -> Four<Int> {
    var (a, b) = (SIMD2(repeating: ~UInt64(0)), SIMD2(repeating: ~UInt64(0)))
    let (e, f, g, h) = starts
    for step in 0..<steps {
      let u = SIMD2(mask(masks, bytes, e &+ step), mask(masks, bytes, f &+ step)) & a
      let v = SIMD2(mask(masks, bytes, g &+ step), mask(masks, bytes, h &+ step)) & b
      a = (a &+ u) | (a &- u)
      b = (b &+ v) | (b &- v)
    }
    return (
      (~a[0]).nonzeroBitCount, (~a[1]).nonzeroBitCount, (~b[0]).nonzeroBitCount,
      (~b[1]).nonzeroBitCount
    )
  }

  /// Classes of at most 128 scalars in the prepared text, and two texts.
  @inline(__always)
  private static func double(
    _ masks: Span<UInt64>,
    _ bytes: RawSpan,
    _ starts: (Int, Int),
    _ steps: Int
  ) -> (Int, Int) {
    var (a, b) = (~UInt64(0), ~UInt64(0))
    var (c, d) = (~UInt64(0), ~UInt64(0))
    for step in 0..<steps {
      let (e, f) = (starts.0 &+ step, starts.1 &+ step)
      let (t, u) = (a & mask(masks, bytes, e), b & mask(masks, bytes, e, word: 1))
      let (v, w) = (c & mask(masks, bytes, f), d & mask(masks, bytes, f, word: 1))
      let (x, carryX) = a.addingReportingOverflow(t)
      let (y, carryY) = c.addingReportingOverflow(v)
      (a, b) = (x | (a &- t), (b &+ u &+ (carryX ? 1 : 0)) | (b &- u))
      (c, d) = (y | (c &- v), (d &+ w &+ (carryY ? 1 : 0)) | (d &- w))
    }
    return (
      (~a).nonzeroBitCount + (~b).nonzeroBitCount,
      (~c).nonzeroBitCount + (~d).nonzeroBitCount
    )
  }

  /// The mask of the symbol at an offset; every word has one for each byte.
  @inline(__always)
  private static func mask(
    _ masks: Span<UInt64>,
    _ bytes: RawSpan,
    _ offset: Int,
    word: Int = 0
  ) -> UInt64 {
    let symbol = unsafe bytes.unsafeLoad(fromUncheckedByteOffset: offset, as: UInt8.self)
    return unsafe masks[unchecked: word << 8 | Int(symbol)]
  }

  /// A class of any size.
  private static func bound(_ ends: Ends, _ masks: Span<UInt64>, _ bytes: RawSpan) -> Int {
    var row = [UInt64](repeating: ~0, count: masks.count >> 8)
    for offset in ends.start..<ends.end {
      let symbol = Int(bytes.byte(at: offset))
      var carry: UInt64 = 0
      for word in row.indices {
        let old = row[word]
        let matches = old & masks[word << 8 | symbol]
        let (partial, overflow) = old.addingReportingOverflow(matches)
        let (sum, carried) = partial.addingReportingOverflow(carry)
        carry = overflow || carried ? 1 : 0
        row[word] = sum | (old &- matches)
      }
    }
    return row.reduce(0) { $0 + (~$1).nonzeroBitCount }
  }
}
