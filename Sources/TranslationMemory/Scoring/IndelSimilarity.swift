/// The similarity of texts by what must be deleted and inserted; `MatchScore` tells the formula.
///
/// Made once for a text that is compared with many. The longest common subsequence is found for 64 places
/// of the text at a time (H. Hyyrö, *Bit-parallel LCS-length computation revisited*, AWOCA 2004).
struct IndelSimilarity {
  /// The scalars of the text.
  let scalars: [UInt32]
  private let words: Int
  /// The places of each scalar below U+0080, a row of words for each.
  private var ascii: [UInt64]
  private var others: [UInt32: [UInt64]] = [:]

  /// Prepares a text.
  init(_ scalars: [UInt32]) {
    self.scalars = scalars
    words = (scalars.count + 63) / 64
    ascii = Array(repeating: 0, count: 128 * words)
    for (index, scalar) in scalars.enumerated() {
      let (word, bit) = (index / 64, UInt64(1) << UInt64(index % 64))
      if scalar < 128 {
        ascii[Int(scalar) * words + word] |= bit
      } else {
        others[scalar, default: Array(repeating: 0, count: words)][word] |= bit
      }
    }
  }

  /// The scalars of a text.
  static func scalars(of text: String) -> [UInt32] { text.unicodeScalars.map(\.value) }

  /// The score of two texts, of which the longest common subsequence has `common` scalars.
  static func score(common: Int, lengths: Int) -> Double {
    // One rounding, so that whole scores are whole.
    lengths == 0 ? 100 : Double(200 * common) / Double(lengths)
  }

  /// The score against another text, 0 to 100.
  ///
  /// - Complexity: O(*m* × *n* / 64).
  func score(against other: [UInt32]) -> Double {
    Self.score(common: common(with: other), lengths: scalars.count + other.count)
  }

  /// The length of the longest common subsequence with another text.
  func common(with other: [UInt32]) -> Int {
    words == 1 ? commonOfOneWord(with: other) : commonOfWords(with: other)
  }

  private func commonOfOneWord(with other: [UInt32]) -> Int {
    var state = UInt64.max
    for scalar in other {
      let places = scalar < 128 ? ascii[Int(scalar)] : others[scalar]?[0] ?? 0
      let met = state & places
      state = (state &+ met) | (state &- met)
    }
    return (~state & Self.mask(scalars.count)).nonzeroBitCount
  }

  private func commonOfWords(with other: [UInt32]) -> Int {
    var state = Array(repeating: UInt64.max, count: words)
    for scalar in other {
      let rare = scalar < 128 ? nil : others[scalar]
      if scalar >= 128, rare == nil { continue }
      var carry: UInt64 = 0
      for word in 0..<words {
        let places = rare?[word] ?? ascii[Int(scalar) * words + word]
        let met = state[word] & places
        let (sum, over) = state[word].addingReportingOverflow(met)
        let (total, overAgain) = sum.addingReportingOverflow(carry)
        state[word] = total | (state[word] &- met)
        carry = over || overAgain ? 1 : 0
      }
    }
    var count = 0
    for word in 0..<words {
      count += (~state[word] & Self.mask(scalars.count - 64 * word)).nonzeroBitCount
    }
    return count
  }

  private static func mask(_ count: Int) -> UInt64 {
    count >= 64 ? .max : (UInt64(1) << UInt64(count)) &- 1
  }
}
