/// The beginnings of the words of a text, by which a word is known in most of its inflections.
enum TermStems {
  /// The letters that are left of a word; of a word of five letters or fewer, one less.
  private static let length = 5
  /// Shorter words are articles, prepositions and the like.
  private static let shortest = 4

  /// Calls `body` with the hash of the beginning of each word, and where the word stands.
  ///
  /// A script that writes no spaces has no words to see: there it is each pair of characters.
  ///
  /// - Complexity: linear in the length of the range.
  static func forEach(
    in text: [UInt8],
    _ range: Range<Int>,
    _ body: (_ stem: UInt32, _ word: Range<Int>) -> Void
  ) {
    let bytes = text.span
    var offset = range.lowerBound
    var start = offset
    var stem = Stem()
    var last: (value: UInt32, offset: Int)?
    while offset < range.upperBound {
      let byte = bytes[offset]
      if (byte | 0x20) &- 0x61 < 26 {
        if stem.count == 0 { start = offset }
        stem.add(UInt32(byte | 0x20))
        last = nil
        offset += 1
        continue
      }
      let (value, length) = Scalars.scalar(bytes, at: offset, before: range.upperBound)
      if Scalars.isSpacedLetter(value) {
        if stem.count == 0 { start = offset }
        stem.add(LetterCase.lowered(value))
        last = nil
      } else {
        if stem.count >= shortest { body(stem.hash, start..<offset) }
        stem = Stem()
        if value >= 0x2E80, Scalars.isWord(value) {
          if let last { body(mixed(last.value, value), last.offset..<offset + length) }
          last = (value, offset)
        } else {
          last = nil
        }
      }
      offset += length
    }
    if stem.count >= shortest { body(stem.hash, start..<offset) }
  }

  /// The first word of a text that begins as `stem` says.
  static func word(_ stem: UInt32, in text: String) -> String? {
    let bytes = Array(text.utf8)
    var found: Range<Int>?
    forEach(in: bytes, bytes.indices) { if $0 == stem, found == nil { found = $1 } }
    return found.map { String(decoding: bytes[$0], as: UTF8.self) }
  }

  private static func mixed(_ hash: UInt32, _ value: UInt32) -> UInt32 {
    let product = (UInt64(hash) << 21 ^ UInt64(value)) &* 0x9E37_79B9_7F4A_7C15
    return UInt32(truncatingIfNeeded: product >> 32)
  }

  /// The first letters of a word, and a hash of those that count.
  private struct Stem {
    var count = 0
    private var short: UInt32 = 1
    private var long: UInt32 = 0

    var hash: UInt32 { count > length ? long : short }

    mutating func add(_ letter: UInt32) {
      count += 1
      if count < length {
        short = mixed(short, letter)
      } else if count == length {
        long = mixed(short, letter)
      }
    }
  }
}
