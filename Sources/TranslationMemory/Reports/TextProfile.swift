/// How often the letters of a text come, and its pairs of letters: what bounds its similarity to another.
///
/// Counts are bytes, eight in a word, and are compared a word at a time: vectors of bytes are taken apart by the
/// compiler.
struct TextProfile: Sendable {
  /// How many scalars the text has.
  let count: Int
  /// Whether the counts tell anything: no byte ran over.
  private(set) var isExact = true
  /// Scalars by their last five bits.
  private var letters = SIMD4<UInt64>.zero
  /// Pairs of neighbours by a hash.
  private var firstPairs = SIMD8<UInt64>.zero
  private var secondPairs = SIMD8<UInt64>.zero

  init(_ scalars: [UInt32]) {
    count = scalars.count
    var previous: UInt32?
    for scalar in scalars {
      isExact = Self.increment(&letters[Int(scalar >> 3 & 3)], scalar & 7) && isExact
      if let previous {
        let hash = (previous &* 0x9E37_79B1 ^ scalar &* 0x85EB_CA77) >> 13
        let word = Int(hash >> 3 & 7)
        let hasRoom =
          hash & 64 == 0
          ? Self.increment(&firstPairs[word], hash & 7)
          : Self.increment(&secondPairs[word], hash & 7)
        isExact = isExact && hasRoom
      }
      previous = scalar
    }
  }

  /// The longest that a common subsequence may be, by letters: both texts hold each of its scalars.
  @inline(__always)
  func mostCommonLetters(with other: TextProfile) -> Int {
    let high = SIMD4<UInt64>(repeating: Self.highBits)
    let reached = ((letters | high) &- other.letters) & high
    let mask = (reached &- (reached &>> 7)) | reached
    return Self.sum((other.letters & mask) | (letters & ~mask))
  }

  /// The longest that a common subsequence may be, by pairs of neighbours.
  ///
  /// Where *c* scalars are common, |a| − *c* leave and |b| − *c* come; each of these parts the others at most
  /// once, so that *c* − 1 − (|a| + |b| − 2*c*) pairs are common as well.
  @inline(__always)
  func mostCommonPairs(with other: TextProfile) -> Int {
    let first = Self.least(firstPairs, other.firstPairs)
    let second = Self.least(secondPairs, other.secondPairs)
    let pairs =
      Self.sum(first.lowHalf) + Self.sum(first.highHalf) + Self.sum(second.lowHalf)
      + Self.sum(second.highHalf)
    return (pairs + 1 + count + other.count) / 3
  }

  /// The highest bit of each byte, which no count has.
  private static let highBits: UInt64 = 0x8080_8080_8080_8080

  /// The lesser of each two bytes below 128.
  @inline(__always)
  private static func least(_ left: SIMD8<UInt64>, _ right: SIMD8<UInt64>) -> SIMD8<UInt64> {
    let high = SIMD8<UInt64>(repeating: highBits)
    // A byte keeps its highest bit where the left one is not below the right one.
    let reached = ((left | high) &- right) & high
    let mask = (reached &- (reached &>> 7)) | reached
    return (right & mask) | (left & ~mask)
  }

  /// The sum of all bytes, two a lane on the way: 8 × 127 fit.
  @inline(__always)
  private static func sum(_ counts: SIMD4<UInt64>) -> Int {
    let even = SIMD4<UInt64>(repeating: 0x00FF_00FF_00FF_00FF)
    let pairs = (counts & even) &+ ((counts &>> 8) & even)
    return Int((pairs.wrappedSum() &* 0x0001_0001_0001_0001) &>> 48)
  }

  /// Counts one more in a byte of a word; whether there is room.
  private static func increment(_ word: inout UInt64, _ byte: UInt32) -> Bool {
    let shift = UInt64(byte) * 8
    guard (word &>> shift) & 0x7F < 0x7F else { return false }
    word &+= 1 &<< shift
    return true
  }
}
