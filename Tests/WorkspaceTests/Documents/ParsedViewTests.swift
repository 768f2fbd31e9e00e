import BilingualMarkdown
import Markdown
import Testing

@testable import Workspace

@Suite("ParsedView")
struct ParsedViewTests {
  private func view(_ text: String, _ side: Side) throws -> (ParsedView, BilingualDocument) {
    let place = DocumentPlace(path: "de-DE/a.md", operand: ".", known: FixturePage.known)
    let document = try Document(parsing: Array(text.utf8), at: place)
    return (document.parsed(side), document.bilingual)
  }

  private static let texts =
    FixturePage.allCases.map(\.text) + [
      "", "---\ntitle: x\n---", "\u{FEFF}# T\n", "no units at *all*\n",
      "---\r\na: b\r\n---\r\n# <a name=\"x\"></a>"
        + UnitWriter.unit("0a1b2-103", "**Zwei** Stufen", "Two *levels*") + "\r\n\r\n> "
        + UnitWriter.unit("0a1b2-104", "", "gone") + UnitWriter.unit("0a1b2-105", "da", "here"),
      "**" + UnitWriter.unit("0a1b2-103", "Fett", "Bold") + "** [" + "`c` "
        + UnitWriter.unit("0a1b2-104", "Verweis** x", "Link") + "](a.md)\n",
    ]

  @Test("each node lies where its text is", arguments: texts, Side.allCases)
  func places(_ text: String, _ side: Side) throws {
    let (parsed, document) = try view(text, side)
    for node in parsed.markdown.nodes {
      let range = parsed.documentRange(of: node.range)
      #expect(range.lowerBound >= 0 && range.upperBound <= document.bytes.count)
      let slice = Array(parsed.markdown.bytes[node.range])
      #expect(Array(parsed.view.bytes[parsed.viewRange(of: node.range)]) == slice)
      guard let first = slice.first, let last = slice.last else {
        #expect(range.isEmpty)
        continue
      }
      #expect(document.bytes[range.lowerBound] == first)
      #expect(document.bytes[range.upperBound - 1] == last)
      let units = parsed.units(in: node)
      let inside = document.units.indices.filter { index in
        let unit = document.units[index]
        return unit[side].overlaps(range)
      }
      #expect(inside.allSatisfy(units.contains))
      #expect(units == units.sorted())
      if units.isEmpty || inside.count == 1 && document.units[inside[0]][side].contains(range) {
        #expect(Array(document.bytes[range]) == slice)
      }
    }
  }

  @Test("knows the unit at an offset")
  func unitAtOffset() throws {
    let text = "---\na: b\n---\nA " + UnitWriter.unit("0a1b2-103", "zwei", "two") + " C\n"
    let (parsed, _) = try view(text, .target)
    #expect(String(decoding: parsed.markdown.bytes, as: UTF8.self) == "A zwei C\n")
    #expect((0..<9).map { parsed.unit(at: $0) } == [nil, nil, 0, 0, 0, 0, nil, nil, nil])
    let paragraph = try #require(parsed.markdown.nodes.first { $0.kind == .paragraph })
    #expect(parsed.units(in: paragraph) == [0])
  }

  @Test("reads the same blocks on either side", arguments: FixturePage.allCases)
  func blocks(_ page: FixturePage) throws {
    let document = try page.document()
    func blocks(_ side: Side) -> [MarkdownKind] {
      document.parsed(side).markdown.nodes.map(\.kind).filter(\.isBlock)
    }
    #expect(blocks(.target) == blocks(.source))
  }
}
