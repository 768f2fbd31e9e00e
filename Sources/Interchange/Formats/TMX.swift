import Workspace
import XML

extension Format {
  /// Translation memory exchange, TMX 1.4b.
  public static let tmx = Format(
    name: "tmx",
    fileExtension: "tmx",
    summary: "Translation memory exchange (TMX 1.4b), one unit a segment",
    layout: .structure { TMXWriter(options: $0, sink: $1) }
  )
}

/// Writes TMX 1.4b: one `<tu>` a segment with its source and its target.
///
/// What TMX has no place for stands in properties named after the columns of tables (`x-page`, `x-key`).
/// Segments without a source are left out and counted. Characters that XML cannot hold become U+FFFD.
///
/// A class, because the XML writer that it drives cannot be copied.
final class TMXWriter: SegmentWriter {
  private(set) var summary = ExportSummary()
  private let options: ExportOptions
  private var xml: XMLStreamWriter?

  init(options: ExportOptions, sink: @escaping ByteSink) {
    self.options = options
    xml = XMLStreamWriter(indentation: 1, forbidden: .replace, sink: sink)
  }

  func begin() throws {
    try xml?.startDocument()
    try xml?.documentType("tmx", systemID: "tmx14.dtd")
    try xml?.start("tmx")
    try xml?.attribute("version", "1.4")
    try xml?.element(
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
    try xml?.start("body")
  }

  func write(_ document: SegmentedDocument) throws {
    let properties = TMXProperty.all(of: document.info)
    let date = document.info.handOff.map(Self.date)
    for segment in document.segments {
      guard let source = segment.source else {
        summary.omitted += 1
        continue
      }
      try xml?.start("tu")
      try xml?.attribute(
        "tuid",
        "\(document.info.locale)/\(document.info.page)#\(segment.key)"
      )
      if let date {
        try xml?.attribute("creationdate", date)
        try xml?.attribute("changedate", date)
      }
      for property in properties + TMXProperty.all(of: segment) {
        try xml?.element("prop", ["type": property.type], text: property.text)
      }
      let (sourceMarkup, targetMarkup) = (InlineMarkup(source), InlineMarkup(segment.target))
      let matching = InlineMatching(source: sourceMarkup, target: targetMarkup)
      try write(sourceMarkup, in: options.sourceLocale) { $0 }
      try write(targetMarkup, in: document.info.locale) { matching.numbers[$0] ?? $0 }
      try xml?.end()
      summary.segments += 1
    }
    summary.documents += 1
  }

  func end() throws {
    try xml?.end()
    try xml?.end()
    try xml.take()?.finish()
  }

  /// Writes a `<tuv>`; `matched` gives the number that a code shares with its like in the other one.
  private func write(
    _ markup: InlineMarkup,
    in locale: LocaleTag,
    matched: (Int) -> Int
  ) throws {
    try xml?.start("tuv")
    try xml?.attribute("xml:lang", locale.text)
    try xml?.start("seg", .inline)
    for piece in markup.pieces {
      if let code = piece.code {
        try start(code, matched: matched(code.number))
        try xml?.text(markup.text(of: piece))
        try xml?.end()
      } else {
        try xml?.text(markup.text(of: piece))
      }
    }
    try xml?.end()
    try xml?.end()
  }

  /// Starts the element of a code: `i` ties a pair within its segment, `x` codes across segments.
  private func start(_ code: InlineCode, matched: Int) throws {
    switch code.role {
    case .opening:
      try xml?.start("bpt")
      try xml?.attribute("i", String(code.number))
    case .closing:
      try xml?.start("ept")
      try xml?.attribute("i", String(code.number))
      return
    case .standalone:
      try xml?.start("ph")
    case .looseOpening:
      try xml?.start("it")
      try xml?.attribute("pos", "begin")
    case .looseClosing:
      try xml?.start("it")
      try xml?.attribute("pos", "end")
    }
    try xml?.attribute("x", String(matched))
    try xml?.attribute("type", code.kind.typeInTMX)
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
  static func all(of segment: Segment) -> [Self] {
    properties { value in if case .segment(let cell) = value { cell(segment) } else { .missing } }
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
    case .html(let name): name.isEmpty ? "x-html" : "x-html-" + name
    }
  }
}
