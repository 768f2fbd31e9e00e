/// Text made of pieces that Markdown gives a meaning, from a seed.
struct RandomMarkdown {
  private var state: UInt64

  init(seed: Int) { state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 | 1 }

  mutating func number(below limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(limit))
  }

  mutating func text(_ pieces: [String], upTo count: Int) -> [UInt8] {
    Array((0...number(below: count)).map { _ in pieces[number(below: pieces.count)] }.joined().utf8)
  }

  static let pieces = [
    "*", "**", "_", "__", "~~", "`", "``", "[", "]", "(", ")", "![", "!", "](x)", "](<y z> \"t\")",
    "[r]", "[]", "\n[r]: /u 't'\n", "\\", "\\*", "&amp;", "&none;", "<b>", "</b>", "<a\nx='>'>",
    "<http://a.b>", "www.a.com", "a@b.cc", "word", " ", " ", "  ", "    ", "\t", "\n", "\n", "\n\n",
    "\r\n", "\r", "> ", ">", "- ", "-", "* ", "1. ", "2) ", "# ", "###", "===\n", "---\n", "***\n",
    "```", "~~~\n", "```\n", "|", "| ", "\n|-|-|\n", "\n---|:-:\n", "a | b\n---|---\n", "[ ] ",
    "[x] ", "<div>\n",
    "<!-- c -->", "\0", "é", "[!NOTE]", "[!div class=\"a\"]", "\n:::row:::\n", "\n:::row-end:::\n",
    ":::image source=\"a*b\" alt-text=\"q|r\":::", ":::no-loc text=\"_a_\":::",
    "[!INCLUDE [a](b)]", "<xref:A.B>", "- - ", "> > ", ".",
  ]
}
