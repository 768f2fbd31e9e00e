import CICU

/// Finds the words of texts in one locale (Unicode Standard Annex #29), where a language writes no spaces
/// by a dictionary.
///
/// Making one costs more than using it: make one a thread, and keep it.
public struct WordSegmenter: ~Copyable {
  private var breaks: BreakIterator

  /// Makes a segmenter for a locale, such as `zh-CN`; an unknown one is divided as Unicode does by default.
  public init(locale: String) throws(UnicodeFailure) {
    breaks = try BreakIterator(UBRK_WORD, locale: locale)
  }

  /// How many words a text has.
  ///
  /// Words are runs of letters, digits, kana or ideographs; spaces and punctuation count for nothing.
  public mutating func count(in text: String) throws(UnicodeFailure) -> Int {
    var count = 0
    try breaks.forEachPart(of: text) { _, isWord in if isWord { count += 1 } }
    return count
  }

  /// The words of a text as ranges of its UTF-8, in order.
  public mutating func words(in text: String) throws(UnicodeFailure) -> [Range<Int>] {
    var words: [Range<Int>] = []
    try breaks.forEachPart(of: text) { range, isWord in if isWord { words.append(range) } }
    return words
  }
}
