import BilingualMarkdown
import Markdown
import Workspace

/// A document with all that checks read of it, made once for all of them.
///
/// A class, as every unit refers to it: copying its tables' references costs more than most checks.
final class CheckedDocument: Sendable {
  /// The document.
  let document: Document
  /// What is known of its locale; nil where there is no file for it.
  let profile: LocaleProfile?
  /// What is known of its language beyond the locale's file.
  let language: LanguageTraits
  /// The text and markup of its targets.
  let target: SideText
  /// The text and markup of its sources.
  let source: SideText
  /// The body of the target view, parsed.
  let targetView: ParsedView
  /// The body of the source view, parsed.
  let sourceView: ParsedView

  /// Whether most of the source's bold labels stand without bold, in a language that has them in quotation
  /// marks instead.
  let quotesLabels: Bool

  /// The comments that keep findings back.
  let suppressions: Suppressions

  /// What settings say of thresholds, by `check-id.name`.
  private let thresholds: [String: Double]

  init(_ document: Document, profile: LocaleProfile?, thresholds: [String: Double] = [:]) {
    self.thresholds = thresholds
    self.document = document
    self.profile = profile
    language = LanguageTraits(of: document.info.locale)
    (target, targetView) = SideTextBuilder.text(of: document, .target)
    (source, sourceView) = SideTextBuilder.text(of: document, .source)
    quotesLabels =
      language.isHan
      && target.marks.count { $0.kind == .strong } * 2
        < source.marks.count { $0.kind == .strong }
    suppressions = SuppressionReader.suppressions(in: document, targetView)
  }

  /// How many units it has.
  var unitCount: Int { document.bilingual.units.count }

  /// What holds of a threshold of a check.
  func value(of threshold: Threshold, of check: String) -> Double {
    if thresholds.isEmpty { return threshold.fallback }
    return thresholds["\(check).\(threshold.name)"] ?? threshold.fallback
  }
}

/// One unit of a document as checks read it.
struct CheckedUnit: Sendable {
  /// The document it stands in.
  let document: CheckedDocument
  /// Its index among the document's units.
  let index: Int
  /// The terms in it; nil where there are none for its locale.
  let terms: UnitTerms?

  /// The unit's place and ranges.
  var unit: TranslationUnit { document.document.bilingual.units[index] }

  /// The target's text in `document.target.plain`.
  var targetText: Range<Int> { document.target.plain(of: index) }
  /// The source's text in `document.source.plain`.
  var sourceText: Range<Int> { document.source.plain(of: index) }
  /// What is known of the target as a whole.
  var targetTraits: SideText.Traits { document.target.traits[index] }
  /// What is known of the source as a whole.
  var sourceTraits: SideText.Traits { document.source.traits[index] }
  /// The target's words.
  var targetWords: ArraySlice<Word> { document.target.words[document.target.words(of: index)] }
  /// The source's words.
  var sourceWords: ArraySlice<Word> { document.source.words[document.source.words(of: index)] }
  /// What characters the target has.
  var targetCharacters: CharacterClasses { document.target.characters[index] }
  /// What characters the source has.
  var sourceCharacters: CharacterClasses { document.source.characters[index] }
  /// The target's markup.
  var targetMarks: ArraySlice<SideText.Mark> {
    document.target.marks[document.target.marks(of: index)]
  }
  /// The source's markup.
  var sourceMarks: ArraySlice<SideText.Mark> {
    document.source.marks[document.source.marks(of: index)]
  }

  /// Whether Markdown is read on both sides, so that markup can be compared.
  var isMarkdown: Bool {
    let both = targetTraits.union(sourceTraits)
    return both.isDisjoint(with: [.inHTMLBlock, .inCodeBlock, .inFrontMatter])
  }

  /// A text of the document.
  func text(_ range: Range<Int>) -> String { document.document.bilingual.text(range) }
}
