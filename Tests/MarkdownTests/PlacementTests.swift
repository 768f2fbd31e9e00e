import ParserInvariants
import Testing

@testable import Markdown

@Suite("Places hold for any text")
struct PlacementTests {
  @Test("Ranges are in bounds, nested and in order for random text", arguments: 0..<10)
  func structure(seed: Int) {
    var random = RandomMarkdown(seed: seed)
    for _ in 0..<200 {
      let text = random.text(RandomMarkdown.pieces, upTo: 24)
      for document in [MarkdownDocument(parsing: text), MarkdownDocument(parsingInline: text)] {
        let problem = TreeProblems.structural(document)
        #expect(problem == nil, "\(String(decoding: text, as: UTF8.self).debugDescription)")
      }
    }
  }

  @Test("Where no delimiter was missed, each stands where its node says", arguments: 0..<10)
  func delimiters(seed: Int) {
    var random = RandomMarkdown(seed: seed + 1000)
    // md4c's own slips: it lets a bare address and emphasis overlap, and loses its place after
    // backticks or tildes that look like the end of another container's fence.
    let slips = ["www.a.com", "a@b.cc", "`", "``", "```", "```\n", "~~~\n", "~~"]
    let pieces = RandomMarkdown.pieces.filter { !slips.contains($0) }
    for _ in 0..<200 {
      let text = random.text(pieces, upTo: 24)
      var builder = TreeBuilder(source: text)
      builder.parse(options: MarkdownOptions())
      let shown = String(decoding: text, as: UTF8.self).debugDescription
      #expect(builder.misses == 0, "\(shown)")
      #expect(TreeProblems.delimiters(MarkdownDocument(builder)) == nil, "\(shown)")
    }
  }

  @Test("Any bytes are accepted", arguments: 0..<5)
  func arbitraryBytes(seed: Int) {
    var random = RandomMarkdown(seed: seed)
    for _ in 0..<200 {
      let bytes = (0..<random.number(below: 60)).map { _ in UInt8(random.number(below: 256)) }
      let document = MarkdownDocument(parsing: bytes)
      #expect(TreeProblems.structural(document) == nil, "\(bytes)")
      #expect(document.bytes == bytes)
    }
  }

  @Test(
    "Gaps between blocks are read right",
    arguments: [
      // Definitions, empty quote lines and fences lie between blocks without a node of their own.
      ("[a]: /u\n\n- x\n", "- x"), ("- [a]: /u\n\n  x\n", "- [a]: /u\n\n  x"),
      ("> a\n>\n\n- b\n", "- b"), ("```\na\n```\n- b\n", "- b"), ("a\n---\n- b\n", "- b"),
      ("| a |\n|---|\n- b\n", "- b"), ("# a #\n- b\n", "- b"), ("***\n- b\n", "- b"),
      ("[a]:\n  /u\n  \"t\n1) u\"\n\n- b", "- b"),
    ]
  )
  func gaps(text: String, list: String) throws {
    let document = MarkdownDocument(text)
    let node = try #require(
      document.nodes.last { if case .list = $0.kind { true } else { false } }
    )
    #expect(document.slice(node.range) == list)
    #expect(TreeProblems.delimiters(document) == nil)
  }
}
