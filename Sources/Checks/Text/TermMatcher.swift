import BilingualMarkdown
import Workspace

/// The terms of one pair of languages, ready to be searched for.
///
/// A class, as what is found in every unit refers to it.
final class TermMatcher: Sendable {
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
    let all = sources.matches(in: text)
    guard !all.isEmpty else { return [] }
    let matches = all.filter { terms[$0.pattern].rule != .forbid }
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

}

/// Searches the units of one document for terms, one after another.
struct TermSearch {
  private let matcher: TermMatcher
  private let document: CheckedDocument
  private let isUTF8: Bool
  /// The text that was searched last, kept for its memory.
  private var text = FoldedText()

  init(_ matcher: TermMatcher, in document: CheckedDocument) {
    self.matcher = matcher
    self.document = document
    isUTF8 = !document.document.bilingual.damage.contains { $0.kind == .encoding }
  }

  /// The terms of a unit; nil where a side is not UTF-8, as the places found would not be those of its
  /// bytes.
  mutating func terms(of unit: Int) -> UnitTerms? {
    guard prepare(document.source.plain, document.source.plain(of: unit)) else { return nil }
    let source = matcher.sourceMatches(text)
    guard prepare(document.target.plain, document.target.plain(of: unit)) else { return nil }
    return UnitTerms(matcher: matcher, source: source, target: matcher.targetMatches(text))
  }

  private mutating func prepare(_ plain: [UInt8], _ range: Range<Int>) -> Bool {
    guard isUTF8 || String(validating: plain[range], as: UTF8.self) != nil else { return false }
    text.prepare(plain.span.extracting(range))
    return true
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
