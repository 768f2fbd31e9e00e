import Diagnostics
import Workspace
import XML

/// Writes one `<trans-unit>`.
struct XLIFF1UnitEncoder {
  private static let properties = ExchangeProperty.named(["anchor", "fingerprint"])
  private static let state = ExchangeProperty.named(["state"])

  private let segment: Segment
  private let info: DocumentInfo
  /// The key of the segment as it is written.
  let key: String

  init(_ segment: Segment, in info: DocumentInfo) {
    self.segment = segment
    self.info = info
    key = segment.key.description
  }

  func write(id: String, _ proposals: [Proposal], _ xml: inout XMLStreamWriter) throws {
    let coded = CodedSegment(segment)
    let state = segment.state(in: info)
    let isMachineMade = (segment.origin ?? info.origin) == .machine && !segment.isUntranslated
    try xml.start("trans-unit")
    try xml.attribute("id", id)
    try xml.attribute("resname", key)
    if state == .final, !segment.isUntranslated { try xml.attribute("approved", "yes") }
    try xml.attribute("restype", XLIFF1.kindPrefix + segment.place.kind.rawValue)
    try xml.attribute("xml:space", "preserve")

    try xml.start("source", .inline)
    if let source = coded.source { try XLIFF1Text.write(source, &xml) }
    try xml.end()

    try xml.start("target", .inline)
    try xml.attribute(
      "state",
      segment.isUntranslated ? XLIFF1.needsTranslation : state.inXLIFF1
    )
    if isMachineMade { try xml.attribute("state-qualifier", "leveraged-mt") }
    try XLIFF1Text.write(coded.target, &xml)
    try xml.end()

    try writeFacts(XLIFF1Markup.written(coded), &xml)
    for proposal in proposals { try write(proposal, &xml) }
    try xml.end()
  }

  private func writeFacts(
    _ markup: [ExchangeProperty.Written],
    _ xml: inout XMLStreamWriter
  ) throws {
    try xml.start("context-group", .inline)
    try xml.attribute("purpose", "location")
    try XLIFF1Encoder.writeContext(
      .init(name: "linenumber", value: String(segment.position.line)),
      &xml
    )
    for property in segment.isUntranslated ? Self.properties + Self.state : Self.properties {
      if let property = property.written(of: segment, in: info) {
        try XLIFF1Encoder.writeContext(property, &xml)
      }
    }
    // What is the same as in the document is not said again.
    if let origin = segment.origin, origin != info.origin {
      try XLIFF1Encoder.writeContext(.init(name: "x-origin", value: origin.rawValue), &xml)
    }
    if let date = segment.date, date != info.handOff {
      try XLIFF1Encoder.writeContext(.init(name: "x-hand-off", value: date.description), &xml)
    }
    if let key = ExchangeProperty.escaped("key", key) { try XLIFF1Encoder.writeContext(key, &xml) }
    if segment.source == nil {
      try XLIFF1Encoder.writeContext(ExchangeProperty.unknownSource, &xml)
    }
    for native in markup { try XLIFF1Encoder.writeContext(native, &xml) }
    try xml.end()
  }

  /// Writes what a memory offers.
  private func write(_ proposal: Proposal, _ xml: inout XMLStreamWriter) throws {
    try xml.start("alt-trans")
    try xml.attribute("match-quality", String(proposal.score))
    try xml.attribute("origin", proposal.document?.path ?? proposal.origin.rawValue)
    let coded = CodedSegment(source: proposal.source ?? segment.source, target: proposal.target)
    if proposal.source != nil, let source = coded.source {
      try xml.start("source", .inline)
      try XLIFF1Text.write(source, &xml)
      try xml.end()
    }
    try xml.start("target", .inline)
    if proposal.origin == .machine {
      try xml.attribute("state-qualifier", "leveraged-mt")
    } else {
      try xml.attribute("state-qualifier", proposal.score < 100 ? "fuzzy-match" : "exact-match")
    }
    try XLIFF1Text.write(coded.target, &xml)
    try xml.end()
    try xml.end()
  }
}
