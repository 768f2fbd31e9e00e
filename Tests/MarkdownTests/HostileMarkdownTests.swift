import Markdown
import ParserInvariants
import Testing

@Suite("Hostile Markdown")
struct HostileMarkdownTests {
  private static func repeated(_ text: String, _ count: Int) -> [UInt8] {
    Array(repeatElement(Array(text.utf8), count: count).joined())
  }

  @Test(
    "Long runs and deep nesting are parsed, rendered and read without recursion",
    arguments: [
      "[", "*", "**a ", "_a", ">", "> ", "- ", "1. ", "`", "`a", "![", "[](", "[a](b \"", "<",
      "<a ", "<!--",
      "|", "&", "\\", ":::", ":::image source=\"a\" ", "[!", "[!code[", "\0", "~", "\n", "# \n",
      "- a\n", "|-",
      "https://kit.example ", "www.", "[a]: b\n", "<div>\n\n", "- + * ",
    ]
  )
  func longRuns(piece: String) {
    let text = Self.repeated(piece, 10_000)
    for document in [MarkdownDocument(parsing: text), MarkdownDocument(parsingInline: text)] {
      #expect(TreeProblems.structural(document) == nil)
      #expect(document.plainText().count <= 3 * text.count)
      #expect(!HTMLRenderer().render(document).bytes.isEmpty || document.plainText().isEmpty)
    }
  }

  @Test("Lists and quotes may nest ten thousand deep")
  func deepNesting() {
    let deep = 10_000
    let lists = MarkdownDocument(parsing: Self.repeated("1. ", deep) + Array("a".utf8))
    #expect(lists.nodes.count == 2 * deep + 3)
    #expect(lists.plainText() == Array("a".utf8))
    let quotes = MarkdownDocument(parsing: Self.repeated(">", deep) + Array("a".utf8))
    #expect(quotes.nodes.count == deep + 3)
    #expect(quotes.deepestNode(at: deep) == deep + 2)
    for document in [lists, quotes] {
      let html = HTMLRenderer().render(document).bytes
      #expect(html.count < HTMLFilter.maximumDepth * 40)
      #expect(html.contains(UInt8(ascii: "a")))
    }
  }

  @Test("A wide table with short rows does not grow without bound")
  func wideTable() {
    let head = Self.repeated("|a", 2_000) + Array("\n".utf8) + Self.repeated("|---", 2_000)
    let text = head + Array("\n".utf8) + Self.repeated("b\n", 5_000)
    let document = MarkdownDocument(parsing: text)
    #expect(document.nodes.count < 3 * text.count)
    #expect(TreeProblems.structural(document) == nil)
  }

  @Test(
    "Overlapping containers end with their cell",
    arguments: [
      "[](*)*\n--|", "|[](*)*|b|\n|--|--|\n|[](_)_|[](**)**|", "[*](*)*\n--|\nc", "![](*)**|d\n-|-",
    ]
  )
  func overlapInTable(text: String) {
    let document = MarkdownDocument(text)
    #expect(TreeProblems.structural(document) == nil)
    #expect(document.nodes.contains { $0.kind == .tableHead })
  }

  @Test("One long definition does not serve endless references")
  func longDefinition() {
    let text =
      Array("[a]: ".utf8) + Self.repeated("b", 50_000) + Array("\n\n".utf8)
      + Self.repeated("[a]!", 10_000)
    let document = MarkdownDocument(parsing: text)
    #expect(document.nodes.count == 3)
    #expect(document.plainText() == text)
  }

  @Test(
    "Blocks that the parser announces and no line shows lie in those that are shown",
    arguments: [
      "- >>```\n>>```\n\u{B}\n>[!NOTE]é", ">```\n`>>\n>",
      "> - >!1. a\n>   > ```\n>  >   ```\n>   > b\n- - - c\n>",
    ]
  )
  func blocksNobodyWrote(text: String) {
    #expect(TreeProblems.structural(MarkdownDocument(text)) == nil)
  }

  @Test("A fence outside the list ends no code inside it")
  func fenceOutsideTheList() throws {
    let document = MarkdownDocument("- >>```\n>>```\n>> a\n")
    let list = try #require(document.first { if case .list = $0.kind { true } else { false } })
    #expect(document.slice(list.range) == "- >>```")
  }

  @Test(
    "What stands in memory after a text is no part of it",
    arguments: [("[a](b.md", ")"), ("[a](b.md ", "\"c\")"), ("[](", ")"), ("![a](<b", ">)")]
  )
  func memoryAfterTheText(text: String, rest: String) {
    var bytes = Array((text + rest).utf8)
    bytes.removeLast(rest.utf8.count)
    let parsed = [MarkdownDocument(parsing: bytes), MarkdownDocument(parsingInline: bytes)]
    #expect(parsed.map { $0.first { $0.kind == .link || $0.kind == .image } } == [nil, nil])
  }
}
