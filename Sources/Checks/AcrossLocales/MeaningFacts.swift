/// What the source of one unit says, as hashes: the words that decide about it apart from the others.
struct MeaningFacts: Sendable {
  /// The words of the source in order, a placeholder for each that decides; zero where none does.
  var frame: UInt32 = 0
  /// The words that decide, in order.
  var meaning: UInt32 = 0

  /// What is known of each unit of a document; `sourceWords` are the hashes of the words of its source.
  static func all(of document: CheckedDocument, sourceWords: [UInt64]) -> [MeaningFacts] {
    let source = document.source
    let opposites = Opposites.numbers
    return source.traits.indices.map { unit in
      guard !document.target.plain(of: unit).isEmpty,
        !source.traits[unit].contains(.inCodeBlock)
      else { return MeaningFacts() }
      return MeaningFacts(source, of: unit, sourceWords, opposites)
    }
  }

  private init() {}

  private init(_ side: SideText, of unit: Int, _ hashes: [UInt64], _ opposites: WordTable) {
    let words = side.words(of: unit)
    // An address, a path or a name alone says nothing that is translated.
    guard words.count >= 2 else { return }
    var (frame, meaning, decisive) = (WordHash.seed, WordHash.seed, 0)
    for index in words {
      let hash = hashes[index]
      if let number = opposites[hash], !side.words[index].traits.contains(.isLiteral) {
        meaning = WordHash.mixed(meaning, UInt64(number))
        frame = WordHash.mixed(frame, 1)
        decisive += 1
      } else {
        frame = WordHash.mixed(frame, hash)
      }
    }
    guard decisive > 0 else { return }
    self.frame = UInt32(truncatingIfNeeded: frame) | 1
    self.meaning = UInt32(truncatingIfNeeded: meaning)
  }
}
