import BilingualMarkdown
import Diagnostics
import Testing

@testable import Workspace

@Suite("Segments of a document")
struct DocumentSegmentsTests {
  private func segments(_ text: String) throws -> [Segment] {
    let place = DocumentPlace(path: "de-DE/a.md", operand: ".", known: FixturePage.known)
    return try Document(parsing: Array(text.utf8), at: place).segmented().segments
  }

  private static func unit(_ number: Int, _ target: String = "t", _ source: String = "s") -> String
  {
    UnitWriter.unit("0a1b2-\(number)", target, source)
  }

  @Test("are the title and the units, in order", arguments: FixturePage.allCases)
  func fixture(_ page: FixturePage) throws {
    let document = try page.document()
    let segmented = document.segmented()
    #expect(segmented.info == document.info)
    let numbers = document.bilingual.units.compactMap(\.number)
    #expect(segmented.segments.map(\.key) == [.frontMatter("title")] + numbers.map { .unit($0) })
    let title = try #require(segmented.segments.first)
    #expect(title.source == nil && title.plainSource == nil)
    #expect(title.target == document.frontMatter["title"])
    #expect(title.place.kind == .frontMatter && title.position == Position(line: 2, column: 8))
    let step = try #require(segmented.segments.first { $0.source == Sentences.source["stop"] })
    #expect(step.target == page.sentences["stop"])
    #expect(step.place == SegmentPlace(kind: .listItem, anchor: "turn-off-automatic-renewal"))
    #expect(step.plainSource == "Select Stop renewing if the plan should end.")
    #expect(!step.plainTarget.contains("*"))
  }

  @Test(
    "tell what they are part of",
    arguments: [
      ("text UNIT", .paragraph), ("## <a name=\"x\"></a>UNIT", .heading), ("  - UNIT", .listItem),
      ("12. UNIT", .listItem), ("> [!NOTE]\n> UNIT", .quote), ("| a | UNIT |", .tableCell),
      ("see [UNIT](a.md)", .linkText), ("![UNIT ](a.png)", .imageText),
      ("# [UNIT](#tab/x)", .heading), ("**UNIT**", .paragraph),
    ] as [(String, SegmentPlace.Kind)]
  )
  func places(_ line: String, _ kind: SegmentPlace.Kind) throws {
    let text = line.replacing("UNIT", with: Self.unit(103))
    #expect(try segments(text + "\n").map(\.place.kind) == [kind])
  }

  @Test("read the values of front matter once: as units where they hold some")
  func frontMatter() throws {
    let tagged = "---\ntitle: \(Self.unit(101, "T", "S"))\ndescription: D  d\nauthor: x\n---\n"
    let segments = try segments(tagged + Self.unit(103))
    #expect(segments.map(\.key) == [.frontMatter("description"), .unit(101), .unit(103)])
    #expect(segments[0].target == "D  d" && segments[0].plainTarget == "D d")
    #expect(segments.map(\.place.kind) == [.frontMatter, .frontMatter, .paragraph])
    #expect(try self.segments("---\ntitle: ''\nauthor: x\n---\n").isEmpty)
  }

  @Test("leave out units without a number")
  func unnumbered() throws {
    let broken = UnitWriter.unit("nonsense", "a", "b")
    #expect(try segments(broken + "\n\n" + Self.unit(104)).map(\.key) == [.unit(104)])
  }

  @Test(
    "as a reader hears them",
    arguments: [
      ("", ""), ("plain", "plain"), ("  a \n\tb\u{A0}\u{3000}c ", "a b c"), ("a", "a"),
      ("**Save** the `file`.", "Save the file."), ("[Join](a.md) & go", "Join & go"),
      ("a &amp; b", "a & b"), ("1. Beitreten", "1. Beitreten"), ("# nine", "# nine"),
      ("> x", "> x"), ("2 \\* 3", "2 * 3"), ("x<br>y", "x y"), ("Größe", "Größe"),
      ("价格", "价格"), ("a\u{2003}b\u{85}c", "a b c"), ("\u{1680}\u{205F}\u{202F}", ""),
      ("a\u{2028}\u{2029}b", "a b"), ("a\u{200B}b", "a\u{200B}b"), ("„a“ — b…", "„a“ — b…"),
      ("Gr\u{F6}\u{DF}e", "Größe"), ("Gro\u{308}\u{DF}e  **e\u{301}**", "Gr\u{F6}\u{DF}e \u{E9}"),
    ]
  )
  func plain(_ markup: String, _ text: String) {
    // As bytes: strings that normalize to one text are equal.
    #expect(Array(PlainText.of(segment: markup).utf8) == Array(text.utf8))
    #expect(Array(PlainText.collapsed(text).utf8) == Array(text.utf8))
  }

  @Test("collapse as a search for white space by its property does, whatever the text")
  func collapsed() {
    var generator = SeededGenerator(seed: 3)
    let alphabet: [String] = [
      "a", "é", "e\u{301}", " ", "  ", "\t", "\r\n", "\u{A0}", "\u{85}", "\u{C5}", "\u{1680}",
      "\u{1681}", "\u{2000}", "\u{200A}", "\u{200B}", "\u{2028}", "\u{202F}", "\u{205F}",
      "\u{2060}", "\u{3000}", "\u{3001}", "\u{301}", "价",
    ]
    for _ in 0..<3_000 {
      let text = (0..<Int.random(in: 0...6, using: &generator))
        .map { _ in alphabet.randomElement(using: &generator) ?? "" }.joined()
      let parts = text.unicodeScalars.split { $0.properties.isWhitespace }.map { String($0) }
      let collapsed = PlainText.collapsed(text)
      // Strings that normalize to one text are equal.
      #expect(collapsed == parts.joined(separator: " "), "\(text.debugDescription)")
      #expect(!collapsed.unicodeScalars.contains { $0.properties.isWhitespace && $0 != " " })
    }
  }
}
