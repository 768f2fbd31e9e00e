import BilingualMarkdown
import Diagnostics
import Testing
import Workspace

@testable import Checks

@Suite struct FixPlaceTests {
  /// A check that offers to take a space away, wherever it stands.
  private static let check = Check(
    id: "spaces",
    summary: "A space.",
    rationale: "For tests.",
    severity: .warning,
    examples: [],
    work: .unit { unit, sink in
      let bytes = unit.document.document.bilingual.bytes
      for index in unit.unit.target where bytes[index] == 0x20 {
        let edit = Fix.Edit(range: index..<index + 1, replacement: [])
        sink.report("a space", fix: Fix(summary: "remove it", edits: [edit]))
      }
    }
  )

  /// The lines of an edit are those of its bytes, and the target as it would be is the one without them.
  @Test func editsKnowTheirLines() throws {
    let example = CheckExample(
      files: [.init("es-ES/a.md", "# {101|Ñandú⟦ ⟧🦤|Bird}\n\nÉl {102|uno\ndos⟦ ⟧tres|one}\n")]
    )
    let findings = try ExampleRun(example, checks: [Self.check]).findings
    let expected = try ExampleRun.expected(example)
    let positions = try findings.map { try #require($0.fix?.edits.first?.positions) }
    #expect(positions.map(\.lowerBound) == expected.map(\.start))
    #expect(positions.map(\.upperBound) == expected.map(\.end))
    #expect(findings.map { MendedExcerpt($0)?.excerpt.text } == ["Ñandú🦤", "uno\ndostres"])
  }
}
