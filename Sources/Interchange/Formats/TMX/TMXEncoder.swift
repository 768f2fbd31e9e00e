import Workspace
import XML

/// Writes TMX 1.4b: one `<tu>` a segment with its source and its target, on a line of its own.
///
/// What TMX has no place for stands in properties named after the columns of tables (`x-page`, `x-key`).
/// A source that is not known stands empty, and a property tells it apart. Characters that XML cannot hold
/// are placeholders: `<ph type="x-control">U+0001</ph>`, inside codes `<sub>`.
struct TMXEncoder: SegmentEncoder {
  private static let indentation = 1
  private static let ofDocument = ExchangeProperty.named([
    "page", "path", "version", "commit", "date",
  ])
  private static let ofSegment = ExchangeProperty.named([
    "key", "kind", "anchor", "state", "origin", "fingerprint",
  ])

  let options: ExportOptions

  func head() throws -> [UInt8] { try envelope().head }

  func tail() throws -> [UInt8] { try envelope().tail }

  private func envelope() throws -> XMLEnvelope {
    try XMLEnvelope(indentation: Self.indentation) { xml in
      try xml.startDocument()
      try xml.documentType("tmx", systemID: "tmx14.dtd")
      try xml.start("tmx")
      try xml.attribute("version", "1.4")
      try xml.element(
        "header",
        [
          "creationtool": TMXNames.tool,
          "creationtoolversion": options.toolVersion,
          "segtype": "sentence",
          "o-tmf": "Diglot",
          "adminlang": "en",
          "srclang": options.sourceLocale.text,
          "datatype": "plaintext",
        ]
      )
      try xml.start("body")
    }
  }

  func encode(_ exported: ExportedDocument) throws -> EncodedDocument {
    let info = exported.document.info
    var encoded = EncodedDocument()
    var xml = try XMLStreamWriter(
      inside: ["tmx", "body"],
      indentation: Self.indentation,
      forbidden: .replace
    )
    let idStart = "\(info.locale)/\(info.page)#"
    // The same for all segments of the document.
    let common = try XMLStreamWriter.fragment(atDepth: 3, forbidden: .replace) { xml in
      for property in ExchangeProperty.written(Self.ofDocument, of: info) {
        try Self.write(property, &xml)
      }
    }
    let handOff = info.handOff.map(TMXDate.text)
    for segment in exported.document.segments {
      let coded = CodedSegment(segment)
      try xml.start("tu", .inline)
      try xml.attribute("tuid", idStart + segment.key.description)
      if let date = segment.date.map(TMXDate.text) ?? handOff {
        try xml.attribute("creationdate", date)
        try xml.attribute("changedate", date)
      }
      try xml.content(common)
      for property in Self.ofSegment {
        if let property = property.written(of: segment, in: info) { try Self.write(property, &xml) }
      }
      if coded.source == nil {
        try Self.write(ExchangeProperty.unknownSource, &xml)
      }
      try Self.write(coded.source ?? CodedText(), in: options.sourceLocale, &xml)
      try Self.write(coded.target, in: info.locale, &xml)
      try xml.end()
      encoded.segments += 1
    }
    encoded.bytes = try xml.takeFragment()
    return encoded
  }

  private static func write(
    _ property: ExchangeProperty.Written,
    _ xml: inout XMLStreamWriter
  ) throws {
    try xml.start("prop")
    try xml.attribute("type", property.name)
    try xml.text(property.value)
    try xml.end()
  }

  private static func write(
    _ text: CodedText,
    in locale: LocaleTag,
    _ xml: inout XMLStreamWriter
  ) throws {
    try xml.start("tuv")
    try xml.attribute("xml:lang", locale.text)
    try xml.start("seg")
    for piece in text.pieces {
      switch piece {
      case .text(let text):
        try xml.text(text) { try placeholder("ph", for: $0, &$1) }
      case .code(let code):
        try start(code, &xml)
        try xml.text(code.native ?? "") { try placeholder("sub", for: $0, &$1) }
        try xml.end()
      }
    }
    try xml.end()
    try xml.end()
  }

  private static func placeholder(
    _ element: String,
    for scalar: Unicode.Scalar,
    _ xml: inout XMLStreamWriter
  ) throws {
    try xml.start(element)
    try xml.attribute("type", TMXNames.control)
    try xml.text(ForbiddenScalar.name(of: scalar))
    try xml.end()
  }

  /// Starts the element of a code.
  ///
  /// `i` ties the two of a pair and is unique in its segment, `x` ties a code to its like on the other
  /// side. Ids serve as both, since no two codes of a side share one.
  private static func start(_ code: CodedText.Code, _ xml: inout XMLStreamWriter) throws {
    switch code.role {
    case .looseOpening where code.partner == nil:
      try xml.start("it")
      try xml.attribute("pos", "begin")
    case .opening, .looseOpening:
      try xml.start("bpt")
      try xml.attribute("i", code.id)
    case .closing,
      .looseClosing where code.partner != nil:
      try xml.start("ept")
      try xml.attribute("i", code.partner ?? code.id)
      return
    case .standalone:
      try xml.start("ph")
    case .looseClosing:
      try xml.start("it")
      try xml.attribute("pos", "end")
    }
    try xml.attribute("x", code.id)
    if let kind = code.kind { try xml.attribute("type", kind.exchangeType) }
  }
}

/// Points in time as TMX writes them (ISO 8601, basic): `20230502T000000Z`.
enum TMXDate {
  /// The start of a day.
  static func text(of day: CalendarDate) -> String {
    day.description.filter { $0 != "-" } + "T000000Z"
  }

  /// The day of a point in time; nil where the text is none.
  static func day(of text: String) -> CalendarDate? {
    let digits = text.utf8.prefix(8).map { Int($0) - 0x30 }
    guard digits.count == 8, digits.allSatisfy((0...9).contains) else { return CalendarDate(text) }
    func number(_ range: Range<Int>) -> Int { digits[range].reduce(0) { $0 * 10 + $1 } }
    return CalendarDate(year: number(0..<4), month: number(4..<6), day: number(6..<8))
  }
}
