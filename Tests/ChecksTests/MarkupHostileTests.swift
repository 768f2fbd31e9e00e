import Checks
import Diagnostics
import Testing
import Workspace

/// Markup repeated without end must be checked in linear time, and no fix may leave its target.
@Suite struct MarkupHostileTests {
  /// Where a target starts in an example of one unit.
  private static let opening = "<span data-ttu-id=\"0a1b2-103\">".utf8.count

  private func findings(_ target: String, _ source: String, _ locale: String) throws -> [Finding] {
    let file = CheckExample.File(
      "\(locale)/page.md",
      CheckExample.unit(103, target, source) + "\n"
    )
    return try ExampleRun(CheckExample(files: [file])).findings
  }

  @Test(arguments: [
    "**Abcd** ", "**Abcd.** ", "[a](b)", "[a.](b)c", "** a ", "**", "&amp;lt; ", "& lt;", "a| ",
    "| ",
    "\\ _", "{0}", "{", "%s ", "<x>", "![a](b)", "! [", "`a` ", "_PLACEHOLDER_ ", "PLACEHOLDER",
    "[a] (b.md) ", "\u{FFFD}", "(", "**(** ",
  ])
  func survivesRepetition(_ piece: String) throws {
    let many = String(repeating: piece, count: 3000)
    for (target, source) in [(many, "a **B** [c](d)"), ("a **B** [c](d)", many), (many, many)] {
      for locale in ["de-DE", "zh-CN"] {
        let found = try findings(target, source, locale)
        for edit in found.compactMap(\.fix).flatMap(\.edits) {
          #expect(Self.opening <= edit.range.lowerBound)
          #expect(edit.range.upperBound <= Self.opening + target.utf8.count)
        }
      }
    }
  }

  @Test(arguments: Check.catalog.flatMap { check in check.examples.compactMap(\.unit) })
  func mendsInsideTheTargetOnly(_ unit: CheckExample.Unit) throws {
    let target = CheckExample.unmarked(unit.target).text
    let allowed = Self.opening..<Self.opening + target.utf8.count
    for fix in try findings(target, unit.source, unit.locale).compactMap(\.fix) {
      for edit in fix.edits {
        #expect(allowed.lowerBound <= edit.range.lowerBound)
        #expect(edit.range.upperBound <= allowed.upperBound)
      }
    }
  }
}
