import Testing

@testable import HelpSite

@Suite("Titles where there is little room")
struct ShownTitleTests {
  @Test(
    "a title is one line",
    arguments: [
      ("", ""), (" ", ""), ("Join", "Join"), ("  Join \t the\r\nprogram \n", "Join the program"),
      ("A\u{0}B\u{1B}[31m\u{7F}\u{85}C", "A B [31m C"), ("a\u{2028}b\u{2029}", "a b"),
      ("50\u{A0}% – “so”", "50\u{A0}% – “so”"), ("加入\u{3000}会员", "加入\u{3000}会员"),
      ("<b>**Join** &amp; stay</b>", "<b>**Join** &amp; stay</b>"),
    ]
  )
  func line(_ whole: String, _ line: String) {
    #expect(ShownTitle(whole).text == line)
    #expect(!ShownTitle(whole).isCut)
    #expect(ShownTitle.line(whole) == line)
  }

  @Test("a title up to the limit is whole", arguments: ["a", "é", "字", "🎈"])
  func limit(letter: String) {
    let whole = String(repeating: letter, count: ShownTitle.limit)
    #expect(ShownTitle(whole).text == whole)
    #expect(!ShownTitle(whole).isCut)
    let long = ShownTitle(whole + letter)
    #expect(long.isCut)
    #expect(long.text == String(repeating: letter, count: ShownTitle.limit - 1) + "…")
  }

  @Test("a long title ends with a word and an ellipsis")
  func words() {
    let whole = (0..<2_000).map { "word\($0)" }.joined(separator: ", ")
    let shown = ShownTitle(whole)
    #expect(shown.isCut)
    #expect(shown.text.unicodeScalars.count <= ShownTitle.limit)
    #expect(shown.text.hasSuffix("…"))
    let kept = shown.text.dropLast()
    #expect(whole.hasPrefix(kept + ", word"))
  }

  @Test("a character is never cut in two, unless it is longer than all there is room for")
  func characters() {
    let family = "👩‍👩‍👧‍👦"
    let shown = ShownTitle(String(repeating: family, count: 1_000)).text
    #expect(shown.dropLast().allSatisfy { String($0) == family })
    #expect(shown.count > 20)
    let pile = "a" + String(repeating: "\u{301}", count: 10_000)
    #expect(ShownTitle(pile).text.unicodeScalars.count == ShownTitle.limit)
    let late = ShownTitle("Title " + pile).text
    #expect(late == "Title…")
  }

  @Test("what is shown stays as it is when it is shown again")
  func idempotence() {
    var generator = SeededGenerator(seed: 7)
    let parts = ["a", " ", "\n", "字", "e\u{301}", "\u{0}", ", ", "word", "🎈", "…", "\u{2028}"]
    for _ in 0..<300 {
      let count = Int.random(in: 0...400, using: &generator)
      let whole = (0..<count).map { _ in parts.randomElement(using: &generator) ?? "" }.joined()
      let once = ShownTitle(whole).text
      #expect(ShownTitle(once).text == once)
      #expect(once.unicodeScalars.count <= ShownTitle.limit)
    }
  }
}
