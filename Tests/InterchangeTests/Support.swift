import Diagnostics
import Interchange
import Testing
import Workspace

/// The locale of a tag that is known to be one.
func locale(_ tag: String) throws -> LocaleTag { try #require(LocaleTag(tag)) }

func options(byteOrderMark: Bool = false, guardsFormulas: Bool = false) throws -> ExportOptions {
  ExportOptions(
    sourceLocale: try locale("en-US"),
    toolVersion: "0.1.0",
    byteOrderMark: byteOrderMark,
    guardsFormulas: guardsFormulas
  )
}

/// Keeps what a writer hands on.
final class Output {
  private(set) var pieces: [[UInt8]] = []
  var bytes: [UInt8] { Array(pieces.joined()) }
  var text: String { String(decoding: bytes, as: UTF8.self) }

  func take(_ piece: [UInt8]) { pieces.append(piece) }
}

/// What a format makes of documents.
func export(
  _ documents: [SegmentedDocument],
  as format: Format,
  options: ExportOptions
) throws -> Output {
  let output = Output()
  var writer = format.makeWriter(options: options, sink: output.take)
  try writer.begin()
  for document in documents { try writer.write(document) }
  try writer.end()
  return output
}

func segment(
  _ key: SegmentKey,
  _ source: String?,
  _ target: String,
  kind: SegmentPlace.Kind = .paragraph,
  anchor: String? = nil,
  line: Int = 1,
  column: Int = 1
) -> Segment {
  Segment(
    key: key,
    source: source,
    target: target,
    plainSource: source,
    plainTarget: target,
    place: SegmentPlace(kind: kind, anchor: anchor),
    position: Position(line: line, column: column)
  )
}

/// Two documents in the shapes that differ: all that can be known of the first, little of the second.
func sampleDocuments() throws -> [SegmentedDocument] {
  let known = DocumentInfo(
    path: "content/es-ES/membership/join.md",
    page: "membership/join.md",
    locale: try locale("es-ES"),
    version: SourceVersion(
      hash: "9f2c",
      commit: "a1b2",
      date: CalendarDate(year: 2023, month: 4, day: 9)
    ),
    origin: .human,
    handOff: CalendarDate(year: 2023, month: 5, day: 2)
  )
  let bare = DocumentInfo(path: "notes.md", page: "notes.md", locale: try locale("de-DE"))
  return [
    SegmentedDocument(
      info: known,
      segments: [
        segment(
          .frontMatter("title"),
          nil,
          "Unirse al programa",
          kind: .frontMatter,
          line: 2,
          column: 8
        ),
        segment(.unit(103), "Join, or \"renew\"", "Unirse o «renovar»", kind: .heading, line: 9),
        segment(
          .unit(104),
          "Select **Next**.\nThen wait.",
          "Seleccione **Siguiente**.\nEspere.",
          kind: .listItem,
          anchor: "join",
          line: 11,
          column: 4
        ),
      ]
    ),
    SegmentedDocument(
      info: bare,
      segments: [segment(.unit(101), "Path\tC:\\new", "=Pfad\tC:\\neu", line: 3, column: 5)]
    ),
  ]
}

/// A small generator with a seed, so that a failure can be seen again.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// A text of up to twelve of the pieces.
  mutating func text(of pieces: [String]) -> String {
    (0..<Int.random(in: 0...12, using: &self))
      .map { _ in pieces.randomElement(using: &self) ?? "" }
      .joined()
  }
}

/// What tables find hard, and plain text between.
let awkwardPieces = [
  "a", "Hallo", " ", "\"", "\"\"", ",", ";", "\t", "\n", "\r", "\r\n", "\\", "\\n", "'", "=", "-1",
  "@",
  "\u{0}", "\u{1B}", "\u{7F}", "\u{2028}", "\u{FEFF}", "é", "会员", "👩🏽‍💻", "\u{FFFF}", "\u{10FFFF}",
  "null",
]

/// Documents whose texts are random.
func randomDocuments(seed: UInt64) throws -> [SegmentedDocument] {
  var generator = SeededGenerator(seed: seed)
  var documents = try sampleDocuments()
  documents[1].info.page = generator.text(of: awkwardPieces)
  for number in 200..<260 {
    let source = Bool.random(using: &generator) ? generator.text(of: awkwardPieces) : nil
    documents[number % 2].segments.append(
      segment(.unit(number), source, generator.text(of: awkwardPieces))
    )
  }
  return documents
}
