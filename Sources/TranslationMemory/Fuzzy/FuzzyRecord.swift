/// Where the symbols of a text lie, class by class.
struct FuzzyRecord {
  /// Where the symbols of class 0 start, those of class 1, and where they end.
  let rare: (Int, Int)
  let rareEnd: Int
  /// Where the symbols of class 2 start, those of class 3, and where they end.
  let frequent: (Int, Int)
  private let frequentEnd: Int

  @inline(__always)
  init(rare: Int, frequent: Int, countsAt offset: Int, isWide: Bool, in bytes: RawSpan) {
    let low, high: UInt64
    if isWide {
      (low, high) = (bytes.word(at: offset), bytes.word(at: offset + 8))
    } else {
      let counts = UInt64(bytes.half(at: offset))
      low = counts & 255 | (counts >> 8 & 255) << 32
      high = counts >> 16 & 255 | (counts >> 24) << 32
    }
    self.rare = (rare, rare + Int(low & 0xffff_ffff))
    rareEnd = self.rare.1 + Int(low >> 32)
    self.frequent = (frequent, frequent + Int(high & 0xffff_ffff))
    frequentEnd = self.frequent.1 + Int(high >> 32)
  }

  /// The number of scalars.
  @inline(__always)
  var length: Int { rareEnd - rare.0 + frequentEnd - frequent.0 }

  /// Where the classes of the scalars are told.
  var selectors: Int { frequentEnd }

  /// The scalars of the text, or nil where the record contradicts itself; stays before `end`.
  func scalars(_ alphabet: FuzzyAlphabet, in bytes: RawSpan, end: Int) -> [UInt32]? {
    var next = [rare.0, rare.1, frequent.0, frequent.1]
    let ends = [rare.1, rareEnd, frequent.1, frequentEnd]
    var escape = selectors + (length + 3) / 4
    var result: [UInt32] = []
    result.reserveCapacity(length)
    for index in 0..<length {
      let selector = Int(bytes.byte(at: selectors + index / 4) >> UInt8(index % 4 * 2) & 3)
      let place = next[selector]
      guard place < ends[selector] else { return nil }
      next[selector] = place + 1
      let symbol = Int(bytes.byte(at: place))
      var rank = symbol - 1
      if symbol > FuzzyAlphabet.lastOwnSymbol {
        rank = 0
        var shift = 0
        while true {
          guard escape < end, shift < 28 else { return nil }
          let byte = bytes.byte(at: escape)
          escape += 1
          rank |= Int(byte & 127) << shift
          shift += 7
          if byte < 128 { break }
        }
        rank += FuzzyAlphabet.lastOwnSymbol
      }
      guard alphabet.scalars.indices.contains(rank) else { return nil }
      result.append(alphabet.scalars[rank])
    }
    return result
  }
}
