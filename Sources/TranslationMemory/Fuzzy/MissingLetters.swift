/// How many of a query's letters each text of a block lacks; 255 for that many and more.
struct MissingLetters {
  /// Sixteen texts, a byte each.
  private typealias Lanes = SIMD16<UInt8>
  private typealias Sums = (Lanes, Lanes, Lanes, Lanes)

  /// The letters of classes 2 and 3 that each text lacks.
  private var frequent: [Lanes]
  /// All letters that each text lacks.
  private var all: [Lanes]

  init() {
    all = Array(repeating: .zero, count: FuzzySegmentWriter.textsPerBlock / Lanes.scalarCount)
    frequent = all
  }

  /// Sums up the letters for the texts of a block.
  mutating func sum(_ query: FuzzyQuery, _ block: FuzzyBlock, _ bytes: RawSpan) {
    let letters = query.letters(columnCount: block.columnCount)
    let columns = bytes.extracting(
      block.offset..<block.offset + block.columnCount * block.columnLength
    )
    for start in stride(from: 0, to: block.columnLength, by: FuzzyColumns.stride) {
      let index = start / Lanes.scalarCount
      var sums: Sums = (.zero, .zero, .zero, .zero)
      Self.add(letters.frequent, columns, block.columnLength, start, to: &sums)
      (frequent[index], frequent[index + 1]) = (sums.0, sums.1)
      (frequent[index + 2], frequent[index + 3]) = (sums.2, sums.3)
      Self.add(letters.rare, columns, block.columnLength, start, to: &sums)
      (all[index], all[index + 1], all[index + 2], all[index + 3]) = sums
    }
  }

  /// Tells of no text that it lacks any.
  mutating func clear() {
    self = MissingLetters()
  }

  /// Calls `body` with each of the first `count` texts that lacks at most `allowed` letters: its index,
  /// how many it lacks, and how many of them are of classes 2 and 3.
  @inline(__always)
  func forEach<Failure: Error>(
    _ count: Int,
    lackingAtMost allowed: UInt8,
    _ body: (Int, UInt8, UInt8) throws(Failure) -> Void
  ) throws(Failure) {
    let limit = Lanes(repeating: allowed)
    var start = 0
    while start < count {
      let sums = all[start / Lanes.scalarCount]
      let passing = unsafe unsafeBitCast(
        Self.lanes(sums .<= limit) & Lanes(repeating: 1),
        to: SIMD2<UInt64>.self
      )
      if passing != .zero {
        for half in 0..<2 {
          var lanes = passing[half]
          while lanes != 0 {
            let lane = half * 8 + lanes.trailingZeroBitCount / 8
            lanes &= lanes &- 1
            if start + lane >= count { return }
            try body(start + lane, sums[lane], frequent[start / Lanes.scalarCount][lane])
          }
        }
      }
      start += Lanes.scalarCount
    }
  }

  @inline(__always)
  private static func add(
    _ letters: [FuzzyQuery.Letter],
    _ columns: RawSpan,
    _ columnLength: Int,
    _ start: Int,
    to sums: inout Sums
  ) {
    for letter in letters {
      let wanted = Lanes(repeating: letter.count)
      // One check for the four loads.
      let counts = columns.extracting(
        droppingFirst: letter.column * columnLength + start
      ).extracting(first: FuzzyColumns.stride)
      add(wanted, unsafe counts.unsafeLoadUnaligned(fromByteOffset: 0, as: Lanes.self), to: &sums.0)
      add(
        wanted,
        unsafe counts.unsafeLoadUnaligned(fromByteOffset: 16, as: Lanes.self),
        to: &sums.1
      )
      add(
        wanted,
        unsafe counts.unsafeLoadUnaligned(fromByteOffset: 32, as: Lanes.self),
        to: &sums.2
      )
      add(
        wanted,
        unsafe counts.unsafeLoadUnaligned(fromByteOffset: 48, as: Lanes.self),
        to: &sums.3
      )
    }
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
  private static func lanes(_ mask: SIMDMask<SIMD16<Int8>>) -> Lanes {
    unsafe unsafeBitCast(mask, to: Lanes.self)
  }
}
