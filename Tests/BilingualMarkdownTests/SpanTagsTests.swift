import BilingualMarkdown
import Testing

/// What the span tags of one side of a unit would do to the unit.
@Suite struct SpanTagsTests {
  @Test(arguments: [
    ("", 0, 0, false), ("text", 0, 0, false), ("<span>a</span>", 0, 0, false),
    ("<span class=\"x\"><SPAN>a</span></Span >", 0, 0, false), ("<span>", 1, 0, false),
    ("</span>", 0, 1, false), ("</span><span>", 1, 1, false), ("<span><span></span>", 1, 0, false),
    ("<spanner> </spanner> < span>", 0, 0, false), ("a <", 0, 0, false), ("a </span", 0, 0, false),
    ("<span", 0, 0, false), (unit(103, "a", "b"), 0, 2, true),
    ("<span data-ttu-id=\"x\">a</span>", 0, 1, true), ("<span data-ttu-id=", 0, 0, true),
    ("<span class=\\\"sxs-lookup\\\">", 0, 0, true),
    ("<span data-stu-id=&quot;a&quot;>", 0, 0, true),
  ])
  func counts(_ text: String, _ unclosed: Int, _ surplus: Int, _ holdsUnitTags: Bool) {
    let tags = SpanTags(in: text.utf8)
    #expect(tags.unclosed == unclosed)
    #expect(tags.surplus == surplus || holdsUnitTags)
    #expect(tags.holdsUnitTags == holdsUnitTags)
    #expect(tags.isBalanced == (unclosed == 0 && surplus == 0 && !holdsUnitTags))
  }

  /// A side that is balanced can stand in a unit, and is read back from it.
  @Test func balancedSidesAreReadBack() {
    var generator = SeededGenerator(seed: 9)
    let pieces = [
      "<span>", "</span>", "<span class=\"a\">", "x", "<", ">", "</", "span", " ", "\n",
    ]
    var balanced = 0
    for _ in 0..<2_000 {
      let text = (0..<Int.random(in: 0...6, using: &generator))
        .map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
      guard SpanTags(in: text.utf8).isBalanced else { continue }
      balanced += 1
      let document = BilingualDocument(unit(103, text, "source") + " end")
      #expect(document.texts(.target) == [text])
      #expect(document.damage.isEmpty)
    }
    #expect(balanced > 500)
  }
}
