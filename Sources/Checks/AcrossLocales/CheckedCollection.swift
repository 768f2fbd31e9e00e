import Diagnostics
import Workspace

/// All documents of a run as the checks across locales see them.
struct CheckedCollection: Sendable {
  /// The documents grouped into pages.
  let pages: PageCatalog
  /// The flows; nil where there are none.
  let flows: FlowCatalog?
  /// The locales that every page should have.
  let locales: [LocaleTag]
  /// What is known of each document.
  let facts: [DocumentFacts]
  /// The labels of all documents.
  let labels: LabelCatalog
  /// The names of all documents.
  let names: NameCatalog
  /// What offers translations for segments; nil where there is no memory.
  let memory: ProposalSource?

  /// What settings say of thresholds, by `check-id.name`.
  private let thresholds: [String: Double]
  private let factIndices: [String: Int]
  private let pageIndices: [PageKey: Int]

  private struct PageKey: Hashable {
    var root: String
    var page: UInt64
  }

  init(
    pages: PageCatalog,
    flows: FlowCatalog?,
    locales: [LocaleTag],
    facts: [DocumentFacts],
    memory: ProposalSource? = nil,
    thresholds: [String: Double] = [:]
  ) {
    self.memory = memory
    self.thresholds = thresholds
    labels = LabelCatalog(facts)
    names = NameCatalog(facts)
    self.pages = pages
    self.flows = flows
    self.locales = locales.isEmpty ? pages.locales : locales
    self.facts = facts
    factIndices = Dictionary(
      facts.enumerated().map { ($0.element.path, $0.offset) },
      uniquingKeysWith: { first, _ in first }
    )
    pageIndices = Dictionary(
      pages.pages.enumerated().map { index, page in
        (PageKey(root: page.root, page: LinkReader.pageHash(page.name)), index)
      },
      uniquingKeysWith: { first, _ in first }
    )
  }

  /// The translations that a memory has of just a text in a locale, best first; none where it cannot be read.
  static func translations(
    of source: String,
    into locale: LocaleTag,
    from memory: ProposalSource
  ) -> [String] {
    let segment = Segment(
      key: .unit(0),
      source: source,
      target: "",
      plainSource: PlainText.of(segment: source),
      plainTarget: ""
    )
    let proposals = (try? memory(segment, locale)) ?? []
    return proposals.filter { $0.score >= 100 }.map { PlainText.of(segment: $0.target) }
  }

  /// What holds of a threshold of a check.
  func value(of threshold: Threshold, of check: String) -> Double {
    thresholds["\(check).\(threshold.name)"] ?? threshold.fallback
  }

  /// What is known of the document at a path.
  func facts(at path: String) -> DocumentFacts? { factIndices[path].map { facts[$0] } }

  /// The page with the hash of a path below a root.
  func page(_ hash: UInt64, below root: String) -> Page? {
    pageIndices[PageKey(root: root, page: hash)].map { pages.pages[$0] }
  }
}

/// What a check across locales noticed.
struct CollectionHit: Sendable {
  /// Where it is in its document.
  enum Place: Sendable {
    case document
    case unit(Int)
    case range(Range<Int>)
    /// A part of a unit's target.
    case part(Int, Range<Int>)
    case position(Position)
  }

  /// A text to be read again when the finding is written.
  struct Quotation: Sendable {
    var path: String
    var unit: Int
    var isSource: Bool
    /// The part of the document to be quoted; nil for the whole side.
    var range: Range<Int>?
  }

  /// A unit of any document, and what it has to do with the finding.
  struct RelatedUnit: Sendable {
    var path: String
    var unit: Int
    var message: String
  }

  var check = 0
  var severity = Severity.warning
  var path: String
  var locale: LocaleTag?
  var place: Place = .document
  /// The texts that the message quotes.
  var quotations: [Quotation] = []
  /// A unit of another document whose source is shown.
  var source: Quotation?
  /// Other places to show.
  var related: [RelatedUnit] = []
  /// What names it for baselines where its message may change though the matter does not.
  var identity: String?
  /// A change that mends it.
  var fix: Fix?
  /// What the quoted texts must say for the hit to count; nil where hashes are enough.
  var condition: (@Sendable ([String]) -> Bool)?
  /// Makes the message from the quoted texts.
  var message: @Sendable ([String]) -> String
}

/// Takes what the checks across locales notice.
struct CollectionHitSink {
  private(set) var hits: [CollectionHit] = []
  /// The check that is running.
  var check = 0
  /// Its default severity.
  var severity = Severity.warning

  /// Reports a hit with the default severity, or one of its own.
  mutating func report(_ hit: CollectionHit, severity: Severity? = nil) {
    var hit = hit
    hit.check = check
    hit.severity = severity ?? self.severity
    hits.append(hit)
  }

  /// Reports something about a document as a whole.
  mutating func report(
    _ message: String,
    path: String,
    locale: LocaleTag?,
    at place: CollectionHit.Place = .document,
    severity: Severity? = nil
  ) {
    report(
      CollectionHit(path: path, locale: locale, place: place, message: { _ in message }),
      severity: severity
    )
  }
}
