import Checks
import Diagnostics
import Testing
import Workspace

/// What comments beside the text keep back; units are written `{103|target|source}`.
@Suite struct SuppressionTests {
  private static let wrong = "{103|Pague 3.|Pay 4.}"
  private static let comment = "<!-- diglot:ignore number-mismatch cifra fija -->"

  /// The units with a wrong number that are reported, and what is said of comments.
  private func found(_ text: String, path: String = "es-ES/page.md") throws -> [String] {
    let run = try ExampleRun(CheckExample(files: [.init(path, text)]))
    return run.findings.compactMap { finding in
      if finding.check == "number-mismatch" { return finding.unit }
      return finding.check.hasPrefix("suppression-") ? finding.check : nil
    }
  }

  @Test(
    arguments: [
      "\(comment)\n\(wrong)\n", "\(comment)\n\n# \(wrong)\n", "Texto. \(comment) \(wrong)\n",
      "- uno \(comment)\n- \(wrong)\n", "| a | b |\n|---|---|\n| x | \(comment) \(wrong) |\n",
      "> \(comment)\n> \(wrong)\n", "<!--diglot:ignore number-mismatch cifra-->\n\(wrong)\n",
      "<!--\n  diglot:ignore\n  number-mismatch, untranslated\n  cifra\n-->\n\(wrong)\n",
      "\(comment)\r\n\(wrong)\r\n", "<div>\n\(comment)\n\(wrong)\n</div>\n",
      "---\n# diglot:ignore number-mismatch cifra\ntitle: \(wrong)\n---\n",
      "\(wrong)\n\n<!-- diglot:ignore-page number-mismatch cifra -->\n",
      "<!-- diglot:ignore-page number-mismatch cifra -->\n\n{102|Uno.|One.} \(wrong)\n",
    ]
  )
  func keepsBack(_ text: String) throws {
    #expect(try found(text).allSatisfy { $0 == "suppression-unused" })
  }

  @Test(
    arguments: [
      "```\n\(comment)\n```\n\(wrong)\n", "    \(comment)\n\n\(wrong)\n", "`\(comment)` \(wrong)\n",
      "{102|\(comment)|x} \(wrong)\n", "\(wrong)\n\(comment)\n", "<!-- \(wrong)\n",
      "\(comment) {102|Uno.|One.} \(wrong)\n", "diglot:ignore number-mismatch \(wrong)\n",
      "<!-- diglot:ignore number-mismatch \(wrong)\n",
      "# diglot:ignore number-mismatch x\n\(wrong)\n",
      "<!-- diglot:ignores number-mismatch x -->\n\(wrong)\n",
      "<!-- diglot:ignore untranslated x -->\n\(wrong)\n",
      "\(comment)\n<span data-ttu-id=\"0a1b2-101\">Roto.</span>\n\n\(wrong)\n",
    ]
  )
  func keepsNothingElseBack(_ text: String) throws {
    #expect(try found(text).contains("103"))
  }

  @Test func commentsMayStack() throws {
    let text = "\(Self.comment)\n<!-- diglot:ignore untranslated marca -->\n\(Self.wrong)\n"
    #expect(try found(text) == ["suppression-unused"])
  }

  @Test func yamlDocuments() throws {
    let text = "# diglot:ignore number-mismatch cifra\ntitle: \(Self.wrong)\n"
    #expect(try found(text, path: "es-ES/toc.yml") == [])
    #expect(
      try found("\(Self.comment)\n\(text.drop { $0 != "t" })", path: "es-ES/toc.yml") == ["103"]
    )
  }

  @Test func brokenUnits() throws {
    let text =
      "<!-- diglot:ignore source-missing a mano -->\n<span data-ttu-id=\"0a1b2-101\">Roto.</span>\n"
    let run = try ExampleRun(
      CheckExample(files: [.init("es-ES/page.md", text + text + Self.wrong)])
    )
    #expect(run.findings.map(\.check) == ["number-mismatch"])
  }

  /// Findings that need all locales are kept back in the document they stand in.
  @Test func acrossLocales() throws {
    func run(_ comment: String) throws -> [String] {
      let files = [
        CheckExample.File("es-ES/a.md", "---\nms.openlocfilehash: a\n---\n{103|Uno.|One.}\n"),
        .init("de-DE/a.md", "---\nms.openlocfilehash: b\n---\n\(comment)\n\n{103|Eins.|Two.}\n"),
      ]
      return try ExampleRun(CheckExample(files: files)).findings.map {
        "\($0.check) \($0.location.path)"
      }
    }
    let plain = try run("")
    #expect(plain.contains { $0.hasPrefix("source-drift ") })
    let path = try #require(
      plain.first { $0.hasPrefix("source-drift ") }?.split(separator: " ").last
    )
    let kept = try run("<!-- diglot:ignore-page source-drift wird neu übersetzt -->")
    #expect(kept.contains { $0.hasPrefix("source-drift") } == (path != "de-DE/a.md"))
  }

  @Test func switchedOffChecksAreNotMissed() throws {
    let catalog = try #require(ExampleRun.locales)
    let text = "\(Self.comment)\n{103|Pague.|Pay.}\n"
    let document = try Document(
      parsing: Array(CheckExample.tagged(text).utf8),
      at: DocumentPlace(path: "es-ES/a.md", operand: ".", known: Set(catalog.tags))
    )
    func unused(_ settings: CheckSettings) -> Int {
      let result = DocumentChecker(settings: settings, locales: catalog.profiles).check(document)
      let pages = PageCatalog([DocumentSummary(document)])
      return CrossLocaleChecker(pages: pages, settings: settings).check([result.facts]) { _ in
        document
      }
      .findings.count { $0.check == "suppression-unused" }
    }
    var settings = CheckSettings()
    settings.severity = .note
    #expect(unused(settings) == 1)
    settings.rules.levels = ["number-mismatch": .off]
    #expect(unused(settings) == 0)
  }

  @Test(
    arguments: [
      String(repeating: "<!-- diglot:ignore ", count: 20_000),
      "<!-- diglot:ignore " + String(repeating: "a,", count: 100_000) + " x -->",
      String(repeating: "<!-- diglot:ignore number-mismatch x -->\n", count: 10_000) + wrong,
      String(repeating: " ", count: 100_000)
        + String(repeating: "diglot:ignore -->", count: 10_000),
      "<!-- diglot:ignore " + String(repeating: "x", count: 1_000_000) + " -->",
    ]
  )
  func hostileComments(_ text: String) throws {
    let found = try found(text)
    #expect(found.count <= 10_000)
  }
}
