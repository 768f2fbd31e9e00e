import Diagnostics
import Interchange
import Testing
import Workspace
import XML

/// Writes, reads and judges XLIFF 2.
enum XLIFFCheck {
  static func options(_ tag: String = "es-ES") throws -> ExportOptions {
    var options = try InterchangeTests.options()
    options.targetLocale = try locale(tag)
    return options
  }

  static func written(_ documents: [SegmentedDocument]) throws -> Output {
    try export(documents, as: .xliff, options: try options())
  }

  /// One segment, written.
  static func written(_ source: String?, _ target: String) throws -> String {
    var document = try #require(try sampleDocuments().last)
    document.segments = [segment(.unit(101), source, target)]
    return try written([document]).text
  }

  /// A document around the bytes of a file element.
  static func whole(_ file: [UInt8]) throws -> [UInt8] {
    let encoder = Format.xliff.makeEncoder(options: try options())
    return try encoder.head() + file + encoder.tail()
  }

  /// The units of a file, which must be all usable.
  static func read(_ bytes: [UInt8]) throws -> [ExchangeUnit] {
    let reading = Reading(bytes)
    if let error = reading.error { throw error }
    #expect(reading.reports == [])
    return reading.units
  }

  /// A text as it comes back: an equivalent, which is for display, has no characters that XML cannot hold.
  static func asRead(_ text: CodedText) -> ExchangeUnit.Text {
    let forbidden: (Unicode.Scalar) -> Bool = {
      $0.value < 0x20 && !"\t\n\r".unicodeScalars.contains($0)
        || [0xFFFE, 0xFFFF].contains($0.value)
    }
    return .coded(
      text.pieces.reduce(into: CodedText()) { text, piece in
        switch piece {
        case .text(let piece): text.append(piece)
        case .code(var code):
          code.equivalent = code.equivalent.map { equivalent in
            String(
              String.UnicodeScalarView(
                equivalent.unicodeScalars.map { forbidden($0) ? "\u{FFFD}" : $0 }
              )
            )
          }
          text.append(code)
        }
      }
    )
  }

  /// All that reading gives.
  struct Reading {
    var units: [ExchangeUnit] = []
    /// What could not be used.
    var reports: [String] = []
    var error: InputError?

    init(_ bytes: [UInt8]) {
      var rest: [UInt8]? = bytes
      self.init {
        defer { rest = nil }
        return rest
      }
    }

    init(_ text: String) { self.init(Array(text.utf8)) }

    init(chunks: @escaping () throws -> [UInt8]?) {
      var reports: [String] = []
      let input = ExchangeInput(path: "a.xlf", chunks: chunks) { reports.append($0.description) }
      do {
        let reader = try Format.xliff.makeReader(input)
        while let unit = try reader?.next() { units.append(unit) }
      } catch {
        self.error = error as? InputError
        if self.error == nil { Issue.record("not told as an input error: \(error)") }
      }
      self.reports = reports
    }
  }

  /// Documents whose texts, markup and facts are random.
  static func randomDocuments(seed: UInt64) throws -> [SegmentedDocument] {
    var generator = SeededGenerator(seed: seed)
    let markup = [
      "**", "*", "`", "[", "](a.md)", "<b>", "</b>", "<br>", "{0}", "\\*", "&amp;", "![x](y.png)",
      "\u{FFFE}", "]]>", "<cp hex=\"0000\"/>", "<i>", "</i>",
    ]
    var documents = try InterchangeTests.randomDocuments(seed: seed)
    documents[0].info.path = "content/" + generator.text(of: awkwardPieces)
    for index in documents.indices {
      for number in 300..<330 {
        let pieces = markup + awkwardPieces
        let source = generator.text(of: pieces)
        var segment = segment(
          .unit(number),
          Int.random(in: 0..<5, using: &generator) == 0 ? nil : source,
          Bool.random(using: &generator) ? source : generator.text(of: pieces),
          kind: SegmentPlace.Kind.allCases.randomElement(using: &generator) ?? .quote,
          anchor: Bool.random(using: &generator) ? generator.text(of: awkwardPieces) : nil
        )
        segment.origin = [nil, .machine, .postEdited].randomElement(using: &generator) ?? nil
        segment.state = [nil, .final, .needsReview].randomElement(using: &generator) ?? nil
        segment.date = [nil, CalendarDate("2024-02-29")].randomElement(using: &generator) ?? nil
        documents[index].segments.append(segment)
      }
    }
    return documents
  }
}
