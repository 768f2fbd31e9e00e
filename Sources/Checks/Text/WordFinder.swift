/// Finds the words and kinds of characters of each unit in one pass over the plain text.
struct WordFinder {
  /// The words of all units, in order.
  private(set) var words: [Word] = []
  /// Where each unit's words begin, and one more for their end.
  private(set) var starts: [UInt32] = []
  /// What characters each unit has.
  private(set) var characters: [CharacterClasses] = []

  /// Reads all units.
  init(_ tables: SideTables) {
    let table = CharacterFacts.table
    words.reserveCapacity(tables.plain.count / 6)
    characters.reserveCapacity(tables.traits.count)
    starts.reserveCapacity(tables.traits.count + 1)
    for unit in tables.traits.indices {
      starts.append(UInt32(words.count))
      let text = tables.plain.span.extracting(tables.plain(of: unit))
      let runs = tables.runs.span.extracting(tables.runs(of: unit))
      read(text, from: tables.slices[unit].plain, runs, table.span)
    }
    starts.append(UInt32(words.count))
  }

  /// Adds the words and characters of a unit.
  ///
  /// - Parameters:
  ///   - text: the unit's text.
  ///   - base: where the text begins among the texts of all units.
  ///   - runs: the stretches that the text consists of.
  ///   - table: what is known of characters.
  private mutating func read(
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
