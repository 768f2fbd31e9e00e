import Workspace

/// A query prepared for many texts.
struct TextSearch {
  /// What must stand in a text: the query, or each of its words.
  private let parts: [FoldedText]
  private let asWords: Bool

  init(_ query: ConcordanceQuery) {
    let text = FoldedText(PlainText.collapsed(query.text))
    asWords = query.mode == .words
    parts = asWords ? text.words : text.count > 0 ? [text] : []
  }

  /// Whether nothing is looked for.
  var isEmpty: Bool { parts.isEmpty }

  /// What the index is asked for: a text with a hit holds all of it, others may; nil where every part is
  /// shorter than the three scalars that the index knows.
  var expression: String? {
    var trigrams: [String] = []
    for part in parts {
      let scalars = Array(part.folded.unicodeScalars)
      for start in scalars.indices.dropLast(2) {
        var trigram = String.UnicodeScalarView()
        trigram.append(contentsOf: scalars[start..<start + 3])
        trigrams.append(String(trigram))
      }
    }
    var seen: Set<[UInt8]> = []
    let terms = trigrams.filter { seen.insert(Array($0.utf8)).inserted }.prefix(Self.mostTerms)
    if terms.isEmpty { return nil }
    return terms.map { "\"\($0.replacing("\"", with: "\"\""))\"" }.joined(separator: " AND ")
  }

  /// How many trigrams the index is asked for: more hardly rule out a text.
  private static let mostTerms = 24

  /// Where the query stands in a text, in UTF-8 offsets; empty where a part of it does not.
  func ranges(in text: String) -> [Range<Int>] {
    let folded = FoldedText(text)
    var found: [Range<Int>] = []
    for part in parts {
      let ranges = folded.ranges(of: part, asWord: asWords)
      if ranges.isEmpty { return [] }
      found += ranges
    }
    return Self.merged(found)
  }

  private static func merged(_ ranges: [Range<Int>]) -> [Range<Int>] {
    var merged: [Range<Int>] = []
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = merged.last, range.lowerBound < last.upperBound {
        merged[merged.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        merged.append(range)
      }
    }
    return merged
  }
}
