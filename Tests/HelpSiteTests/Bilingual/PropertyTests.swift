import ParserInvariants
import Testing

@testable import HelpSite

/// What holds for every document.
@Suite struct BilingualPropertyTests {
  @Test(arguments: 0..<600) func showsEachUnitBesideItsSource(seed: Int) {
    let document = RandomDocument(seed: UInt64(seed), mayHoldHTML: false)
    let page = BilingualPage(document.text)
    let marked = MarkedPage(page.bilingual())
    let comment = Comment(rawValue: document.text)
    #expect(marked.errors.isEmpty, comment)
    #expect(marked.withoutMarks == page.plain(), comment)
    #expect(Set(marked.identifiers).count == marked.identifiers.count, comment)
    #expect(!marked.unmarked.contains(/T\d+\./), comment)
    #expect(numbers(in: marked.sources.joined()) == document.numbers, comment)
  }

  @Test(arguments: 0..<600) func keepsTheShapeOfHTML(seed: Int) {
    let document = RandomDocument(seed: UInt64(seed), mayHoldHTML: true)
    let page = BilingualPage(document.text)
    let marked = MarkedPage(page.bilingual())
    let comment = Comment(rawValue: document.text)
    #expect(marked.errors.isEmpty, comment)
    #expect(marked.withoutMarks == page.plain(), comment)
  }

  private func numbers(in text: String) -> [Int] {
    text.matches(of: /S(\d+)\./).compactMap { Int($0.1) }
  }
}
