import Markdown
import Testing

/// Texts that stand for images, read and written.
@Suite struct AlternativeTextTests {
  private func texts(_ markdown: String) -> [String] {
    let document = MarkdownDocument(parsing: Array(markdown.utf8))
    return document.nodes.indices.compactMap { index in
      document.alternativeText(of: index).map { String(decoding: $0, as: UTF8.self) }
    }
  }

  @Test(arguments: [
    ("![a *b* `c` &amp; \\[d\\]](x)", ["a b c & [d]"]), ("![](x)", [""]), ("[a](x)", []),
    ("![a&#10;](x)", ["a\n"]), ("![a ![b](y)](x)", ["a b", "b"]),
    (":::image alt-text=\"a &quot;b&quot; *c*\" source=\"x\":::", ["a \"b\" *c*"]),
    (":::image source=\"x\":::", []), (":::no-loc text=\"a\":::", []),
    (":::image type=\"complex\" source=\"x\" alt-text=\"a\":::\n\n:::image-end:::", ["a"]),
  ])
  func reads(_ markdown: String, _ texts: [String]) {
    #expect(self.texts(markdown + "\n") == texts)
  }

  @Test func readsBackWhatIsWritten() {
    let pieces = [
      "a", "ß", "价", "*", "_", "`", "[", "]", "\\", "&", "&amp;", ";", "<", ">", "|", "~", "!",
      "\"", "'",
      ":::", ":", "(", ")", " ", "\n", "\r", "\t", "\u{1}", "<b>", "https://a.b", "#",
    ]
    var state: UInt64 = 3
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    for _ in 0..<1_500 {
      let text = (0..<1 + next(6)).map { _ in pieces[next(pieces.count)] }.joined()
      for form in [AlternativeTextForm.brackets, .attribute] {
        guard let written = form.written(text) else {
          Issue.record("\(text.debugDescription) cannot be written")
          continue
        }
        let inside = String(decoding: written, as: UTF8.self)
        let markdown =
          form == .brackets ? "x ![\(inside)](y) z\n" : "x :::image alt-text=\"\(inside)\"::: z\n"
        #expect(texts(markdown) == [text], "\(markdown.debugDescription)")
      }
    }
    #expect(AlternativeTextForm.brackets.written("\u{0}") == nil)
  }
}
