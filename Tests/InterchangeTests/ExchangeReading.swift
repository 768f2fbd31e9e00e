import Diagnostics
import Interchange
import Testing
import Workspace

/// What a reader gives of a file.
struct ExchangeReading {
  var units: [ExchangeUnit] = []
  /// What could not be used.
  var reports: [InputError] = []
  /// What ended the reading before the end of the file.
  var failure: InputError?

  /// Reads a file in pieces of a size.
  init(_ bytes: [UInt8], as format: Format, pieceSize: Int = 4096) throws {
    var rest = bytes[...]
    var reports: [InputError] = []
    let input = ExchangeInput(
      path: "in.\(format.fileExtension)",
      chunks: {
        defer { rest = rest.dropFirst(pieceSize) }
        return rest.isEmpty ? nil : Array(rest.prefix(pieceSize))
      },
      report: { reports.append($0) }
    )
    let reader = try #require(try format.makeReader(input))
    do {
      while let unit = try reader.next() { units.append(unit) }
    } catch let error as InputError {
      failure = error
    }
    self.reports = reports
  }

  init(_ text: String, as format: Format) throws { try self.init(Array(text.utf8), as: format) }
}

extension ExchangeUnit.Text {
  /// The text with codes as `{id}` and `{/id}`; Markdown as it is.
  var sketch: String {
    switch self {
    case .markdown(let text): text
    case .coded(let text):
      text.pieces.map { piece in
        switch piece {
        case .text(let text): text
        case .code(let code):
          switch code.role {
          case .opening: "{\(code.id)}"
          case .closing: "{/\(code.id)}"
          case .standalone: "{\(code.id)/}"
          case .looseOpening: "{\(code.id)?}"
          case .looseClosing: "{?\(code.id)}"
          }
        }
      }
      .joined()
    }
  }

  /// The codes of the text.
  var codes: [CodedText.Code] {
    if case .coded(let text) = self { text.codes } else { [] }
  }
}

/// Documents of every shape that a format must give back: markup, what XML forbids, edges, sizes.
func tryingDocuments(seed: UInt64) throws -> [SegmentedDocument] {
  var generator = SeededGenerator(seed: seed)
  let pieces =
    awkwardPieces + [
      "**", "*", "`", "`a`", "[", "](a.md)", "![x](y.png)", "<b>", "</b>", "<br>", "{0}", "&amp;",
      "\u{FFFE}", "\u{85}", "]]>", "<!--", "%s", "~~", "<i>", "</i>",
    ]
  var documents = try sampleDocuments()
  documents[1].info.page = generator.text(of: pieces)
  documents[1].info.path = generator.text(of: pieces)
  documents[1].info.origin = .machine
  var segments = (200..<240).map { number in
    let source: String? =
      switch number % 5 {
      case 0: nil
      case 1: ""
      default: generator.text(of: pieces)
      }
    var segment = segment(.unit(number), source, generator.text(of: pieces))
    if number % 3 == 0 {
      segment.state = .final
      segment.origin = .postEdited
      segment.date = CalendarDate(year: 2024, month: 2, day: 29)
    }
    return segment
  }
  segments.append(segment(.unit(200), "\n edge \n", "\n\n Rand\r"))
  segments.append(segment(.frontMatter("a\u{1}b"), nil, ""))
  segments.append(segment(.imageTextAt(destination: "a b\n.png", occurrence: 2), "", "x"))
  if seed == 0 {
    segments.append(segment(.unit(5), String(repeating: "lang ", count: 20_000), "**kurz**"))
  }
  documents[0].segments += segments
  documents[1].segments += segments.reversed()
  return documents
}
