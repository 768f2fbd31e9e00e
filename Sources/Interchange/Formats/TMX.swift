import Workspace
import XML

extension Format {
  /// Translation memory exchange, TMX 1.4b.
  public static let tmx = Format(
    name: "tmx",
    fileExtension: "tmx",
    summary: "Translation memory exchange (TMX 1.4b), one unit a segment",
    layout: .structure { TMXEncoder(options: $0) }
  )
}

/// Writes TMX 1.4b: one `<tu>` a segment with its source and its target.
///
/// What TMX has no place for stands in properties named after the columns of tables (`x-page`, `x-key`).
/// Segments without a source are left out and counted. Characters that XML cannot hold become U+FFFD.
struct TMXEncoder: SegmentEncoder {
  let options: ExportOptions

  func head() throws -> [UInt8] { try envelope().head }

  func tail() throws -> [UInt8] { try envelope().tail }

  private func envelope() throws -> XMLEnvelope {
    try XMLEnvelope(indentation: 1) { xml in
      try xml.startDocument()
      try xml.documentType("tmx", systemID: "tmx14.dtd")
      try xml.start("tmx")
      try xml.attribute("version", "1.4")
      try xml.element(
        "header",
        [
          "creationtool": "Diglot",
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
    var xml = try XMLStreamWriter(inside: ["tmx", "body"], indentation: 1, forbidden: .replace)
    let properties = TMXProperty.all(of: info)
    for segment in exported.document.segments {
      let coded = CodedSegment(segment)
      guard let source = coded.source else {
        encoded.omitted += 1
        continue
      }
      try xml.start("tu")
      try xml.attribute("tuid", "\(info.locale)/\(info.page)#\(segment.key)")
      if let date = segment.date ?? info.handOff {
        try xml.attribute("creationdate", Self.date(date))
        try xml.attribute("changedate", Self.date(date))
      }
      for property in properties + TMXProperty.all(of: segment, info) {
        try xml.element("prop", ["type": property.type], text: property.text)
      }
      try Self.write(source, in: options.sourceLocale, &xml)
      try Self.write(coded.target, in: info.locale, &xml)
      try xml.end()
      encoded.segments += 1
    }
    encoded.bytes = try xml.takeFragment()
    return encoded
  }

  private static func write(
    _ text: CodedText,
    in locale: LocaleTag,
    _ xml: inout XMLStreamWriter
  ) throws {
    try xml.start("tuv")
    try xml.attribute("xml:lang", locale.text)
    try xml.start("seg", .inline)
    for piece in text.pieces {
      switch piece {
      case .text(let text): try xml.text(text)
      case .code(let code):
        try start(code, &xml)
        try xml.text(code.native ?? "")
        try xml.end()
      }
    }
    try xml.end()
    try xml.end()
  }

  /// Starts the element of a code: `i` ties a pair within its segment, `x` codes across segments.
  private static func start(_ code: CodedText.Code, _ xml: inout XMLStreamWriter) throws {
    switch code.role {
    case .opening:
      try xml.start("bpt")
      try xml.attribute("i", code.id)
    case .closing:
      try xml.start("ept")
      try xml.attribute("i", code.id)
      return
    case .standalone:
      try xml.start("ph")
    case .looseOpening:
      try xml.start("it")
      try xml.attribute("pos", "begin")
    case .looseClosing:
      try xml.start("it")
      try xml.attribute("pos", "end")
    }
    try xml.attribute("x", code.id)
    if let kind = code.kind { try xml.attribute("type", kind.typeInTMX) }
  }

  /// The start of a day in the form that TMX 1.4b asks for (ISO 8601, basic): `20230502T000000Z`.
  private static func date(_ day: CalendarDate) -> String {
    day.description.filter { $0 != "-" } + "T000000Z"
  }
}

/// A fact about a segment that TMX has no place of its own for.
private struct TMXProperty {
  var type: String
  var text: String

  /// What the attributes and elements of TMX hold, and what means nothing outside the file.
  private static let elsewhere: Set<String> = [
    "locale", "source", "target", "hand-off", "line", "column",
  ]

  /// What is known of a document.
  static func all(of info: DocumentInfo) -> [Self] {
    properties { value in if case .document(let cell) = value { cell(info) } else { .missing } }
  }

  /// What is known of a segment.
  static func all(of segment: Segment, _ info: DocumentInfo) -> [Self] {
    properties { value in
      if case .segment(let cell) = value { cell(segment, info) } else { .missing }
    }
  }

  private static func properties(_ cell: (SegmentColumn.Value) -> Cell) -> [Self] {
    SegmentColumn.all.compactMap { column in
      guard !elsewhere.contains(column.name), case .text(let text) = cell(column.value) else {
        return nil
      }
      return Self(type: "x-" + column.name, text: text)
    }
  }
}

extension InlineCode.Kind {
  /// The value of `type`: the recommended ones of TMX 1.4b, others with `x-`.
  fileprivate var typeInTMX: String {
    switch self {
    case .strong: "bold"
    case .emphasis: "italic"
    case .strikethrough: "x-strikethrough"
    case .code: "x-code"
    case .link: "link"
    case .image: "image"
    case .lineBreak: "lb"
    case .entity: "x-entity"
    case .escape: "x-escape"
    case .directive: "x-directive"
    case .placeholder: "x-placeholder"
    case .html(let name): name.isEmpty ? "x-html" : "x-html-" + name
    }
  }
}
