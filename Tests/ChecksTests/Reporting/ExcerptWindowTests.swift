import Diagnostics
import Testing

@testable import Checks

@Suite struct ExcerptWindowTests {
  /// What is shown is the part of the text where it should be, whole characters and the mark in place.
  @Test(arguments: ["abcdefghij", "äöüßéèêñçø", "汉字汉字汉字汉字汉字", "🦤🦤🦤🦤🦤🦤🦤🦤🦤🦤"])
  func agreesWithTheText(_ unit: String) {
    let text = String(repeating: unit, count: 5)
    let bytes = Array(text.utf8)
    let width = bytes.count / 50
    for limit in [0, 1, 5, 17, 1000] {
      for character in 0...49 {
        let mark = character * width..<(character + 1) * width
        let window = ExcerptWindow(Excerpt(text, mark: mark), limit: limit)
        let shown = window.excerpt.text
        #expect(text.contains(shown))
        #expect(window.isCutBefore || text.hasPrefix(shown))
        #expect(window.isCutAfter || text.hasSuffix(shown))
        guard limit >= width, let marked = window.excerpt.mark else { continue }
        #expect(Array(shown.utf8)[marked] == bytes[mark])
      }
    }
  }

  @Test func cutsAMarkThatIsTooLong() {
    let text = String(repeating: "x", count: 1_000_000)
    let window = ExcerptWindow(Excerpt(text, mark: 10..<900_000), limit: 100)
    #expect(window.excerpt.text.utf8.count == 110)
    #expect(window.excerpt.mark == 10..<110)
    #expect(!window.isCutBefore && window.isCutAfter)
  }

  @Test func leavesShortTextsAlone() {
    let excerpt = Excerpt("Pague.", mark: 2..<3)
    let window = ExcerptWindow(excerpt, limit: 10)
    #expect(window.excerpt == excerpt)
    #expect(!window.isCutBefore && !window.isCutAfter)
  }
}
