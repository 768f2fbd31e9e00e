import Checks
import Diagnostics
import Testing
import Workspace

@Suite struct RunTests {
  static let page = CheckExample.File(
    "es-ES/plans.md",
    """
    ---
    title: {101|Planes|Plans}
    ms.contentlocale: es-ES
    ---
    # <a name="plans"></a>{102|Planes|Plans}

    {103|Elija **3** planes.|Pick **2** plans.} {104|Ñandú 🦤 pague⟦  .⟧|Pay.}

    <table><tr><td>{105|Uno<br>dos|One two}</td></tr></table>

    ```text
    {106|Wait for the invoice of the month.|Wait for the invoice of the month.}
    ```
    """
  )

  private func run(_ files: [CheckExample.File]) throws -> ExampleRun {
    try ExampleRun(CheckExample(files: files))
  }

  @Test func tellsPlacesInScalarsOfTheFile() throws {
    let example = CheckExample(files: [Self.page])
    let run = try ExampleRun(
      example,
      checks: [try #require(Check.named("space-before-punctuation"))]
    )
    #expect(run.findings.map(\.location) == (try ExampleRun.expected(example)))
    #expect(run.findings.first?.unit == "104")
    #expect(run.findings.first?.locale == "es-ES")
    #expect(run.findings.first?.source?.text == "Pay.")
  }

  @Test func looksIntoBlocksOfHTMLAndNotIntoCode() throws {
    let checks = Set(try run([Self.page]).findings.map { "\($0.check) \($0.unit ?? "")" })
    #expect(
      checks == ["number-mismatch 103", "space-before-punctuation 104", "html-mismatch 105"]
    )
  }

  @Test func findingsDoNotDependOnTheOrderOfDocuments() throws {
    let pages = ["es-ES", "de-DE", "pt-BR", "zh-CN"].map { locale in
      CheckExample.File(
        "\(locale)/plans.md",
        "---\nms.openlocfilehash: \(locale.prefix(1))\n---\n\(Self.page.text.dropFirst(70))"
      )
    }
    let findings = try run(pages).findings
    #expect(!findings.isEmpty)
    #expect(try run(pages.reversed()).findings == findings)
    #expect(zip(findings, findings.dropFirst()).allSatisfy { !Finding.precedes($1, $0) })
  }

  @Test func disabledChecksAreSilent() throws {
    let catalog = try #require(ExampleRun.locales)
    var settings = CheckSettings()
    settings.disabled = ["number-mismatch"]
    let checker = DocumentChecker(settings: settings, locales: catalog.profiles)
    let text = CheckExample.unmarked(CheckExample.tagged(Self.page.text)).text
    let document = try Document(
      parsing: Array(text.utf8),
      at: DocumentPlace(path: "es-ES/plans.md", operand: ".", known: [])
    )
    let result = checker.check(document)
    #expect(!result.findings.contains { $0.check == "number-mismatch" })
    #expect(result.findings.contains { $0.check == "html-mismatch" })
    #expect(result.facts.unitCount == 6)
  }

  @Test func hidesWhatIsBelowTheSeverityAndCountsIt() throws {
    let catalog = try #require(ExampleRun.locales)
    var settings = CheckSettings()
    settings.severity = .error
    let checker = DocumentChecker(settings: settings, locales: catalog.profiles)
    let text = CheckExample.unmarked(CheckExample.tagged(Self.page.text)).text
    let document = try Document(
      parsing: Array(text.utf8),
      at: DocumentPlace(path: "es-ES/plans.md", operand: ".", known: [])
    )
    let result = checker.check(document)
    #expect(result.findings.isEmpty)
    #expect(result.counts[.warning] == 3)
    #expect(result.counts.atLeast(.warning) == 3)
    #expect(result.counts.atLeast(.error) == 0)
  }

  @Test func tellsFindingsWhoseDocumentIsGone() throws {
    let catalog = try #require(ExampleRun.locales)
    let documents = try [("es-ES", "a"), ("de-DE", "b")].map { locale, hash in
      try Document(
        parsing: Array("---\nms.openlocfilehash: \(hash)\n---\n".utf8),
        at: DocumentPlace(path: "\(locale)/plans.md", operand: ".", known: Set(catalog.tags))
      )
    }
    let checker = DocumentChecker(locales: catalog.profiles)
    let pages = PageCatalog(documents.map { DocumentSummary($0) })
    let result = CrossLocaleChecker(pages: pages)
      .check(documents.map { checker.check($0).facts }) { _ in nil }
    #expect(result.findings.map(\.check) == ["source-drift"])
    #expect(result.findings.first?.message.contains("not known") == true)
  }
}
