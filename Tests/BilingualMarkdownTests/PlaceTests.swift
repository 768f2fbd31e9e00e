import Diagnostics
import Testing

@testable import BilingualMarkdown

/// What a unit's own line tells of its place.
@Suite struct PlaceTests {
  /// A line in which `{}` stands for units, and the place expected of the last.
  struct Line: CustomTestStringConvertible {
    var text: String
    var line: Place.Line
    var touch: Place.Touch = []
    var headingLevel: UInt8 = 0
    var quoteDepth: UInt8 = 0
    var indent: UInt8 = 0
    var pipesBefore: UInt8 = 0

    init(
      _ text: String,
      _ line: Place.Line,
      touch: Place.Touch = [],
      headingLevel: UInt8 = 0,
      quoteDepth: UInt8 = 0,
      indent: UInt8 = 0,
      pipesBefore: UInt8 = 0
    ) {
      self.text = text
      self.line = line
      self.touch = touch
      self.headingLevel = headingLevel
      self.quoteDepth = quoteDepth
      self.indent = indent
      self.pipesBefore = pipesBefore
    }

    var testDescription: String { text }
  }

  static let lines = [
    Line("{}", []),
    Line("text {}", []),
    Line("# {}", .heading, headingLevel: 1),
    Line("###### <a name=\"x\"></a>{}", .heading, headingLevel: 6),
    Line("####### {}", []),
    Line("#{}", []),
    Line("  ##\t{}", .heading, headingLevel: 2, indent: 2),
    Line("## {} {}", .heading, headingLevel: 2),
    Line("> {}", .quote, quoteDepth: 1),
    Line(">{}", .quote, quoteDepth: 1),
    Line("> > {}", .quote, quoteDepth: 2),
    Line("> [!TIP] {}", .quote, quoteDepth: 1),
    Line("> ## {}", [.quote, .heading], headingLevel: 2, quoteDepth: 1),
    Line("> 1. {}", [.quote, .ordered], quoteDepth: 1),
    Line("- {}", .bullet),
    Line("* {}", .bullet),
    Line("+\t{}", .bullet),
    Line("-{}", []),
    Line("\t - {}", .bullet, indent: 2),
    Line("12. {}", .ordered),
    Line("   3) {}", .ordered, indent: 3),
    Line("1.{}", []),
    Line("2021 {}", []),
    Line("1. - {}", [.ordered, .bullet]),
    Line("| {}", .pipe, pipesBefore: 1),
    Line("| {} | {}", .pipe, pipesBefore: 2),
    Line("{} | {}", .pipe, pipesBefore: 1),
    Line("{} |", .pipe),
    Line("**{}** |", .pipe, touch: [.emphasisBefore, .emphasisAfter]),
    Line("\\| {}", []),
    Line("\\\\| {}", .pipe, pipesBefore: 1),
    Line("<td>{}</td>", .html),
    Line("<li><p class=\"x\"> <strong>{}", .html),
    Line("<dl> {}", .html),
    Line("<td>text {}", []),
    Line("<b>{}</b>", []),
    Line("<tdx>{}", []),
    Line("x > {}", []),
    Line("[{}](a.md)", [], touch: [.linkBefore, .linkAfter]),
    Line("[{} {}](a.md)", [], touch: .linkAfter),
    Line("[**{}**][a]", [], touch: [.linkBefore, .linkAfter, .emphasisBefore, .emphasisAfter]),
    Line("![{} ](a.png)", [], touch: [.imageBefore, .linkAfter]),
    Line("_{}_", [], touch: [.emphasisBefore, .emphasisAfter]),
    Line("**{} {}**", [], touch: .emphasisAfter),
    Line("- [{}](a.md)", .bullet, touch: [.linkBefore, .linkAfter]),
  ]

  @Test(arguments: lines)
  func isRead(_ line: Line) throws {
    let text = line.text.split(separator: "{}", omittingEmptySubsequences: false)
      .joined(separator: unit(103, "Wert | x", "Value | x"))
    let place = try #require(BilingualDocument("first\r\n\(text)\n| next\n").units.last?.place)
    var expected = Place()
    expected.line = line.line
    expected.touch = line.touch
    expected.headingLevel = line.headingLevel
    expected.quoteDepth = line.quoteDepth
    expected.indent = line.indent
    expected.pipesBefore = line.pipesBefore
    expected.lineStart = 7
    expected.anchor = line.text.contains("<a name") ? 0 : -1
    #expect(place == expected)
  }

  @Test func countsStopWhereTheyNoLongerFit() throws {
    let text = String(repeating: " ", count: 300) + unit(103, "t", "s")
    #expect(BilingualDocument(text).units.first?.place.indent == 255)
    let quoted = String(repeating: ">", count: 300) + unit(103, "t", "s")
    #expect(BilingualDocument(quoted).units.first?.place.quoteDepth == 255)
    let cells = String(repeating: "|", count: 300) + unit(103, "t", "s")
    #expect(BilingualDocument(cells).units.first?.place.pipesBefore == 255)
  }

  @Test func aLineThatStartsInsideAUnitHasNoPrefix() throws {
    let text = "- \(unit(103, "a", "b\n# | c")) \(unit(104, "d", "e")) | \(unit(105, "f", "g"))"
    let units = BilingualDocument(text).units
    #expect(units.map(\.place.line) == [.bullet, .pipe, .pipe])
    #expect(units.map(\.place.pipesBefore) == [0, 0, 1])
    #expect(units.map(\.place.headingLevel) == [0, 0, 0])
    #expect(units.map(\.position.line) == [1, 2, 2])
  }

  @Test func marksTheFrontMatter() {
    let text =
      "---\ntitle: \(unit(101, "t", "s"))\n- topic: \(unit(102, "t", "s"))\nlist:\n  - "
      + "\(unit(103, "t", "s"))\n  \(unit(104, "t", "s")) <b>: \(unit(105, "t", "s"))\n"
      + "---\nbody: \(unit(106, "t", "s"))\n"
    let document = BilingualDocument(text)
    let isInside = document.units.map { $0.place.line.contains(.frontMatter) }
    #expect(isInside == [true, true, true, true, true, false])
    let keys = document.units.map { document.frontMatterKey(of: $0).map(document.text) }
    #expect(keys == ["title", "topic", nil, nil, nil, nil])
  }

  @Test(arguments: [
    ("title: ", "title"), ("title: \"", "title"), ("- a b: ", "a b"), ("title:", nil), (": ", nil),
    ("", nil), ("x\ty:\t", "x\ty"), (String(repeating: "k", count: 300) + ": ", nil),
    (String(repeating: " ", count: 300) + "a: ", nil),
  ])
  func findsTheKey(_ prefix: String, _ key: String?) throws {
    let document = BilingualDocument("---\n\(prefix)\(unit(101, "t", "s"))\n---\n")
    let found = try document.frontMatterKey(of: #require(document.units.first))
    #expect(found.map(document.text) == key)
  }
}
