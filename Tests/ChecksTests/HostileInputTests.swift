import Checks
import Diagnostics
import Testing
import Workspace

/// Documents that nobody writes must be checked without a trap, each finding inside the document.
@Suite struct HostileInputTests {
  static let pieces =
    [
      "<span data-ttu-id=\"0a1b2-103\">", "</span>", "<span class=\"sxs-lookup\">",
      "<span data-stu-id=\"0a1b2-103\">", "**", "*", "`", "[", "](", ")", "![", "<b>", "</b>", "<",
      "&",
      "&#", ";", "12", ".", ",", " ", "\u{A0}", "１", "万", "五", "a", "Ж", "汉", "\n", "\n\n", "|",
      "- ",
      "1. ", "> ", "\\", "https://", "\u{FEFF}", "：", "（", "---\n", "title: ", "]", "] (", "<td>",
    ].map { Array($0.utf8) } + [[0xFF], [0xC3], [0xE4, 0xB8], [0x00]]

  private struct Random: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ state >> 29
    }
  }

  private func check(_ bytes: [UInt8], _ locale: String) throws -> [Finding] {
    let catalog = try #require(ExampleRun.locales)
    var settings = CheckSettings()
    settings.severity = .note
    let terms = try TermBase(
      Array("concept,rule,note,en-US,es-ES,zh-CN\na,translate,,a*,12,汉\nb,forbid,,,a*,五\n".utf8),
      path: "terms.csv"
    )
    let checker = DocumentChecker(settings: settings, locales: catalog.profiles, terms: terms)
    let place = DocumentPlace(
      path: "\(locale)/page.md",
      operand: ".",
      known: Set(catalog.tags)
    )
    return checker.check(try Document(parsing: bytes, at: place)).findings
  }

  @Test(arguments: 0..<300 as Range<UInt64>)
  func survivesRandomPieces(_ seed: UInt64) throws {
    var random = Random(state: seed &* 0x9E37_79B9 &+ 1)
    var bytes: [UInt8] = []
    for _ in 0..<Int.random(in: 1...120, using: &random) {
      bytes += Self.pieces.randomElement(using: &random) ?? []
    }
    let lines = bytes.count { $0 == 0x0A } + 1
    for finding in try check(bytes, seed % 2 == 0 ? "es-ES" : "zh-CN") {
      #expect((1...lines).contains(finding.location.start.line))
      #expect(finding.location.start <= finding.location.end)
      #expect(finding.location.end.line <= lines)
    }
  }

  @Test(arguments: [
    "**", "*a ", "[", "<b>", "`", "1,", "9", "a .", "汉 。", "<td>", "&amp;", "![", "> ", "](",
  ])
  func survivesRepetition(_ piece: String) throws {
    let text = String(repeating: piece, count: 5000)
    let unit = CheckExample.tagged("{103|\(text)|a}")
    _ = try check(Array(unit.utf8), "es-ES")
    _ = try check(Array(CheckExample.tagged("{103|a|\(text)}").utf8), "zh-CN")
  }
}
