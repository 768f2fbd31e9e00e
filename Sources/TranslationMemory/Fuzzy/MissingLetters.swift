/// How many of a query's letters the texts of blocks lack; 255 for that many and more.
struct MissingLetters {
  /// Sixteen texts, a byte each.
  private typealias Lanes = SIMD16<UInt8>
  private typealias Totals = (Lanes, Lanes, Lanes, Lanes)

  /// Where the sums of one block are.
  struct Place {
    fileprivate var start: Int
    /// The fewest letters that any of the texts lacks.
    fileprivate(set) var least: UInt8
  }

  /// Where the sums of one class and the more frequent ones are for a block.
  struct Sums {
    fileprivate var offset: Int
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

  /// Totals up the letters for the texts of a block.
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
      var total: Totals = (.zero, .zero, .zero, .zero)
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
    @inline(__always) func passing(_ index: Int) -> UInt64 {
      let lanes = sums[index]
      return Self.bits(Self.lanes((lanes .<= most) .& (lanes .>= least)))
    }
    var index = offset(0, sums(at: place, fromClass: 0)) / Lanes.scalarCount
    for start in stride(from: 0, to: block.textCount, by: FuzzyColumns.stride) {
      var texts = passing(index) | passing(index + 1) << 16
      texts |= passing(index + 2) << 32 | passing(index + 3) << 48
      index += Self.lanesPerStride * FuzzyAlphabet.classCount
      while texts != 0 {
        let text = start + texts.trailingZeroBitCount
        texts &= texts &- 1
        if text < block.textCount { body(text) }
      }
    }
  }

  /// The sums of a class and the more frequent ones.
  func sums(at place: Place, fromClass number: Int) -> Sums {
    // The most frequent class comes first.
    let row = FuzzyAlphabet.classCount - 1 - number
    return Sums(offset: place.start * Lanes.scalarCount + row * FuzzyColumns.stride)
  }

  /// How many scalars a text lacks.
  @inline(__always)
  subscript(index: Int, sums: Sums) -> Int {
    Int(unsafe self.sums.span.bytes.byte(at: offset(index, sums)))
  }

  @inline(__always)
  private func offset(_ index: Int, _ sums: Sums) -> Int {
    let (stride, rest) = (index / FuzzyColumns.stride, index % FuzzyColumns.stride)
    return sums.offset &+ stride &* (FuzzyAlphabet.classCount &* FuzzyColumns.stride) &+ rest
  }

  /// Adds how many letters of a wide row the texts of a stride lack.
  @inline(__always)
  private static func add(wide row: FuzzyLetters.Row, _ rows: RawSpan, to sums: inout Totals) {
    add(row.low, counts(row, 0, rows), to: &sums.0)
    add(row.low, counts(row, 1, rows), to: &sums.1)
    add(row.low, counts(row, 2, rows), to: &sums.2)
    add(row.low, counts(row, 3, rows), to: &sums.3)
  }

  /// Adds how many letters of a narrow row the texts of a stride lack.
  @inline(__always)
  private static func add(narrow row: FuzzyLetters.Row, _ rows: RawSpan, to sums: inout Totals) {
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

  /// A bit for each lane, which has all bits or none.
  @inline(__always)
  private static func bits(_ lanes: Lanes) -> UInt64 {
    let ones = unsafe unsafeBitCast(lanes & Lanes(repeating: 1), to: SIMD2<UInt64>.self)
    // The product has the byte i of a word as its bit 56 + i, and nothing else from there on.
    let products = ones &* SIMD2(repeating: 0x0102_0408_1020_4080)
    return products[0] >> 56 | (products[1] >> 56) << 8
  }
}
