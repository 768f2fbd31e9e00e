/// Reads phrases as hashes, so that letter case, punctuation and markup do not count.
struct PhraseReader {
  private var buffer: [UInt8] = []

  /// What is known of a phrase.
  struct Phrase {
    /// The hash of its words in small letters.
    var hash: UInt64 = 0
    /// A bit or two for the beginning of each of its words: what holds another's bits most likely holds
    /// its words, in whatever inflection.
    var stems: UInt64 = 0
  }

  /// Reads words of a side.
  mutating func read(_ words: ArraySlice<Word>, of text: [UInt8]) -> Phrase {
    buffer.removeAll(keepingCapacity: true)
    var phrase = Phrase()
    for word in words {
      if !buffer.isEmpty { buffer.append(0x20) }
      let start = buffer.count
      let isHan = word.traits.contains(.hasHan)
      var offset = word.range.lowerBound
      while offset < word.range.upperBound {
        let (value, length) = Scalars.scalar(text, at: offset, before: word.range.upperBound)
        let lowered = LetterCase.lowered(value)
        append(lowered)
        if isHan { phrase.stems |= Self.bits(UInt64(lowered) &* 0x9E37_79B9_7F4A_7C15) }
        offset += length
      }
      guard !isHan else { continue }
      // Endings are two or three letters in most languages that inflect; what is left tells the word.
      let letters = buffer.count - start
      let isWide = buffer[start] >= 0x80  // Three bytes a letter, see `append`.
      let kept = isWide ? max(9, min(letters - 9, 18)) : max(3, min(letters - 3, 7))
      phrase.stems |= Self.bits(
        TextHash.of(buffer.span, in: start..<start + min(kept, buffer.count - start))
      )
    }
    phrase.hash = TextHash.of(buffer.span)
    return phrase
  }

  private mutating func append(_ value: UInt32) {
    if value < 0x80 {
      buffer.append(UInt8(value))
    } else {
      buffer.append(0x80 | UInt8(truncatingIfNeeded: value >> 12 & 0x3F))
      buffer.append(UInt8(truncatingIfNeeded: value >> 8))
      buffer.append(UInt8(truncatingIfNeeded: value))
    }
  }

  private static func bits(_ hash: UInt64) -> UInt64 { 1 << (hash >> 58) | 1 << (hash >> 52 & 63) }
}
