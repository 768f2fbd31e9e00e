/// Which symbol a scalar has in a segment.
struct FuzzySymbols: Sendable {
  let alphabet: FuzzyAlphabet
  private let ascii: [UInt8]
  private let others: [UInt32: UInt8]

  init(_ alphabet: FuzzyAlphabet) {
    self.alphabet = alphabet
    var ascii = [UInt8](repeating: 0, count: 128)
    var others: [UInt32: UInt8] = [:]
    for (rank, scalar) in alphabet.scalars.enumerated() {
      let symbol = FuzzyAlphabet.symbol(ofRank: rank)
      if scalar < 128 { ascii[Int(scalar)] = symbol } else { others[scalar] = symbol }
    }
    (self.ascii, self.others) = (ascii, others)
  }

  /// The symbol of a scalar; 0 where no text of the segment has it.
  func symbol(of scalar: UInt32) -> UInt8 {
    scalar < 128 ? ascii[Int(scalar)] : others[scalar, default: 0]
  }
}
