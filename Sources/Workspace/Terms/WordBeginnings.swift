/// The beginnings of words as sets of hashes, to tell quickly where none of the words can stand.
struct WordBeginnings: Sendable {
  /// The hashes of the first letters of words of one or two.
  private var short = HashSet()
  /// The hashes of the first three letters of longer words.
  private var long = HashSet()

  /// A set of numbers below 4096.
  private struct HashSet: Sendable {
    private var bits = [UInt64](repeating: 0, count: 64)

    mutating func insert(_ hash: UInt32) { bits[Int(hash >> 6 & 63)] |= 1 << UInt64(hash & 63) }

    func contains(_ hash: UInt32) -> Bool {
      bits[Int(hash >> 6 & 63)] & 1 << UInt64(hash & 63) != 0
    }
  }

  /// Adds a word.
  mutating func insert(_ word: [FoldedUnit]) {
    if word.count > 2 {
      long.insert(Self.hash(word[0], word[1], word[2]))
    } else if let first = word.first {
      short.insert(first.folded)
    }
  }

  /// Whether one of the words may begin at an index; wrong now and then where none does.
  func mayHold(_ text: Span<FoldedUnit>, at index: Int) -> Bool {
    if short.contains(text[index].folded) { return true }
    return index + 2 < text.count
      && long.contains(Self.hash(text[index], text[index + 1], text[index + 2]))
  }

  private static func hash(_ a: FoldedUnit, _ b: FoldedUnit, _ c: FoldedUnit) -> UInt32 {
    let mixed = (a.folded &* 0x9E3 ^ b.folded) &* 0x9E3 ^ c.folded
    return mixed ^ mixed >> 12
  }
}
