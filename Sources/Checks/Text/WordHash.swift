/// Hashes of words that take no notice of letter case, the same in every run.
enum WordHash {
  /// What a hash starts from.
  static let seed: UInt64 = 0x9E37_79B9_7F4A_7C15

  /// A hash with another number mixed into it; the order in which numbers are added matters.
  static func mixed(_ state: UInt64, _ value: UInt64) -> UInt64 {
    let product = (state ^ value).multipliedFullWidth(by: 0xD6E8_FEB8_6659_FD93)
    return product.high ^ product.low &+ 0x2545_F491_4F6C_DD1D
  }

  /// The hash of a word in small letters.
  static func of(_ word: String) -> UInt64 {
    let bytes = Array(word.utf8)
    let whole = Word(start: 0, end: UInt32(bytes.count), traits: [])
    return of(whole, in: bytes).word
  }

  /// The hashes of a word and of its stem.
  ///
  /// The stem is its first four letters, which inflection mostly leaves alone in the languages of Europe. A word
  /// of Han characters is its own stem.
  static func of(_ word: Word, in text: [UInt8]) -> (word: UInt64, stem: UInt64) {
    var state = seed
    var stem: UInt64?
    let isLower = word.traits.isDisjoint(with: [.startsUpper, .hasInnerUpper])
    let stemLength = word.traits.contains(.hasHan) ? Int.max : 4
    var offset = Int(word.start)
    let end = min(Int(word.end), text.count)
    var (pack, packed, letters) = (UInt64(0), 0, 0)
    while offset < end {
      if letters == stemLength { stem = mixed(state, pack) }
      letters += 1
      let (value, length) = Scalars.scalar(text, at: offset, before: end)
      pack = pack << 21 | UInt64(isLower ? value : LetterCase.lowered(value))
      packed += 1
      if packed == 3 {
        state = mixed(state, pack)
        (pack, packed) = (0, 0)
      }
      offset += length
    }
    let whole = mixed(state, pack)
    return (whole, stem ?? whole)
  }
}
