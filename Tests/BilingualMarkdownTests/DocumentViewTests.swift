import BilingualMarkdown
import Testing

/// Offsets of a view and of its document map to each other.
@Suite struct DocumentViewTests {
  static let frame = Frame(
    "two units",
    "- {} {}!\n",
    ("Öffnen", "Open"),
    ("Warten", "Wait now")
  )
  let document = BilingualDocument(frame.document)

  /// The offset in the document at which `text` stands.
  private func offset(of text: String) throws -> Int {
    let prefix = try #require(Self.frame.document.firstRange(of: text))
    return Self.frame.document[..<prefix.lowerBound].utf8.count
  }

  @Test(arguments: [
    (Side.target, 0, "- ", nil as Int?), (.target, 2, "Öffnen", 0), (.target, 5, "fnen", 0),
    (.target, 9, " <span data-ttu-id=\"0a1b2-104\">", nil), (.target, 10, "Warten", 1),
    (.target, 16, "!\n", nil), (.source, 2, "Open", 0), (.source, 7, "Wait now", 1),
    (.source, 14, "w</span></span>!", 1),
  ])
  func mapsOffsets(_ side: Side, _ offset: Int, _ text: String, _ unit: Int?) throws {
    let view = document.view(side)
    let expected = try self.offset(of: text)
    #expect(view.documentOffset(of: offset) == expected)
    #expect(view.viewOffset(of: expected) == offset)
    #expect(view.unit(at: offset) == unit)
  }

  @Test func endsStayWithTheTextBefore() throws {
    let view = document.view(.target)
    #expect(view.documentEnd(of: 9) == document.units[0].target.upperBound)
    #expect(view.documentEnd(of: 10) == document.units[1].whole.lowerBound)
    #expect(view.documentEnd(of: 16) == document.units[1].target.upperBound)
    #expect(view.documentEnd(of: 18) == document.bytes.count)
    #expect(view.documentEnd(of: 0) == 0)
  }

  @Test func whatTheViewLeavesOutIsWhereItWouldStand() {
    let view = document.view(.target)
    let first = document.units[0]
    #expect(view.viewOffset(of: first.whole.lowerBound + 5) == 2)
    #expect(view.viewOffset(of: first.source.lowerBound) == 9)
    #expect(view.viewOffset(of: first.whole.upperBound) == 9)
    #expect(document.view(.source).viewOffset(of: first.target.lowerBound) == 2)
  }

  @Test(arguments: [
    (0..<18, [0, 1]), (0..<2, []), (0..<3, [0]), (4..<5, [0]), (8..<11, [0, 1]), (9..<10, []),
    (16..<18, []), (18..<18, []), (-5..<3, [0]), (17..<400, []), (Int.min..<Int.max, [0, 1]),
  ])
  func findsTheUnitsOfARange(_ range: Range<Int>, _ units: [Int]) {
    #expect(document.view(.target).units(in: range) == units)
  }

  @Test(arguments: Side.allCases, [Int.min, -1, 1_000_000, Int.max])
  func takesOffsetsFromOutside(_ side: Side, _ offset: Int) {
    let view = document.view(side)
    let end = offset < 0 ? 0 : document.bytes.count
    #expect(view.documentOffset(of: offset) == end)
    #expect(view.documentEnd(of: offset) == end)
    #expect(view.viewOffset(of: offset) == (offset < 0 ? 0 : view.bytes.count))
    #expect(view.unit(at: offset) == nil)
    #expect(view.pieceIndex(at: offset) == nil)
  }

  @Test func showsEmptySides() {
    let text = "\(unit(103, "", "a"))\(unit(104, "", ""))"
    let view = BilingualDocument(text).view(.target)
    #expect(view.bytes == [])
    #expect(view.pieces.map(\.unit) == [0, 1])
    #expect(view.documentOffset(of: 0) == view.pieces.last?.origin)
    #expect(view.units(in: 0..<1) == [])
    let between = BilingualDocument("x\(text)y").view(.target)
    #expect(between.units(in: 0..<2) == [0, 1])
  }

  @Test func anEmptyDocumentHasEmptyViews() {
    let view = BilingualDocument("").view(.source)
    #expect(view.pieces == [])
    #expect(view.documentOffset(of: 3) == 0)
    #expect(view.viewOffset(of: 3) == 0)
    #expect(view.units(in: 0..<9) == [])
    #expect(view.bodyStart == 0)
  }

  @Test(arguments: [
    ("text", 0), ("\u{FEFF}text", 3), ("---\na: b\n---\ntext", 13),
    ("\u{FEFF}---\r\n---\r\ntext", 13), ("---\ntitle: \(unit(101, "Wer", "Who"))\n---\n", 19),
  ])
  func startsItsBody(_ text: String, _ offset: Int) {
    #expect(BilingualDocument(text).view(.target).bodyStart == offset)
  }

  @Test("The view of a document's start is the start of its view")
  func startOfView() {
    let unit =
      "<span data-ttu-id=\"0a1b2-103\">Hola, señor.</span>"
      + "<span class=\"sxs-lookup\"><span data-stu-id=\"0a1b2-103\">Hello, sir.</span></span>"
    let document = BilingualDocument(parsing: Array("---\ntitle: \(unit)\n---\n\n\(unit) x".utf8))
    for side in Side.allCases {
      let whole = document.view(side)
      for end in -1...document.bytes.count + 1 {
        let start = document.view(side, upTo: end)
        #expect(whole.bytes.starts(with: start.bytes))
        let shared = min(whole.viewOffset(of: end), start.bytes.count)
        #expect(start.viewOffset(of: end) == whole.viewOffset(of: end))
        for offset in 0..<shared {
          #expect(start.documentOffset(of: offset) == whole.documentOffset(of: offset))
          #expect(start.unit(at: offset) == whole.unit(at: offset))
        }
      }
    }
  }
}
