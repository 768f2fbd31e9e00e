import Checks
import Diagnostics
import Testing

@Suite struct BaselineTests {
  private func finding(_ digit: Int, _ path: String = "a.md", message: String = "wrong") -> Finding
  {
    Finding(
      check: "number-mismatch",
      severity: .warning,
      message: message,
      location: Location(path: path),
      locale: "es-ES",
      unit: "103",
      fingerprint: String(repeating: "\(digit)", count: 16)
    )
  }

  private func baseline(_ findings: [Finding], path: String = "base.tsv") -> Baseline {
    Baseline(path: path).replaced(with: findings, keeping: [])
  }

  @Test(
    arguments: [
      "", "tab\there", "line\nbreak\r", "back\\slash", "\\t", "#heading", "汉字 ¿ё", "a\\\\nb",
      "\u{2028}",
    ]
  )
  func readsWhatItWrote(_ text: String) throws {
    let written = baseline([finding(1, "x" + text + ".md", message: text), finding(2, "#" + text)])
    let read = try Baseline(parsing: Array(written.text.utf8), path: "base.tsv")
    #expect(read == written)
    let windows = written.text.split(separator: "\n", omittingEmptySubsequences: false)
      .joined(separator: "\r\n")
    #expect(try Baseline(parsing: Array(windows.utf8), path: "base.tsv") == written)
  }

  @Test func oneLineAnEntryInAnOrderOfItsOwn() {
    let findings = [finding(3, "b.md"), finding(1), finding(2), finding(1)]
    let text = baseline(findings).text
    #expect(text == baseline(findings.reversed()).text)
    let lines = text.split(separator: "\n").filter { !$0.hasPrefix("#") }
    #expect(lines.count == 4)
    #expect(lines == lines.sorted())
  }

  @Test func asManyFindingsAsEntries() {
    let accepting = baseline([finding(1), finding(1), finding(2)])
    let (accepted, unmatched) = accepting.match([finding(1), finding(3), finding(1), finding(1)])
    #expect(accepted == [true, false, true, false])
    #expect(unmatched.map(\.fingerprint) == [finding(2).fingerprint])
  }

  /// The entry of a document goes to a finding in it, although an equal one stands before.
  @Test func entriesKeepToTheirDocuments() {
    let accepting = baseline([finding(1, "b.md")])
    #expect(accepting.match([finding(1, "a.md"), finding(1, "b.md")]).accepted == [false, true])
    #expect(accepting.match([finding(1, "a.md")]).accepted == [true])
  }

  @Test func pathsStartInTheFolderOfTheFile() {
    let accepting = baseline([finding(1, "docs/content/a.md")], path: "docs/base.tsv")
    #expect(accepting.entries.map(\.path) == ["content/a.md"])
    #expect(accepting.match([finding(1, "docs/content/a.md")]).accepted == [true])
    #expect(
      baseline([finding(1, "other/a.md")], path: "docs/base.tsv").entries[0].path == "other/a.md"
    )
  }

  @Test func acceptedFindingsDoNotCount() {
    var report = CheckReport()
    var counts = SeverityCounts()
    counts[.warning] = 3
    report.add([finding(1), finding(2), finding(3)], counts: counts)
    let accepting = baseline([finding(1), finding(4), finding(5, "b.md")])
    let kept = report.accept(accepting) { $0.path == "a.md" }
    #expect(report.counts[.warning] == 2)
    #expect(report.findings.map(\.isAccepted) == [true, false, false])
    #expect(report.resolved.map(\.fingerprint) == [finding(4).fingerprint])
    #expect(kept.map(\.path) == ["b.md"])
    #expect(report.hidden == 0)
  }

  @Test(
    arguments: [
      [0xFF, 0xFE], Array("a".utf8), Array(repeating: 0x09, count: 10_000),
      Array(String(repeating: "a\t", count: 7).utf8), Array("\\".utf8),
    ] as [[UInt8]]
  )
  func brokenFiles(_ bytes: [UInt8]) {
    let text = Array("# heading\n\n".utf8) + bytes
    #expect {
      try Baseline(parsing: text, path: "base.tsv")
    } throws: { error in
      (error as? InputError)?.description.hasPrefix(
        "base.tsv:3:1: error: this line is no entry of a baseline; "
      ) == true
    }
  }
}
