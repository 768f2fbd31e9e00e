/// How often the letters of a text come, and its pairs of letters: what bounds its similarity to another.
struct TextProfile: Sendable {
  /// How many scalars the text has.
  let count: Int
  /// Scalars by their last bits, 255 for all that are more.
  private var letters = SIMD32<UInt8>.zero
  /// Pairs of neighbours by a hash, 255 for all that are more.
  private var firstPairs = SIMD64<UInt8>.zero
  private var secondPairs = SIMD64<UInt8>.zero

  init(_ scalars: [UInt32]) {
    count = scalars.count
    var previous: UInt32?
    for scalar in scalars {
      Self.increment(&letters[Int(scalar & 31)])
      if let previous {
        let hash = (previous &* 0x9E37_79B1 ^ scalar &* 0x85EB_CA77) >> 13
        if hash & 64 == 0 {
          Self.increment(&firstPairs[Int(hash & 63)])
        } else {
          Self.increment(&secondPairs[Int(hash & 63)])
        }
      }
      previous = scalar
    }
  }

  /// Whether the counts tell anything: those of long texts may have run over.
  var isExact: Bool { count < 255 }

  /// The longest that a common subsequence may be, by letters: both texts hold each of its scalars.
  func mostCommonLetters(with other: TextProfile) -> Int {
    Self.sum(Self.least(letters, other.letters))
  }

  /// The longest that a common subsequence may be, by pairs of neighbours.
  ///
  /// Where *c* scalars are common, |a| − *c* leave and |b| − *c* come; each of these parts the others at most
  /// once, so that *c* − 1 − (|a| + |b| − 2*c*) pairs are common as well.
  func mostCommonPairs(with other: TextProfile) -> Int {
    let first = Self.least(firstPairs, other.firstPairs)
    let second = Self.least(secondPairs, other.secondPairs)
    let pairs =
      Self.sum(first.lowHalf) + Self.sum(first.highHalf) + Self.sum(second.lowHalf)
      + Self.sum(second.highHalf)
    return (pairs + 1 + count + other.count) / 3
  }

  private static func least(_ left: SIMD32<UInt8>, _ right: SIMD32<UInt8>) -> SIMD32<UInt8> {
    left.replacing(with: right, where: right .< left)
  }

  private static func least(_ left: SIMD64<UInt8>, _ right: SIMD64<UInt8>) -> SIMD64<UInt8> {
    left.replacing(with: right, where: right .< left)
  }

  /// The sum of all counts, two bytes a lane on the way: 8 × 255 fit.
  private static func sum(_ counts: SIMD32<UInt8>) -> Int {
    let words = unsafe unsafeBitCast(counts, to: SIMD4<UInt64>.self)
    let even = SIMD4<UInt64>(repeating: 0x00FF_00FF_00FF_00FF)
    let pairs = (words & even) &+ ((words &>> 8) & even)
    let lanes = pairs.wrappedSum()
    return Int((lanes &* 0x0001_0001_0001_0001) &>> 48)
  }

  private static func increment(_ count: inout UInt8) {
    if count < 255 { count += 1 }
  }
}
