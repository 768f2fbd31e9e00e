import CICU

/// Finds the sentences of texts in one locale (Unicode Standard Annex #29).
///
/// Making one costs more than using it: make one a thread, and keep it.
public struct SentenceSegmenter: ~Copyable {
  private var breaks: BreakIterator

  /// Makes a segmenter for a locale, such as `de-DE`; an unknown one is divided as Unicode does by default.
  public init(locale: String) throws(UnicodeFailure) {
    breaks = try BreakIterator(UBRK_SENTENCE, locale: locale)
  }

  /// The sentences of a text as ranges of its UTF-8, in order and without gaps.
  ///
  /// White space after a sentence belongs to it.
  public mutating func sentences(in text: String) throws(UnicodeFailure) -> [Range<Int>] {
    var sentences: [Range<Int>] = []
    try breaks.forEachPart(of: text) { range, _ in sentences.append(range) }
    return sentences
  }
}
