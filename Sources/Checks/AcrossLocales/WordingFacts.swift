/// How one unit puts its source into words, as hashes that are compared across documents.
struct WordingFacts: Sendable {
  /// The words of the source, each label, link, number and piece of code replaced by one placeholder;
  /// zero where the sides do not have as many of them, or where too few words are left.
  var skeleton: UInt64 = 0
  /// The words of the target, with placeholders.
  var words: UInt32 = 0
  /// The stems of the target's words, with placeholders.
  var stems: UInt32 = 0
  /// The words of the target as they are.
  var plainWords: UInt32 = 0
  /// The stems of the target's words without placeholders.
  var plainStems: UInt32 = 0

  /// The fewest words of a source that count as a sentence beside its placeholders.
  private static let leastWords = 4

  /// What is known of each unit of a document, which stay zero where `areSentences` says no.
  ///
  /// `sourceWords` are the hashes of the words of its source.
  static func all(
    of document: CheckedDocument,
    areSentences: [Bool],
    sourceWords: [UInt64]
  ) -> [WordingFacts] {
    let articles = Articles.of(document.language.code)
    return areSentences.indices.map { unit in
      guard areSentences[unit] else { return WordingFacts() }
      return WordingFacts(document.source, document.target, unit, articles, sourceWords)
    }
  }

  private init() {}

  private init(
    _ source: SideText,
    _ target: SideText,
    _ unit: Int,
    _ articles: Articles,
    _ sourceWords: [UInt64]
  ) {
    let own = SentenceHash(target, of: unit, leavingOut: articles)
    plainWords = UInt32(truncatingIfNeeded: own.plainWords)
    plainStems = UInt32(truncatingIfNeeded: own.plainStems)
    let original = SentenceHash(source, of: unit, words: sourceWords)
    guard original.wordCount >= Self.leastWords, original.placeholders == own.placeholders else {
      return
    }
    skeleton = original.words
    words = UInt32(truncatingIfNeeded: own.words)
    stems = UInt32(truncatingIfNeeded: own.stems)
  }
}

/// The words of one side of a unit as hashes, punctuation and letter case left out.
private struct SentenceHash {
  /// The words, with placeholders for what may be another in the same sentence.
  var words = WordHash.seed
  var stems = WordHash.seed
  /// The words as they are.
  var plainWords = WordHash.seed
  var plainStems = WordHash.seed
  /// How many words stand beside the placeholders.
  var wordCount = 0
  var placeholders = 0

  private let articles: Articles?
  private var mark: Int
  private let lastMark: Int
  /// Where the label that the walk is in ends.
  private var maskedEnd = 0
  private var isAfterLiteral = false

  /// Hashes a side without stems, from the hashes of its words.
  init(_ side: SideText, of unit: Int, words hashes: [UInt64]) {
    self.init(side, of: unit, articles: nil)
    for index in side.words(of: unit) {
      let word = side.words[index]
      if word.traits.contains(.hasHan) {
        addCharacters(of: word, side)
      } else {
        add(word, hash: (hashes[index], 0), side)
      }
    }
  }

  /// Hashes a side, its stems without articles.
  init(_ side: SideText, of unit: Int, leavingOut articles: Articles) {
    self.init(side, of: unit, articles: articles)
    let text = side.plain
    for index in side.words(of: unit) {
      let word = side.words[index]
      if word.traits.contains(.hasHan) {
        addCharacters(of: word, side)
      } else {
        add(word, hash: WordHash.of(word, in: text), side)
      }
    }
  }

  private init(_ side: SideText, of unit: Int, articles: Articles?) {
    self.articles = articles
    mark = side.marks(of: unit).lowerBound
    lastMark = side.marks(of: unit).upperBound
  }

  /// Adds a run of Han characters one by one, as labels in it have no space around them.
  private mutating func addCharacters(of word: Word, _ side: SideText) {
    var start = Int(word.start)
    while start < Int(word.end) {
      var end = start
      var traits: Word.Traits = word.traits.contains(.isLiteral) ? .isLiteral : []
      while end < Int(word.end), side.plain[end] < 0x80 {
        traits.formUnion(side.plain[end] < 0x3A ? .hasDigit : [.startsUpper, .hasLower])
        end += 1
      }
      if end == start {
        end += Scalars.scalar(side.plain, at: start, before: Int(word.end)).length
        traits.insert(.hasHan)
      }
      let part = Word(start: UInt32(start), end: UInt32(end), traits: traits)
      add(part, hash: WordHash.of(part, in: side.plain), side)
      start = end
    }
  }

  private mutating func add(
    _ word: Word,
    hash: (word: UInt64, stem: UInt64),
    _ side: SideText
  ) {
    let start = Int(word.start)
    while mark < lastMark, side.marks[mark].plain.lowerBound <= start {
      if side.marks[mark].isLabel, side.marks[mark].plain.upperBound > max(maskedEnd, start) {
        if maskedEnd <= start { addPlaceholder() }
        maskedEnd = side.marks[mark].plain.upperBound
      }
      mark += 1
    }
    let isMasked = start < maskedEnd
    let isLiteral = word.traits.contains(.isLiteral) || word.isNumber
    let isArticle = articles?.contains(hash.word) ?? false
    plainWords = WordHash.mixed(plainWords, hash.word)
    if !isArticle { plainStems = WordHash.mixed(plainStems, hash.stem) }
    if !isMasked, isLiteral {
      if !isAfterLiteral { addPlaceholder() }
    } else if !isMasked {
      words = WordHash.mixed(words, hash.word)
      if !isArticle { stems = WordHash.mixed(stems, hash.stem) }
      wordCount += 1
    }
    isAfterLiteral = !isMasked && isLiteral
  }

  private mutating func addPlaceholder() {
    words = WordHash.mixed(words, 1)
    stems = WordHash.mixed(stems, 1)
    placeholders += 1
  }
}

extension SideText.Mark {
  /// Whether what it stands around may be another in the same sentence.
  fileprivate var isLabel: Bool {
    switch kind {
    case .strong, .code, .link: true
    case .emphasis, .image, .html: false
    }
  }
}

extension Word {
  /// Whether it is written in digits.
  fileprivate var isNumber: Bool {
    traits.contains(.hasDigit)
      && traits.isDisjoint(with: [.startsUpper, .hasLower, .hasCyrillic, .hasHan])
  }
}
