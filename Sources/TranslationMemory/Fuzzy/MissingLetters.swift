/// How many of a query's letters the texts of blocks lack; 255 for that many and more.
struct MissingLetters {
  /// Sixteen texts, a byte each.
  private typealias Lanes = SIMD16<UInt8>
  private typealias Sums = (Lanes, Lanes, Lanes, Lanes)

  /// Where the sums of one block are.
  struct Place {
    fileprivate var start: Int
    /// The fewest letters that any of the texts lacks.
    fileprivate(set) var least: UInt8
  }

  private static let lanesPerStride = FuzzyColumns.stride / Lanes.scalarCount

  /// For each block, each stride of it and each class: how many scalars of that class and more frequent ones
  /// its texts lack.
  private var sums: [Lanes] = []

  /// Makes room for the sums of blocks.
  mutating func reserve(for blocks: ArraySlice<FuzzyBlock>) {
    let strides = blocks.reduce(0) { $0 + $1.strideCount }
    sums.reserveCapacity(strides * Self.lanesPerStride * FuzzyAlphabet.classCount)
  }

  /// Sums up the letters for the texts of a block.
  mutating func append(_ query: FuzzyQuery, _ block: FuzzyBlock, _ bytes: RawSpan) -> Place {
    let letters = query.letters(for: block)
    let start = sums.count
    let count = block.strideCount * FuzzyAlphabet.classCount * Self.lanesPerStride
    sums += repeatElement(.zero, count: count)
    var index = start
    var sums = sums.mutableSpan
    var least = Lanes(repeating: 255)
    for number in 0..<block.strideCount {
      let rows = bytes.extracting(block.rows(ofStride: number))
      var total: Sums = (.zero, .zero, .zero, .zero)
      var first = (wide: 0, narrow: 0)
      for end in letters.ends {
        for row in letters.wide[first.wide..<end.wide] { Self.add(wide: row, rows, to: &total) }
        for row in letters.narrow[first.narrow..<end.narrow] {
          Self.add(narrow: row, rows, to: &total)
        }
        first = end
        (sums[index], sums[index + 1]) = (total.0, total.1)
        (sums[index + 2], sums[index + 3]) = (total.2, total.3)
        index += Self.lanesPerStride
      }
      least = Self.lesser(least, Self.lesser(total.0, total.1))
      least = Self.lesser(least, Self.lesser(total.2, total.3))
    }
    return Place(start: start, least: least.min())
  }

  /// Calls `body` with the index of each text of a block that lacks a number of letters in `range`.
  @inline(__always)
  func forEach(
    in block: FuzzyBlock,
    at place: Place,
    lacking range: ClosedRange<UInt8>,
    _ body: (Int) -> Void
  ) {
    let (least, most) = (Lanes(repeating: range.lowerBound), Lanes(repeating: range.upperBound))
    for start in stride(from: 0, to: block.textCount, by: Lanes.scalarCount) {
      let lanes = sums[Self.offset(of: start, at: place, fromClass: 0) / Lanes.scalarCount]
      let passing = unsafe unsafeBitCast(
        Self.lanes((lanes .<= most) .& (lanes .>= least)) & Lanes(repeating: 1),
        to: SIMD2<UInt64>.self
      )
      if passing == .zero { continue }
      for half in 0..<2 {
        var lanes = passing[half]
        while lanes != 0 {
          let index = start + half * 8 + lanes.trailingZeroBitCount / 8
          lanes &= lanes &- 1
          if index < block.textCount { body(index) }
        }
      }
    }
  }

  /// How many scalars of a class and more frequent ones a text lacks.
  @inline(__always)
  func missing(_ index: Int, at place: Place, fromClass number: Int) -> Int {
    Int(unsafe sums.span.bytes.byte(at: Self.offset(of: index, at: place, fromClass: number)))
  }

  /// Where the sum of a text is, in bytes.
  @inline(__always)
  private static func offset(of index: Int, at place: Place, fromClass number: Int) -> Int {
    let (stride, rest) = (index / FuzzyColumns.stride, index % FuzzyColumns.stride)
    // The most frequent class comes first.
    let row = stride * FuzzyAlphabet.classCount + FuzzyAlphabet.classCount - 1 - number
    return place.start * Lanes.scalarCount + row * FuzzyColumns.stride + rest
  }

  /// Adds how many letters of a wide row the texts of a stride lack.
  @inline(__always)
  private static func add(wide row: FuzzyLetters.Row, _ rows: RawSpan, to sums: inout Sums) {
    add(row.low, counts(row, 0, rows), to: &sums.0)
    add(row.low, counts(row, 1, rows), to: &sums.1)
    add(row.low, counts(row, 2, rows), to: &sums.2)
    add(row.low, counts(row, 3, rows), to: &sums.3)
  }

  /// Adds how many letters of a narrow row the texts of a stride lack.
  @inline(__always)
  private static func add(narrow row: FuzzyLetters.Row, _ rows: RawSpan, to sums: inout Sums) {
    @inline(__always) func add(_ counts: Lanes, to sum: inout Lanes) {
      self.add(row.low, counts & 15, to: &sum)
      self.add(row.high, counts &>> 4, to: &sum)
    }
    add(counts(row, 0, rows), to: &sums.0)
    add(counts(row, 1, rows), to: &sums.1)
    add(counts(row, 2, rows), to: &sums.2)
    add(counts(row, 3, rows), to: &sums.3)
  }

  /// The counts of sixteen texts of a stride; letters and rows must be for the same columns.
  @inline(__always)
  private static func counts(_ row: FuzzyLetters.Row, _ lane: Int, _ rows: RawSpan) -> Lanes {
    unsafe rows.unsafeLoadUnaligned(
      fromUncheckedByteOffset: row.offset &+ lane &* Lanes.scalarCount,
      as: Lanes.self
    )
  }

  /// Adds what `counts` lacks of `wanted`.
  ///
  /// Both steps stop at the ends of the range. They are written with comparisons, which become vector
  /// instructions; `pointwiseMin` and `replacing(with:where:)` go lane by lane.
  @inline(__always)
  private static func add(_ wanted: Lanes, _ counts: Lanes, to sum: inout Lanes) {
    let lacking = (wanted &- counts) & lanes(counts .< wanted)
    let total = sum &+ lacking
    sum = total | lanes(total .< lacking)
  }

  @inline(__always)
  private static func lesser(_ a: Lanes, _ b: Lanes) -> Lanes {
    a &- ((a &- b) & lanes(b .< a))
  }

  @inline(__always)
  private static func lanes(_ mask: SIMDMask<SIMD16<Int8>>) -> Lanes {
    unsafe unsafeBitCast(mask, to: Lanes.self)
  }
}
