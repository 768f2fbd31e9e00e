/// Where the bytes of a text lie.
struct FuzzyRecord {
  /// The symbols of each class.
  private let symbols: ArraySlice<Range<Int>>
  /// The classes of the scalars, and what tells shared symbols apart.
  private let rest: Range<Int>

  /// A record of the ranges in each stream of a block.
  init(_ ranges: [Range<Int>]) {
    symbols = ranges.dropLast()
    rest = ranges.last ?? 0..<0
  }

  /// The scalars of the text, or nil where the record contradicts itself.
  func scalars(_ alphabet: FuzzyAlphabet, in bytes: RawSpan) -> [UInt32]? {
    var next = symbols.map(\.lowerBound)
    let length = symbols.reduce(0) { $0 + $1.count }
    let bytesOfClasses =
      (length + FuzzyBlock.classesPerByte - 1) / FuzzyBlock.classesPerByte
    guard bytesOfClasses <= rest.count else { return nil }
    var escape = rest.lowerBound + bytesOfClasses
    var result: [UInt32] = []
    result.reserveCapacity(length)
    var classes = 0
    for index in 0..<length {
      if index % FuzzyBlock.classesPerByte == 0 {
        classes = Int(bytes.byte(at: rest.lowerBound + index / FuzzyBlock.classesPerByte))
      }
      let symbolClass = classes % FuzzyAlphabet.classCount
      classes /= FuzzyAlphabet.classCount
      let place = next[symbolClass]
      guard place < symbols[symbolClass].upperBound else { return nil }
      next[symbolClass] = place + 1
      let symbol = Int(bytes.byte(at: place))
      var rank = symbol - 1
      if symbol > FuzzyAlphabet.lastOwnSymbol {
        rank = 0
        var shift = 0
        while true {
          guard escape < rest.upperBound, shift < 28 else { return nil }
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
