import Diagnostics
import Workspace

/// What holds for a list of terms whatever its bytes are.
public enum TermInvariants {
  private static let path = "locales/terms.csv"

  /// Reads `bytes`; throws the first thing that does not hold.
  public static func check(_ bytes: [UInt8]) throws(Violation) {
    let list: TermBase
    do throws(InputError) {
      list = try TermBase(bytes, path: path)
    } catch {
      return try LineTable(bytes).requireSound(error, path: path)
    }
    try checkRewriting(of: list)
    let patterns = list.terms.flatMap { term in term.cells.sorted { $0.key < $1.key }.map(\.value) }
    let index = TermIndex(patterns)
    let texts = list.terms.map(\.note) + patterns.map(\.text)
    for text in texts { try check(index, of: patterns, in: text) }
    for pattern in patterns { try checkFindsItself(pattern) }
  }

  private static func checkRewriting(of list: TermBase) throws(Violation) {
    let header = TermBase.fixedColumns + list.locales.map(\.text)
    let rows = list.terms.map { term in
      [term.concept, term.rule.rawValue, term.note]
        + list.locales.map { term.cells[$0]?.text ?? "" }
    }
    guard let again = try? TermBase(CSVInvariants.written([header] + rows), path: path) else {
      throw Violation(statement: "a list that is written can be read")
    }
    try require(again.locales == list.locales, "the columns are written and read")
    try require(
      again.terms.map(placeless) == list.terms.map(placeless),
      "terms are written and read"
    )
  }

  private static func placeless(_ term: Term) -> Term {
    var term = term
    term.position = .start
    return term
  }

  /// The search for all patterns at once agrees with that for each, and matches lie in the text.
  private static func check(
    _ index: TermIndex,
    of patterns: [TermPattern],
    in text: String
  ) throws(Violation) {
    let folded = FoldedText(text)
    let found = index.matches(in: folded)
    for (number, pattern) in patterns.enumerated() {
      let ranges = pattern.matches(in: folded)
      try require(
        found.filter { $0.pattern == number }.map(\.range) == ranges,
        "the search for all finds ‘\(pattern)’ in ‘\(text)’ where the search for one does"
      )
      try require(ranges.isEmpty != pattern.occurs(in: folded), "‘\(pattern)’ occurs if it matches")
      var end = 0
      for range in ranges {
        try require(
          range.lowerBound >= end && !range.isEmpty && range.upperBound <= text.utf8.count,
          "the match \(range) of ‘\(pattern)’ lies in the text, after the one before it"
        )
        end = range.upperBound
      }
    }
  }

  private static func checkFindsItself(_ pattern: TermPattern) throws(Violation) {
    for alternative in pattern.alternatives {
      let text = alternative.filter { $0 != "*" }
      try require(
        pattern.matches(in: text).first?.upperBound == text.utf8.count,
        "‘\(pattern)’ matches ‘\(text)’"
      )
    }
  }
}
