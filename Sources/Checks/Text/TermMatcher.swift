import Workspace

/// The terms of one pair of languages, ready to be searched for.
struct TermMatcher: Sendable {
  /// The terms that say something for this pair.
  let terms: [Term]
  private let sources: TermIndex
  private let targets: TermIndex

  init(_ base: TermBase, from source: LocaleTag, to target: LocaleTag) {
    terms = base.terms.filter { term in
      term.cells[target] != nil && (term.rule == .forbid || term.cells[source] != nil)
    }
    // A term that must not be used has no words in the source to look for: its place is held by words
    // that are not asked about.
    sources = TermIndex(terms.compactMap { $0.cells[source] ?? $0.cells[target] })
    targets = TermIndex(terms.compactMap { $0.cells[target] })
  }

  /// Where terms stand in the source of a unit, those inside longer ones left out.
  func sourceMatches(_ text: FoldedText) -> [TermIndex.Match] {
    let matches = sources.matches(in: text).filter { terms[$0.pattern].rule != .forbid }
      .sorted {
        ($0.range.lowerBound, -$0.range.upperBound) < ($1.range.lowerBound, -$1.range.upperBound)
      }
    var longest = 0..<0
    return matches.filter { match in
      if match.range.upperBound > longest.upperBound { longest = match.range }
      return match.range == longest
    }
  }

  /// Where terms stand in the target of a unit.
  func targetMatches(_ text: FoldedText) -> [TermIndex.Match] { targets.matches(in: text) }
}

/// The terms of one unit: where they stand on both sides.
struct UnitTerms: Sendable {
  let matcher: TermMatcher
  let source: [TermIndex.Match]
  let target: [TermIndex.Match]

  /// Searches a unit; nil where a side is not UTF-8, as the places found would not be those of its bytes.
  init?(_ matcher: TermMatcher, in document: CheckedDocument, unit: Int) {
    func text(_ side: SideText) -> String? {
      String(validating: side.plain[side.plain(of: unit)], as: UTF8.self)
    }
    guard let source = text(document.source), let target = text(document.target) else {
      return nil
    }
    self.matcher = matcher
    self.source = matcher.sourceMatches(FoldedText(source))
    self.target = matcher.targetMatches(FoldedText(target))
  }
}

extension CheckedUnit {
  /// The terms of a rule that the source has and the target has not, with their places in the source.
  func missingTerms(_ rule: Term.Rule) -> [(
    term: Term, words: ArraySlice<UInt8>, source: Range<Int>?
  )] {
    guard let terms, !targetText.isEmpty, !targetTraits.contains(.inCodeBlock) else { return [] }
    let side = document.source
    var seen = Set(terms.target.lazy.map(\.pattern))
    return terms.source.compactMap { match in
      let term = terms.matcher.terms[match.pattern]
      guard term.rule == rule, seen.insert(match.pattern).inserted else { return nil }
      let range =
        sourceText.lowerBound + match.range.lowerBound..<sourceText.lowerBound
        + match.range.upperBound
      guard range.upperBound <= sourceText.upperBound,
        side.run(at: range.lowerBound, of: index)?.kind == .text
      else { return nil }
      return (term, side.plain[range], side.documentRange(of: range, of: index))
    }
  }
}
