/// Bounds of the longest common subsequence of a prepared text and a record, by two classes at a time.
///
/// The scalars of a common subsequence that are of one class are a common subsequence of the texts without
/// all other scalars. So `LCS(a, b) ≤ Σ LCS(a | class, b | class)`, and each part is bounded by how many
/// letters the texts share. Unlike texts share most of their letters but not the order of the rare
/// ones, so two classes of four mostly tell. A class is short enough for a word of 64 bits where the
/// whole text is not.
///
/// Both classes are walked together, some symbols at a time, and so beyond the end of the shorter one. What
/// follows there is mostly of another class and matches nothing; were it to match, the bound would
/// be larger, which is no less true.
struct ClassComparison {
  private static let unrolled = 4

  /// Where the symbols of the two classes start.
  private let first: Int
  private let second: Int
  /// Where the second class ends.
  private let end: Int
  /// How many symbols are walked over.
  private let steps: Int

  /// Prepares for symbols of one class from `starts.0` to `starts.1` and of the next from there to `end`.
  @inline(__always)
  init(_ starts: (Int, Int), end: Int) {
    (first, second) = starts
    self.end = end
    let longer = max(second - first, end - second)
    steps = (longer + Self.unrolled - 1) / Self.unrolled * Self.unrolled
  }

  /// The sum of the lengths, or a larger number.
  ///
  /// - Parameters:
  ///   - query: the prepared text.
  ///   - number: the first class.
  ///   - bytes: the bytes of the segment.
  ///   - limit: where the bytes end that may be read.
  /// - Returns: no less than the sum of the two longest common subsequences.
  @inline(__always)
  func bound(_ query: FuzzyQuery, class number: Int, _ bytes: RawSpan, limit: Int) -> Int {
    let words = max(query.wordCounts[number], query.wordCounts[number + 1])
    if words == 0 { return 0 }
    let size = query.masksPerClass
    let masks = query.masks.span.extracting(number * size..<(number + 2) * size)
    let (one, two) = (masks.extracting(first: size), masks.extracting(last: size))
    if words > 2 || second + steps > limit {
      return Self.bound(first..<second, one, bytes) + Self.bound(second..<end, two, bytes)
    }
    return words == 1 ? narrow(one, two, bytes) : double(one, two, bytes)
  }

  /// Classes of at most 64 scalars in the prepared text.
  @inline(__always)
  private func narrow(_ one: Span<UInt64>, _ two: Span<UInt64>, _ bytes: RawSpan) -> Int {
    var (s, t) = (~UInt64(0), ~UInt64(0))
    var index = 0
    while index < steps {
      for place in index..<index + Self.unrolled {
        let u = s & Self.mask(one, bytes, first + place)
        let v = t & Self.mask(two, bytes, second + place)
        // The same in two ways, or the compiler makes one vector of both, which is slower.
        s = (s &+ u) | (s &- u)
        t = (t &+ v) | (t ^ v)
      }
      index += Self.unrolled
    }
    return (~s).nonzeroBitCount + (~t).nonzeroBitCount
  }

  /// Classes of at most 128 scalars in the prepared text.
  @inline(__always)
  private func double(_ one: Span<UInt64>, _ two: Span<UInt64>, _ bytes: RawSpan) -> Int {
    var (s, t) = ((~UInt64(0), ~UInt64(0)), (~UInt64(0), ~UInt64(0)))
    for index in 0..<steps {
      let u = (
        s.0 & Self.mask(one, bytes, first + index), s.1 & Self.mask(one, bytes, first + index, 1)
      )
      let v = (
        t.0 & Self.mask(two, bytes, second + index), t.1 & Self.mask(two, bytes, second + index, 1)
      )
      let (x, carryX) = s.0.addingReportingOverflow(u.0)
      let (y, carryY) = t.0.addingReportingOverflow(v.0)
      s = (x | (s.0 &- u.0), (s.1 &+ u.1 &+ (carryX ? 1 : 0)) | (s.1 &- u.1))
      t = (y | (t.0 ^ v.0), (t.1 &+ v.1 &+ (carryY ? 1 : 0)) | (t.1 ^ v.1))
    }
    return (~s.0).nonzeroBitCount + (~s.1).nonzeroBitCount + (~t.0).nonzeroBitCount
      + (~t.1).nonzeroBitCount
  }

  /// The mask of the symbol at an offset; every word has one for each byte.
  @inline(__always)
  private static func mask(
    _ masks: Span<UInt64>,
    _ bytes: RawSpan,
    _ offset: Int,
    _ word: Int = 0
  ) -> UInt64 {
    let symbol = unsafe bytes.unsafeLoad(fromUncheckedByteOffset: offset, as: UInt8.self)
    return unsafe masks[unchecked: word << 8 | Int(symbol)]
  }

  /// One class of any size.
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
