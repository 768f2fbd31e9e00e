import Markdown
import Testing

@testable import Workspace

@Suite("PageSection")
struct PageSectionTests {
  private static let page = """
    Before all.

    # <a name="top"></a>Top

    ## <a name="empty"></a>Empty
    ## <a name="have"></a>Have

    - one

    > # <a name="quoted"></a>Quoted

    ### Plain

    two

    ## <a name="have"></a>Again

    three
    """

  private func text(of section: PageSection?, _ markdown: MarkdownDocument) -> String? {
    section.map { section in
      section.content.filter { markdown.nodes[$0].kind == .text }
        .map { String(decoding: markdown.literal(of: markdown.nodes[$0]), as: UTF8.self) }
        .joined(separator: " ")
    }
  }

  @Test(
    "the first anchor that is there counts, up to the next heading",
    arguments: [
      (["have"], "one"), (["gone", "have"], "one"), (["empty", "have"], ""), (["top"], ""),
      (["gone"], nil), ([], nil), (["Have"], nil), ([""], nil), (["quoted"], ""),
    ] as [([String], String?)]
  )
  func find(anchors: [String], expected: String?) {
    let markdown = MarkdownDocument(parsing: Array(Self.page.utf8))
    #expect(text(of: PageSection.find(anchors, in: markdown), markdown) == expected)
  }

  @Test("sections cover the page from its first heading on, without gaps or overlaps")
  func all() {
    let markdown = MarkdownDocument(parsing: Array(Self.page.utf8))
    let sections = PageSection.all(in: markdown)
    #expect(sections.map(\.anchor) == ["top", "empty", "have", "quoted", nil, "have"])
    for (section, next) in zip(sections, sections.dropFirst()) {
      #expect(section.heading < section.content.lowerBound)
      #expect(section.content.upperBound == next.heading)
    }
    #expect(sections.last?.content.upperBound == markdown.nodes.count)
  }

  @Test("a page without headings has none", arguments: ["", "text\n", "```\n# a\n```\n"])
  func none(text: String) {
    #expect(PageSection.all(in: MarkdownDocument(parsing: Array(text.utf8))).isEmpty)
  }
}
