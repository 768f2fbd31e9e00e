import BilingualMarkdown
import Testing

/// The front matter is told by its fences.
@Suite struct FrontMatterTests {
  @Test(arguments: [
    ("---\na: b\n---\nbody", "a: b\n", "body"),
    ("---\r\na: b\r\n---\r\nbody", "a: b\r\n", "body"),
    ("\u{FEFF}---\na: b\n---\nbody", "a: b\n", "body"),
    ("--- \na: b\n---\t \nbody", "a: b\n", "body"),
    ("---\na: b\n...\nbody", "a: b\n", "body"),
    ("---\n---\n", "", ""),
    ("---\na: b\n---", "a: b\n", ""),
    ("---\na: '---'\n ---\n----\n---\n", "a: '---'\n ---\n----\n", ""),
  ])
  func isFound(_ text: String, _ content: String, _ body: String) {
    let document = BilingualDocument(text)
    #expect(document.frontMatter.map(document.text) == content)
    #expect(document.text(document.bodyStart..<document.bytes.count) == body)
  }

  @Test(arguments: [
    "", "---", "---\n", "---\na: b\n", " ---\na: b\n---\n", "----\na: b\n----\n",
    "\n---\na: b\n---\n",
    "...\na: b\n...\n", "---x\na: b\n---\n", "---\na: b\n---x", "title: b\n---\n",
  ])
  func isAbsent(_ text: String) {
    #expect(BilingualDocument(text).frontMatter == nil)
    #expect(BilingualDocument(text).bodyStart == 0)
  }
}
