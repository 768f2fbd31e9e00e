/// What stands between a word and the one before it.
enum WordGap: Sendable {
  /// The word is the first.
  case first
  /// Spaces alone.
  case space
  /// Spaces after a comma or a semicolon.
  case pause
  /// Spaces after one mark that ends a sentence.
  case stop
  /// Anything else, such as a bracket or a dash.
  case other
}

extension SideText {
  /// What stands before a word of a unit, markup aside.
  func gap(before word: Int, of unit: Int) -> WordGap {
    guard word > words(of: unit).lowerBound else { return .first }
    let range = Int(words[word - 1].end)..<Int(words[word].start)
    guard let last = range.last, isSpace(plain[last]) else { return .other }
    var gap = WordGap.space
    for byte in plain[range] where !isSpace(byte) {
      guard gap == .space else { return .other }
      switch byte {
      case UInt8(ascii: ","), UInt8(ascii: ";"): gap = .pause
      case UInt8(ascii: "."), UInt8(ascii: "?"), UInt8(ascii: "!"): gap = .stop
      default: return .other
      }
    }
    return gap
  }

  /// Whether two words, each of its own side, are written alike.
  func isSame(_ word: Word, as other: Word, in side: SideText) -> Bool {
    word.end - word.start == other.end - other.start
      && plain[word.range].elementsEqual(side.plain[other.range])
  }

  /// Whether two words, each of its own side, are alike but for capitals of the Latin alphabet.
  func isAlike(_ word: Word, as other: Word, in side: SideText) -> Bool {
    word.end - word.start == other.end - other.start
      && plain[word.range].elementsEqual(side.plain[other.range]) { left, right in
        left == right
          || ((left ^ right) == 0x20 && (left | 0x20) &- UInt8(ascii: "a") < 26)
      }
  }

  /// A word as text.
  func text(of word: Word) -> String { String(decoding: plain[word.range], as: UTF8.self) }
}

/// Whether a byte is a space or a part of one that does not break.
private func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0xC2 || byte == 0xA0 }
