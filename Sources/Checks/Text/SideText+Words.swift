/// Finds the words and kinds of characters of each unit in one pass over the plain text.
extension SideText {
  /// Fills `words` and `characters`; call it once, when the texts are complete.
  mutating func findWords() {
    words.reserveCapacity(plain.count / 6)
    characters.reserveCapacity(traits.count)
    wordStarts.reserveCapacity(traits.count + 1)
    for unit in traits.indices {
      wordStarts.append(UInt32(words.count))
      characters.append(scan(plain(of: unit), runs: runs(of: unit)))
    }
    wordStarts.append(UInt32(words.count))
  }

  private mutating func scan(_ range: Range<Int>, runs unitRuns: Range<Int>) -> CharacterClasses {
    var classes: CharacterClasses = []
    var run = unitRuns.lowerBound
    var offset = range.lowerBound
    let end = range.upperBound
    while offset < end {
      let byte = plain[offset]
      classes.formUnion(CharacterClasses.ofByte[Int(byte)])
      guard byte >= 0x80 || isASCIIWordByte(byte) else {
        if byte == 0x20, offset + 1 < end, plain[offset + 1] == 0x20 {
          classes.insert(.doubleSpace)
        }
        offset += 1
        continue
      }
      if byte >= 0x80 {
        let (value, length) = Scalars.scalar(plain, at: offset, before: end)
        guard Scalars.isWord(value) else {
          offset += length
          continue
        }
      }
      while run + 1 < unitRuns.upperBound, Int(runs[run + 1].plain) <= offset { run += 1 }
      let isLiteral = runs[run].kind == .code || runs[run].kind == .verbatim
      offset = addWord(at: offset, before: end, isLiteral: isLiteral, &classes)
    }
    return classes
  }

  /// Adds the word that starts at `start`; returns where it ends.
  private mutating func addWord(
    at start: Int,
    before end: Int,
    isLiteral: Bool,
    _ classes: inout CharacterClasses
  ) -> Int {
    var traits: Word.Traits = isLiteral ? .isLiteral : []
    var offset = start
    var hasLetter = false
    while offset < end {
      let byte = plain[offset]
      if byte < 0x80 {
        guard isASCIIWordByte(byte) else { break }
        classes.formUnion(CharacterClasses.ofByte[Int(byte)])
        if byte < 0x3A {
          traits.insert(.hasDigit)
        } else if byte < 0x5B {
          traits.formUnion(hasLetter ? [.hasInnerUpper, .hasLatin] : [.startsUpper, .hasLatin])
          hasLetter = true
        } else {
          traits.formUnion([.hasLower, .hasLatin])
          hasLetter = true
        }
        offset += 1
        continue
      }
      let (value, length) = Scalars.scalar(plain, at: offset, before: end)
      guard Scalars.isWord(value) else { break }
      classes.formUnion(CharacterClasses.ofByte[Int(byte)])
      switch LetterCase.of(value) {
      case .upper: traits.insert(hasLetter ? .hasInnerUpper : .startsUpper)
      case .lower: traits.insert(.hasLower)
      case .none: break
      }
      hasLetter = true
      traits.formUnion(Self.script(of: value))
      offset += length
    }
    words.append(Word(start: UInt32(start), end: UInt32(offset), traits: traits))
    return offset
  }

  private static func script(of value: UInt32) -> Word.Traits {
    switch value {
    case 0x80..<0x300: .hasLatin
    case 0x400..<0x530: .hasCyrillic
    case 0x3005...0x30FF, 0x3400...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF: .hasHan
    default: []
    }
  }
}

private func isASCIIWordByte(_ byte: UInt8) -> Bool {
  (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10
}
