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

  /// The longest that a common subsequence with another text may be.
  ///
  /// Both texts hold each of its scalars. And where *c* scalars are common, |a| − *c* leave and |b| − *c*
  /// come; each of these parts it at most once, so that *c* − 1 − (|a| + |b| − 2*c*) pairs of neighbours are
  /// common as well.
  func mostCommon(with other: TextProfile) -> Int {
    if max(count, other.count) > 255 { return min(count, other.count) }
    let common = Self.sum(pointwiseMin(letters, other.letters))
    let pairs =
      Self.sum(pointwiseMin(firstPairs, other.firstPairs))
      + Self.sum(pointwiseMin(secondPairs, other.secondPairs))
    return min(common, (pairs + 1 + count + other.count) / 3)
  }

  private static func sum(_ counts: SIMD32<UInt8>) -> Int {
    Int(SIMD32<UInt16>(truncatingIfNeeded: counts).wrappedSum())
  }

  private static func sum(_ counts: SIMD64<UInt8>) -> Int {
    Int(SIMD64<UInt16>(truncatingIfNeeded: counts).wrappedSum())
  }

  private static func increment(_ count: inout UInt8) {
    if count < 255 { count += 1 }
  }
}
