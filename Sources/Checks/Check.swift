public import Diagnostics

/// One thing that can be wrong with documents: what it is, why it matters, and the function that finds it.
///
/// A check is a value in a file of its own. Its texts are its documentation and its examples are its
/// tests, so nothing about it is written twice.
public struct Check: Sendable {
  /// What a check looks at.
  public enum Scope: String, Sendable, Hashable, CaseIterable {
    /// The form of one document.
    case document
    /// The two sides of one unit.
    case unit
    /// The documents of all locales together.
    case acrossLocales = "across-locales"
  }

  /// What a check is about; checks are listed by it.
  public enum Group: String, Sendable, Hashable, CaseIterable {
    /// Tags, front matter and the file itself.
    case structure
    /// Bold, links, code, images and HTML.
    case markup
    /// Numbers, addresses and identifiers.
    case literals
    /// Terms, names and labels.
    case terms
    /// What is not translated, or only partly.
    case completeness
    /// Punctuation, spaces and capitals.
    case typography
    /// One text in several wordings.
    case consistency
    /// The documents of all locales together.
    case acrossLocales = "across locales"
    /// Comments that keep findings back.
    case suppressions
  }

  /// The name it is reported, configured and explained by, such as `number-mismatch`.
  public let id: String
  /// What it reports, in one line that ends in a full stop.
  public let summary: String
  /// Why that matters to a reader, and what the check leaves alone.
  public let rationale: String
  /// How much a finding matters, unless the settings or the check say otherwise for one.
  public let severity: Severity
  /// The languages whose documents it looks at.
  public let languages: Languages
  /// The numbers that settings may change.
  public let thresholds: [Threshold]
  /// How precise it is on real documents; nil where they give it nothing to report.
  public let precision: Precision?
  /// Documents in which it reports, and others in which it must not.
  public let examples: [CheckExample]
  /// What it is about; set by the list it stands in.
  public internal(set) var group = Group.structure

  let work: Work

  /// The function of a check, by its scope.
  enum Work: Sendable {
    case document(@Sendable (CheckedDocument, inout HitSink) -> Void)
    case unit(@Sendable (CheckedUnit, inout HitSink) -> Void)
    case acrossLocales(@Sendable (CheckedCollection, inout CollectionHitSink) -> Void)
    /// A check of units that finds more where all documents are known.
    case unitAndAcrossLocales(
      @Sendable (CheckedUnit, inout HitSink) -> Void,
      @Sendable (CheckedCollection, inout CollectionHitSink) -> Void
    )
    /// What to say of a comment that names a check and has kept nothing of it back when all others have run.
    case unusedSuppression(@Sendable (String) -> String)
  }

  init(
    id: String,
    summary: String,
    rationale: String,
    severity: Severity,
    languages: Languages = .all,
    thresholds: [Threshold] = [],
    precision: Precision? = nil,
    examples: [CheckExample],
    work: Work
  ) {
    self.id = id
    self.summary = summary
    self.rationale = rationale
    self.severity = severity
    self.languages = languages
    self.thresholds = thresholds
    self.precision = precision
    self.examples = examples
    self.work = work
  }

  /// Whether it offers fixes: an example shows one.
  public var canFix: Bool { examples.contains { $0.fixed != nil } }

  /// What it looks at.
  public var scope: Scope {
    switch work {
    case .document, .unusedSuppression: .document
    case .unit: .unit
    case .acrossLocales, .unitAndAcrossLocales: .acrossLocales
    }
  }
}
