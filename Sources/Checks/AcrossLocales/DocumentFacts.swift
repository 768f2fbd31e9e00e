import BilingualMarkdown
import Markdown
public import Workspace

/// What the checks across locales need of a document: numbers and hashes, no texts.
///
/// About 53 bytes a unit, so that millions fit into memory. A class, as all documents are walked over by
/// many checks.
public final class DocumentFacts: Sendable {
  /// The document's path, by which its summary is found.
  public let path: String
  /// The document's locale.
  public let locale: LocaleTag

  /// The number of each unit; -1 where its identifier is malformed.
  let numbers: [Int32]
  /// The hash of each unit's source without markup.
  let sources: [UInt64]
  /// The hash of each unit's target without markup.
  let targets: [UInt64]
  /// Whether each unit says enough to be translated the same way everywhere.
  let areSentences: [Bool]
  /// How long the texts of each unit are.
  let lengths: [TextLengths]
  /// How each unit puts its source into words.
  let wordings: [WordingFacts]
  /// What the source of each unit says, and the words that decide about it.
  let meanings: [MeaningFacts]
  /// What the front matter says that must be the same in every locale.
  let metadata: [MetadataFact]
  /// The hashes of the anchors that links into the document can name.
  let anchors: Set<UInt64>
  /// The hashes of the anchors that the source of the document had.
  let sourceAnchors: Set<UInt64>
  /// The links to pages and anchors of the workspace.
  let links: [PageLink]
  /// The steps of the flows on this page.
  let flows: [FlowFact]
  /// The labels and names on this page.
  let terms: TermFacts
  /// The comments that keep findings back.
  let suppressions: Suppressions

  /// How many units it has.
  public var unitCount: Int { numbers.count }

  /// A link to a page or an anchor of the workspace.
  struct PageLink: Sendable {
    /// The hash of the page's path; nil for the page itself.
    var page: UInt64?
    /// The hash of the anchor; nil for none.
    var anchor: UInt64?
    /// Where the link stands in the document.
    var start: UInt32
    var end: UInt32
  }

  /// What a document has of a flow.
  struct FlowFact: Sendable {
    /// The flow's index in the catalog.
    var flow: Int
    /// How many steps the target has; nil where no anchor leads to any.
    var steps: Int?
    /// How many steps the source has.
    var sourceSteps: Int?
    /// Where the list begins in the document; the heading where there is none.
    var offset: Int
  }

  /// Creates facts from their parts, as a cache keeps them.
  init(
    path: String,
    locale: LocaleTag,
    numbers: [Int32],
    sources: [UInt64],
    targets: [UInt64],
    areSentences: [Bool],
    lengths: [TextLengths],
    wordings: [WordingFacts],
    meanings: [MeaningFacts],
    metadata: [MetadataFact],
    anchors: Set<UInt64>,
    sourceAnchors: Set<UInt64>,
    links: [PageLink],
    flows: [FlowFact],
    terms: TermFacts,
    suppressions: Suppressions
  ) {
    self.path = path
    self.locale = locale
    self.numbers = numbers
    self.sources = sources
    self.targets = targets
    self.areSentences = areSentences
    self.lengths = lengths
    self.wordings = wordings
    self.meanings = meanings
    self.metadata = metadata
    self.anchors = anchors
    self.sourceAnchors = sourceAnchors
    self.links = links
    self.flows = flows
    self.terms = terms
    self.suppressions = suppressions
  }

  init(_ checked: CheckedDocument, flows: FlowCatalog?, suppressions: Suppressions) {
    self.suppressions = suppressions
    let document = checked.document
    path = document.info.path
    locale = document.info.locale
    numbers = document.bilingual.units.map { $0.id?.number ?? -1 }
    sources = checked.source.hashes
    targets = checked.target.hashes
    areSentences = checked.source.traits.indices.map {
      Words.count(in: checked.source.plain[checked.source.plain(of: $0)], upTo: 4) == 4
    }
    lengths = checked.source.traits.indices.map { TextLengths(of: $0, in: checked) }
    let words = checked.source.wordHashes
    wordings = WordingFacts.all(of: checked, areSentences: areSentences, sourceWords: words)
    meanings = MeaningFacts.all(of: checked, sourceWords: words)
    metadata = MetadataFact.all(of: document)
    anchors = AnchorReader.anchors(of: checked.targetView.markdown)
    sourceAnchors = AnchorReader.anchors(of: checked.sourceView.markdown)
    links = LinkReader.links(of: checked)
    self.flows =
      flows?.flows.indices.compactMap { index in
        guard let flow = flows?.flows[index], flow.page == document.info.page else { return nil }
        return FlowFact(flow, index, checked)
      } ?? []
    terms = TermFacts(checked)
  }
}

extension SideText {
  /// The hash of each word in small letters.
  fileprivate var wordHashes: [UInt64] {
    let plain = self.plain
    return words.map { WordHash.of($0, in: plain).word }
  }

  /// The hash of each unit's text, white space collapsed.
  fileprivate var hashes: [UInt64] {
    let plain = self.plain
    var hashes: [UInt64] = []
    hashes.reserveCapacity(traits.count)
    for unit in traits.indices {
      let isCollapsed = characters[unit].isDisjoint(with: [.doubleSpace, .control])
      let range = self.plain(of: unit)
      hashes.append(TextHash.ofCollapsed(plain.span, in: range, isCollapsed: isCollapsed))
    }
    return hashes
  }
}

extension DocumentFacts.FlowFact {
  fileprivate init(_ flow: Flow, _ index: Int, _ checked: CheckedDocument) {
    self.flow = index
    let procedure = Procedure.find(flow, in: checked.targetView.markdown)
    steps = procedure?.steps.count
    sourceSteps = Procedure.find(flow, in: checked.sourceView.markdown)?.steps.count
    let node = procedure?.steps.first.map { checked.targetView.markdown.nodes[$0] }
    offset = node.map { checked.targetView.documentRange(of: $0.range).lowerBound } ?? 0
  }
}
