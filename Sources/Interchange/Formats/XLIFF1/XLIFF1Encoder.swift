import Workspace
import XML

/// Writes XLIFF 1.2 as its strict schema has it: one `<file>` a document, one `<trans-unit>` a segment.
///
/// What XLIFF has no place for stands in contexts named after the columns of tables: those of the document
/// once, in a group around its units; the Markdown of codes too, see `XLIFF1Markup`. A source that is not
/// known stands empty, and a context tells it apart. Characters that XML cannot hold are placeholders:
/// `<x id="control-1" ctype="x-control" equiv-text="U+0001"/>`.
struct XLIFF1Encoder: SegmentEncoder {
  private static let indentation = 1
  private static let ofDocument = ExchangeProperty.named(["page", "version", "commit", "date"])

  let options: ExportOptions

  func head() throws -> [UInt8] { try envelope().head }

  func tail() throws -> [UInt8] { try envelope().tail }

  private func envelope() throws -> XMLEnvelope {
    try XMLEnvelope(indentation: Self.indentation) { xml in
      try xml.startDocument()
      try xml.start("xliff")
      try xml.attribute("version", "1.2")
      try xml.attribute("xmlns", XLIFF1.namespace)
    }
  }

  func encode(_ exported: ExportedDocument) throws -> EncodedDocument {
    let info = exported.document.info
    var encoded = EncodedDocument()
    var xml = try XMLStreamWriter(
      inside: ["xliff"],
      indentation: Self.indentation,
      forbidden: .replace
    )
    try xml.start("file")
    try xml.attribute("original", info.path)
    try xml.attribute("source-language", options.sourceLocale.text)
    try xml.attribute("target-language", info.locale.text)
    try xml.attribute("datatype", "x-markdown")
    try xml.attribute("tool-id", XLIFF1.toolID)
    try xml.start("header")
    try xml.element(
      "tool",
      ["tool-id": XLIFF1.toolID, "tool-name": "Diglot", "tool-version": options.toolVersion]
    )
    try xml.end()
    try xml.start("body")
    try xml.start("group")
    try Self.writeFacts(of: info, &xml)
    var ids = NumberedNames(sign: String(UniqueName.sign))
    for (index, segment) in exported.document.segments.enumerated() {
      let unit = XLIFF1UnitEncoder(segment, in: info)
      try unit.write(id: ids.unique(unit.key), exported.proposals[index] ?? [], &xml)
      encoded.segments += 1
    }
    for _ in ["group", "body", "file"] { try xml.end() }
    encoded.bytes = try xml.takeFragment()
    return encoded
  }

  /// Writes what all units of a document have in common.
  private static func writeFacts(of info: DocumentInfo, _ xml: inout XMLStreamWriter) throws {
    try xml.start("context-group", .inline)
    try xml.attribute("purpose", "information")
    for property in ExchangeProperty.written(ofDocument, of: info) {
      try writeContext(property, &xml)
    }
    if let path = ExchangeProperty.escaped("path", info.path) { try writeContext(path, &xml) }
    try writeContext(.init(name: "x-origin", value: info.origin.rawValue), &xml)
    if let date = info.handOff {
      try writeContext(.init(name: "x-hand-off", value: date.description), &xml)
    }
    try xml.end()
  }

  static func writeContext(
    _ property: ExchangeProperty.Written,
    _ xml: inout XMLStreamWriter
  ) throws {
    try xml.start("context")
    try xml.attribute("context-type", property.name)
    try xml.text(property.value)
    try xml.end()
  }
}
