import Diagnostics
import Testing

/// The mark of an excerpt lies in its text.
@Suite struct ExcerptTests {
  @Test(arguments: [
    (0..<2, 0..<2), (2..<9, 2..<5), (-4..<1, 0..<1), (7..<9, 5..<5), (Int.min..<Int.max, 0..<5),
    (3..<3, 3..<3),
  ])
  func marksAreCutToFit(_ mark: Range<Int>, _ cut: Range<Int>) {
    #expect(Excerpt("año!", mark: mark).mark == cut)
  }

  @Test func theWholeIsMeantWithoutAMark() { #expect(Excerpt("año").mark == nil) }
}
