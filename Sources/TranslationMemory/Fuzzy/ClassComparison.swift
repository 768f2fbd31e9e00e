/// Longest common subsequences of a prepared text and several others in one class, side by side.
///
/// A step for a symbol waits for the one before, so that four texts at once take little longer than one. All
/// take as many steps as the longest of them, and so some read beyond their end: what follows there
/// may match, and then the length told is too large, never too small.
enum ClassComparison {
  /// How many texts are compared at once.
  static let width = 4

  /// The lengths, or larger numbers.
  ///
  /// - Parameters:
  ///   - masks: those of the prepared text for the class.
  ///   - bytes: the bytes of the segment.
  ///   - starts: where the symbols of each text start.
  ///   - ends: where they end.
  /// - Returns: for each text at least its length, and at most the number of its symbols.
  @inline(__always)
  static func bounds(
    _ masks: Span<UInt64>,
    _ bytes: RawSpan,
    from starts: SIMD4<Int>,
    to ends: SIMD4<Int>
  ) -> SIMD4<Int> {
    let counts = ends &- starts
    let steps = max(max(counts[0], counts[1]), max(counts[2], counts[3]))
    if starts.max() + steps <= bytes.byteCount {
      if masks.count == 256 { return lesser(narrow(masks, bytes, starts, steps), counts) }
      if masks.count == 512 {
        let first = double(masks, bytes, (starts[0], starts[1]), steps)
        let second = double(masks, bytes, (starts[2], starts[3]), steps)
        return lesser(SIMD4(lowHalf: first, highHalf: second), counts)
      }
    }
    return SIMD4(
      bound(starts[0]..<ends[0], masks, bytes),
      bound(starts[1]..<ends[1], masks, bytes),
      bound(starts[2]..<ends[2], masks, bytes),
      bound(starts[3]..<ends[3], masks, bytes)
    )
  }

  /// The lesser in each lane; none is negative.
  @inline(__always)
  private static func lesser(_ a: SIMD4<Int>, _ b: SIMD4<Int>) -> SIMD4<Int> {
    SIMD4(min(a[0], b[0]), min(a[1], b[1]), min(a[2], b[2]), min(a[3], b[3]))
  }

  /// Classes of at most 64 scalars in the prepared text.
  @inline(__always)
  private static func narrow(
    _ masks: Span<UInt64>,
    _ bytes: RawSpan,
    _ starts: SIMD4<Int>,
    _ steps: Int
  ) -> SIMD4<Int> {
    var (a, b) = (SIMD2(repeating: ~UInt64(0)), SIMD2(repeating: ~UInt64(0)))
    let (e, f, g, h) = (starts[0], starts[1], starts[2], starts[3])
    for step in 0..<steps {
      let u = SIMD2(mask(masks, bytes, e &+ step), mask(masks, bytes, f &+ step)) & a
      let v = SIMD2(mask(masks, bytes, g &+ step), mask(masks, bytes, h &+ step)) & b
      a = (a &+ u) | (a &- u)
      b = (b &+ v) | (b &- v)
    }
    return SIMD4(
      (~a[0]).nonzeroBitCount,
      (~a[1]).nonzeroBitCount,
      (~b[0]).nonzeroBitCount,
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
  ) -> SIMD2<Int> {
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
    return SIMD2(
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
  private static func bound(_ range: Range<Int>, _ masks: Span<UInt64>, _ bytes: RawSpan) -> Int {
    var row = [UInt64](repeating: ~0, count: masks.count >> 8)
    for offset in range {
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
