/// Words in texts, told by the bytes.
enum Words {
  /// How many words a text has, counting no further than `limit`.
  ///
  /// A word is a run of letters; each Han character counts as half a word of a spaced script.
  static func count(in text: ArraySlice<UInt8>, upTo limit: Int) -> Int {
    var count = 0
    var isInside = false
    for byte in text {
      let isLetter = (byte | 0x20) &- 0x61 < 26 || byte >= 0xC3
      if isLetter, !isInside {
        count += 1
        if count == limit { return count }
      }
      if byte < 0x80 || byte >= 0xC0 { isInside = isLetter }
    }
    return count
  }
}
