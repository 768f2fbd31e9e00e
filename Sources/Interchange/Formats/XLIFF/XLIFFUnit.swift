import Diagnostics
import Workspace
import XML

/// A segment as XLIFF writes it.
struct XLIFFUnit {
  private static let properties = ExchangeProperty.named(["anchor", "fingerprint"])
  private static let state = ExchangeProperty.named(["state"])
  /// The id of the only segment of a unit, to which candidates refer.
  private static let segmentID = "s1"

  private let segment: Segment
  private let info: DocumentInfo
  private let proposals: [Proposal]
  private let coded: CodedSegment

  init(_ segment: Segment, in info: DocumentInfo, proposals: [Proposal]) {
    self.segment = segment
    self.info = info
    self.proposals = proposals
    coded = CodedSegment(segment)
  }

  func write(id: String, _ xml: inout XMLStreamWriter) throws {
    try xml.start("unit")
    try xml.attribute("id", id)
    try xml.attribute("name", segment.key.description)
    try xml.attribute("type", XLIFF.kindPrefix + segment.place.kind.rawValue)
    try xml.xliffMetadata(metadata)
    try writeMatches(&xml)
    if let note = segment.place.kind.noteForTranslators {
      try xml.start("notes", .inline)
      try xml.start("note")
      try xml.attribute("category", "place")
      try xml.text(note)
      try xml.end()
      try xml.end()
    }
    let data = XLIFFOriginalData(of: [coded.source, coded.target])
    try data.write(&xml)
    try writeSegment(data, &xml)
    try xml.end()
  }

  private var metadata: [ExchangeProperty.Written] {
    let properties = segment.isUntranslated ? Self.properties + Self.state : Self.properties
    var metadata = properties.compactMap { $0.written(of: segment, in: info) }
    metadata.append(.init(name: "x-line", value: String(segment.position.line)))
    if let origin = segment.origin {
      metadata.append(.init(name: "x-origin", value: origin.rawValue))
    }
    if let day = segment.date { metadata.append(.init(name: "x-hand-off", value: day.description)) }
    if coded.source == nil { metadata.append(ExchangeProperty.unknownSource) }
    return metadata
  }

  private func writeSegment(_ data: XLIFFOriginalData, _ xml: inout XMLStreamWriter) throws {
    try xml.start("segment")
    if !proposals.isEmpty { try xml.attribute("id", Self.segmentID) }
    if segment.isUntranslated {
      try xml.attribute("state", "initial")
      try xml.xliffContent("source", coded.source, data)
      return try xml.end()
    }
    switch segment.state(in: info) {
    case .needsReview:
      // XLIFF knows no draft between `initial`, which has no translation, and `translated`.
      try xml.attribute("state", "translated")
      try xml.attribute("subState", XLIFF.needsReview)
    case .translated: try xml.attribute("state", "translated")
    case .final: try xml.attribute("state", "final")
    }
    try xml.xliffContent("source", coded.source, data)
    try xml.xliffContent("target", coded.target, data)
    try xml.end()
  }

  private func writeMatches(_ xml: inout XMLStreamWriter) throws {
    if proposals.isEmpty { return }
    try xml.start("mtc:matches")
    for (index, proposal) in proposals.enumerated() {
      let source = proposal.source ?? (proposal.score >= 100 ? segment.source : nil)
      let coded = CodedSegment(source: source, target: proposal.target)
      let score = String(min(max(0, proposal.score), 100))
      try xml.start("mtc:match")
      try xml.attribute("id", "m\(index + 1)")
      try xml.attribute("ref", "#\(Self.segmentID)")
      try xml.attribute("type", proposal.typeInXLIFF)
      try xml.attribute("similarity", score)
      try xml.attribute("matchQuality", score)
      if let path = proposal.document?.path { try xml.attribute("origin", path) }
      try xml.xliffMetadata([.init(name: "x-origin", value: proposal.origin.rawValue)])
      let data = XLIFFOriginalData(of: [coded.source, coded.target])
      try data.write(&xml)
      try xml.xliffContent("source", coded.source, data)
      try xml.xliffContent("target", coded.target, data)
      try xml.end()
    }
    try xml.end()
  }
}

extension Proposal {
  /// What the matches module calls it: made by a machine, in context, or from a memory.
  fileprivate var typeInXLIFF: String {
    if origin == .machine { return "mt" }
    return score > 100 ? "icm" : "tm"
  }
}

extension SegmentPlace.Kind {
  /// What a translator should know of the place of a text; nil for running text.
  fileprivate var noteForTranslators: String? {
    switch self {
    case .paragraph, .listItem, .quote: nil
    case .heading: "A heading"
    case .tableCell: "A cell of a table"
    case .linkText: "The text of a link"
    case .imageText: "Said in place of an image, for readers who do not see it"
    case .frontMatter: "About the page, for search engines and lists of pages"
    }
  }
}
