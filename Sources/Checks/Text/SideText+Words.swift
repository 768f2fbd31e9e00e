/// Finds the words and kinds of characters of each unit in one pass over the plain text.
extension SideText {
  /// Fills `words` and `characters`; call it once, when the texts are complete.
  mutating func findWords() {
    var finder = WordFinder()
    let table = CharacterFacts.table
    finder.words.reserveCapacity(plain.count / 6)
    finder.characters.reserveCapacity(traits.count)
    wordStarts.reserveCapacity(traits.count + 1)
    for unit in traits.indices {
      wordStarts.append(UInt32(finder.words.count))
      let text = plain.span.extracting(plain(of: unit))
      let runs = runs.span.extracting(runs(of: unit))
      finder.read(text, from: slices[unit].plain, runs, table.span)
    }
    wordStarts.append(UInt32(finder.words.count))
    words = finder.words
    characters = finder.characters
  }
}

/// Reads words, character by character.
private struct WordFinder {
  var words: [Word] = []
  var characters: [CharacterClasses] = []

  /// Adds the words and characters of a unit.
  ///
  /// - Parameters:
  ///   - text: the unit's text.
  ///   - base: where the text begins among the texts of all units.
  ///   - runs: the stretches that the text consists of.
  ///   - table: what is known of characters.
  mutating func read(
    _ text: Span<UInt8>,
    from base: UInt32,
    _ runs: Span<SideText.Run>,
    _ table: Span<CharacterFacts>
  ) {
    var all = CharacterFacts()
    var run = 0
    var offset = 0
    while offset < text.count {
      let start = offset
      let first = CharacterFacts.next(text, &offset, table)
      guard first.isWord else {
        all.formUnion(first)
        if text[start] == 0x20, offset < text.count, text[offset] == 0x20 {
          all.insert(.doubleSpace)
        }
        continue
      }
      // What the characters up to the first letter are, and those after it.
      var (head, tail) = (first, CharacterFacts())
      var end = offset
      while end < text.count {
        let facts = CharacterFacts.next(text, &end, table)
        guard facts.isWord else { break }
        if head.isLetter { tail.formUnion(facts) } else { head.formUnion(facts) }
        offset = end
      }
      all.formUnion(head)
      all.formUnion(tail)
      let from = base &+ UInt32(truncatingIfNeeded: start)
      while run + 1 < runs.count, runs[run + 1].plain <= from { run += 1 }
      let isLiteral = runs[run].kind == .code || runs[run].kind == .verbatim
      words.append(
        Word(
          start: from,
          end: base &+ UInt32(truncatingIfNeeded: offset),
          traits: CharacterFacts.traits(head, tail).union(isLiteral ? .isLiteral : [])
        )
      )
    }
    characters.append(all.classes)
  }
}
