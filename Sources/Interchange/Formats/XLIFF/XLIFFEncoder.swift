import Workspace
import XML

/// Writes XLIFF 2.1: one `<file>` a document, one `<unit>` with one `<segment>` a segment.
///
/// Markup is inline elements whose Markdown is original data; characters that XML cannot hold are `<cp>`.
/// What XLIFF has no place for is metadata in a group named `diglot`, in properties named after the
/// columns of tables. Proposals of a memory are candidates of the matches module.
struct XLIFFEncoder: SegmentEncoder {
  let options: ExportOptions

  func head() throws -> [UInt8] { try envelope().head }

  func tail() throws -> [UInt8] { try envelope().tail }

  private func envelope() throws -> XMLEnvelope {
    try XMLEnvelope(indentation: 1) { xml in
      try xml.startDocument()
      try xml.start("xliff")
      try xml.attribute("xmlns", XLIFF.namespace)
      try xml.attribute("xmlns:mda", XLIFF.metadataNamespace)
      try xml.attribute("xmlns:mtc", XLIFF.matchesNamespace)
      try xml.attribute("version", "2.1")
      try xml.attribute("srcLang", options.sourceLocale.text)
      if let locale = options.targetLocale { try xml.attribute("trgLang", locale.text) }
      // Line ends and spaces in a segment are the document's own.
      try xml.attribute("xml:space", "preserve")
    }
  }

  func encode(_ exported: ExportedDocument) throws -> EncodedDocument {
    let document = exported.document
    var encoded = EncodedDocument()
    guard !document.segments.isEmpty else { return encoded }
    var xml = try XMLStreamWriter(inside: ["xliff"], indentation: 1, forbidden: .replace)
    try xml.start("file")
    try xml.attribute("id", XLIFFIdentifier.of(document.info.path, occurrence: exported.part))
    try xml.attribute("original", document.info.path)
    try writeMetadata(of: document.info, &xml)
    var occurrences: [SegmentKey: Int] = [:]
    for (index, segment) in document.segments.enumerated() {
      let key = segment.key
      occurrences[key, default: 0] += 1
      let id = XLIFFIdentifier.of(key.description, occurrence: occurrences[key] ?? 1)
      let unit = XLIFFUnit(segment, in: document.info, proposals: exported.proposals[index] ?? [])
      try unit.write(id: id, &xml)
    }
    try xml.end()
    encoded.bytes = try xml.takeFragment()
    encoded.segments = document.segments.count
    return encoded
  }

  private static let properties = ExchangeProperty.named(["page", "version", "commit", "date"])

  private func writeMetadata(of info: DocumentInfo, _ xml: inout XMLStreamWriter) throws {
    var properties = ExchangeProperty.written(Self.properties, of: info)
    if let path = ExchangeProperty.escaped("path", info.path) { properties.append(path) }
    properties.append(.init(name: "x-origin", value: info.origin.rawValue))
    if let day = info.handOff {
      properties.append(.init(name: "x-hand-off", value: day.description))
    }
    try xml.xliffMetadata(properties)
  }
}

extension XMLStreamWriter {
  /// Writes properties as metadata of the element last started.
  mutating func xliffMetadata(_ properties: [ExchangeProperty.Written]) throws {
    try start("mda:metadata", .inline)
    try start("mda:metaGroup")
    try attribute("category", XLIFF.ownPrefix)
    for property in properties {
      try start("mda:meta")
      try attribute("type", property.name)
      try text(property.value)
      try end()
    }
    try end()
    try end()
  }
}
