/// Hashes of words that take no notice of letter case, the same in every run.
///
/// A word is read as its letters in small, in UTF-8 and eight bytes at a time.
enum WordHash {
  /// What a hash starts from.
  static let seed: UInt64 = 0x9E37_79B9_7F4A_7C15

  /// How many letters a stem has.
  private static let stemLength = 4

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
    let bytes = text.span
    let (start, end) = (Int(word.start), min(Int(word.end), text.count))
    var (state, stem) = (seed, UInt64(0))
    var offset = start
    while offset < end {
      let chunk = chunk(bytes, at: offset, before: end)
      guard chunk & 0x8080_8080_8080_8080 == 0 else { return letters(of: word, in: bytes) }
      // One bit makes letters small, and digits have it.
      let lowered = chunk | 0x2020_2020_2020_2020 & mask(end - offset)
      if offset == start { stem = mixed(seed, lowered & mask(stemLength)) }
      state = mixed(state, lowered)
      offset += 8
    }
    return (state, end - start > stemLength ? stem : state)
  }

  /// Up to eight bytes, the first the lowest; zeros for those after the end.
  private static func chunk(_ bytes: Span<UInt8>, at offset: Int, before end: Int) -> UInt64 {
    if bytes.count - offset >= 8 {
      let chunk = unsafe bytes.bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self)
      return UInt64(littleEndian: chunk) & mask(end - offset)
    }
    var chunk: UInt64 = 0
    for index in (offset..<min(end, offset + 8)).reversed() {
      chunk = chunk << 8 | UInt64(bytes[index])
    }
    return chunk
  }

  /// The lowest `count` bytes, all of them for eight and more.
  private static func mask(_ count: Int) -> UInt64 {
    count >= 8 ? .max : 1 << UInt64(truncatingIfNeeded: count * 8) &- 1
  }

  /// The same hashes for a word of any letters.
  private static func letters(
    of word: Word,
    in bytes: Span<UInt8>
  ) -> (word: UInt64, stem: UInt64) {
    let isLower = word.traits.isDisjoint(with: [.startsUpper, .hasInnerUpper])
    let stemLength = word.traits.contains(.hasHan) ? Int.max : stemLength
    let end = min(Int(word.end), bytes.count)
    var offset = Int(word.start)
    var letters = Letters()
    var stem: UInt64?
    while offset < end {
      if letters.count == stemLength { stem = letters.hash }
      let (value, length) = Scalars.scalar(bytes, at: offset, before: end)
      letters.add(isLower ? value : LetterCase.lowered(value))
      offset += length
    }
    return (letters.hash, stem ?? letters.hash)
  }

  /// Letters that are gathered to eight bytes before they are mixed.
  private struct Letters {
    private(set) var count = 0
    private var state = seed
    private var pending: UInt64 = 0
    private var pendingBits: UInt64 = 0

    var hash: UInt64 { pendingBits == 0 && count > 0 ? state : mixed(state, pending) }

    mutating func add(_ value: UInt32) {
      count += 1
      let (code, bits) = Self.utf8(value)
      pending |= code << pendingBits
      pendingBits += bits
      guard pendingBits >= 64 else { return }
      state = mixed(state, pending)
      pendingBits -= 64
      pending = code >> (bits - pendingBits)
    }

    /// A scalar in UTF-8, the first byte the lowest, and the bits it takes.
    private static func utf8(_ value: UInt32) -> (code: UInt64, bits: UInt64) {
      let value = UInt64(value)
      let last = value & 0x3F | 0x80
      if value < 0x80 { return (value, 8) }
      if value < 0x800 { return (value >> 6 | 0xC0 | last << 8, 16) }
      let second = value >> 6 & 0x3F | 0x80
      if value < 0x10000 { return (value >> 12 | 0xE0 | second << 8 | last << 16, 24) }
      let third = value >> 12 & 0x3F | 0x80
      return (value >> 18 & 0x07 | 0xF0 | third << 8 | second << 16 | last << 24, 32)
    }
  }
}
