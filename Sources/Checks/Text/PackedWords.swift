/// A few short words of Latin letters without marks, found without making a text of what is looked up.
struct PackedWords: Sendable {
  /// The words by their hashes, in the next free place; 0 where there is none.
  private let table: [UInt64]

  /// Takes words of at most eight letters, parted by spaces or line ends; longer ones are left out.
  init(_ words: String) {
    var table = [UInt64](repeating: 0, count: 256)
    for word in words.split(whereSeparator: \.isWhitespace) {
      let bytes = Array(word.utf8)
      guard let value = Self.packed(bytes, bytes.indices) else { continue }
      var place = Self.place(of: value)
      while table[place] != 0, table[place] != value { place = (place + 1) & 0xFF }
      table[place] = value
    }
    self.table = table
  }

  /// Whether some bytes are one of the words, in the same letter case.
  func contains(_ text: [UInt8], _ range: Range<Int>) -> Bool {
    guard let value = Self.packed(text, range) else { return false }
    var place = Self.place(of: value)
    while table[place] != 0 {
      if table[place] == value { return true }
      place = (place + 1) & 0xFF
    }
    return false
  }

  private static func packed(_ text: [UInt8], _ range: Range<Int>) -> UInt64? {
    guard range.count <= 8 else { return nil }
    var value: UInt64 = 0
    for index in range {
      let byte = text[index]
      guard (byte | 0x20) &- 0x61 < 26 else { return nil }
      value = value << 8 | UInt64(byte)
    }
    return value
  }

  private static func place(of value: UInt64) -> Int {
    Int(truncatingIfNeeded: (value &* 0x9E37_79B9_7F4A_7C15) >> 56)
  }
}
