/// Numbers by hashes of words, which are looked up without hashing them once more.
struct WordTable: Sendable {
  /// The hashes, each at the first free place from the one that its lowest bits name; 0 where none is.
  private let hashes: [UInt64]
  private let numbers: [UInt32]
  private let mask: UInt64

  /// Makes a table; of a hash that comes twice, the last number counts.
  init(_ entries: some Collection<(hash: UInt64, number: UInt32)>) {
    // A quarter full at most, so that most searches end where they begin.
    let size = 1 << (Int.bitWidth - (entries.count * 4).leadingZeroBitCount)
    var hashes = [UInt64](repeating: 0, count: size)
    var numbers = [UInt32](repeating: 0, count: size)
    let mask = UInt64(size - 1)
    for entry in entries where entry.hash != 0 {
      var slot = Int(entry.hash & mask)
      while hashes[slot] != 0, hashes[slot] != entry.hash { slot = (slot + 1) & Int(mask) }
      (hashes[slot], numbers[slot]) = (entry.hash, entry.number)
    }
    (self.hashes, self.numbers, self.mask) = (hashes, numbers, mask)
  }

  /// The number of a hash; nil where it has none.
  subscript(hash: UInt64) -> UInt32? {
    var slot = Int(hash & mask)
    while hashes[slot] != 0 {
      if hashes[slot] == hash { return numbers[slot] }
      slot = (slot + 1) & Int(mask)
    }
    return nil
  }

  /// Whether a hash is in the table.
  func contains(_ hash: UInt64) -> Bool { self[hash] != nil }
}
