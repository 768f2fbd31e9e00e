import Diagnostics
import Testing

@testable import Checks

@Suite struct MendedExcerptTests {
  private func mended(_ edits: [Fix.Edit]) -> Excerpt? {
    var finding = TextReporterTests.finding("", "Pague  ahora .", mark: nil)
    finding.target?.offset = 100
    finding.fix = Fix(summary: "mend it", edits: edits)
    return MendedExcerpt(finding)?.excerpt
  }

  @Test func appliesEveryEdit() {
    let edits = [
      Fix.Edit(range: 105..<107, replacement: [0x20]), .init(range: 112..<113, replacement: []),
    ]
    #expect(mended(edits) == Excerpt("Pague ahora.", mark: 5..<6))
    #expect(mended([edits[1]]) == Excerpt("Pague  ahora."))
  }

  @Test(arguments: [[99..<101], [110..<115], [200..<201], [105..<108, 106..<107], []])
  func isNotToldWhereAnEditLeavesTheTarget(_ ranges: [Range<Int>]) {
    #expect(mended(ranges.map { .init(range: $0, replacement: []) }) == nil)
  }
}
