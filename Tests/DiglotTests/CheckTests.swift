import Checks
import CommandLineInterface
import Testing

@testable import diglot

@Suite struct CheckTests {
  /// A sample whose Spanish page holds a unit without its source.
  private func damaged() throws -> Sample {
    let sample = try Sample()
    try sample.write(
      (Sample.documents["es-ES/join.md"] ?? "") + "<span data-ttu-id=\"4f2a9-105\">Solo.</span>\n",
      to: "content/es-ES/join.md"
    )
    return sample
  }

  /// The same without one of its Russian pages.
  private func incomplete() throws -> Sample {
    let sample = try damaged()
    try sample.remove("content/ru-RU/members/leave.md")
    try sample.remove("content/flows.yml")
    return sample
  }

  @Test func soundDocuments() async throws {
    let run = await (try Sample()).run("check", "--locale", "es-ES")
    #expect(run.status == .clean)
    #expect(run.errors == "")
    #expect(run.output.contains("of 2 documents"))
  }

  @Test func findingOfADocument() async throws {
    let run = try await damaged().run("check")
    #expect(run.status == .findings)
    #expect(run.output.contains("content/es-ES/join.md:13:1: error: "))
    #expect(run.output.contains("[source-missing]"))
  }

  /// What is wrong in other locales neither shows nor counts, be it found in one document or across them.
  @Test(arguments: ["de-DE", "zh-CN"]) func otherLocales(_ locale: String) async throws {
    let run = try await incomplete().run(
      "check",
      "--locale",
      locale,
      "--format",
      "json",
      "--severity",
      "note"
    )
    #expect(run.status == .clean)
    #expect(!run.output.contains("\"locale\": \"es-ES\""))
    #expect(!run.output.contains("\"locale\": \"ru-RU\""))
    #expect(run.output.contains("\"error\": 0"))
    #expect(run.output.contains("\"documents\": 2"))
  }

  /// A part of the content folder is compared with the rest of it, and nothing else is reported.
  @Test(
    arguments: [
      (["content/de-DE"], 1, "2 documents"), (["content/de-DE/join.md"], 0, "1 document"),
      (["content/es-ES/members", "content/de-DE/join.md"], 0, "2 documents"),
      (["content/de-DE/members/leave.md"], 1, "1 document"), (["content"], 1, "10 documents"),
    ]
  )
  func partOfTheContent(_ part: [String], _ warnings: Int, _ documents: String) async throws {
    let sample = try Sample(settings: "locales: [es-ES, zh-CN, ru-RU, pt-BR, de-DE]")
    let run = await sample.run(["check"] + part.map { "@" + $0 } + ["--severity", "note"])
    #expect(run.status == .clean)
    #expect(run.output.hasSuffix("of \(documents)\n"), "\(run.output)")
    #expect(run.output.contains("[source-drift]") == (warnings > 0))
    #expect(run.output.contains("\(warnings) warning"))
  }

  /// What cannot be read in the rest of the content folder is not a matter of the part.
  @Test func partBesideUnreadableDocuments() async throws {
    let sample = try Sample()
    try sample.write([0, 1, 2], to: "content/es-ES/binary.md")
    #expect(await sample.run("check", "@content/de-DE").status == .clean)
    #expect(await sample.run("check", "@content/es-ES").status == .failure)
    #expect(await sample.run("check", "@content/de-DE", "@gone").errors.hasPrefix("gone: error: "))
  }

  /// Above the content folder, pages and flows are those of the content folder.
  @Test func aboveTheContent() async throws {
    let sample = try Sample(settings: "locales: [es-ES, de-DE]")
    try sample.write(
      Sample.flows.replacing("anchor: leave", with: "anchor: gone"),
      to: "content/flows.yml"
    )
    let whole = await sample.run("check", "--severity", "note")
    #expect(whole.output.contains("content/flows.yml:"))
    #expect(await sample.run("check", "@", "--severity", "note").output == whole.output)
  }

  /// A locale of the settings that the content folder has nothing of lacks every page.
  @Test(arguments: [[], ["@content"]]) func wholeContent(_ paths: [String]) async throws {
    let sample = try Sample(settings: "locales: [es-ES, de-DE, en-US]")
    let run = await sample.run(["check"] + paths, interruption: Interruption())
    #expect(run.output.contains("the page ‘join.md’ is missing in en-US"))
  }

  @Test func missingPage() async throws {
    let run = try await incomplete().run("check", "--locale", "ru-RU", "--fail-on", "warning")
    #expect(run.output.contains("the page ‘members/leave.md’ is missing in ru-RU"))
    #expect(run.status == .findings)
  }

  @Test func ownLocale() async throws {
    let run = try await damaged().run("check", "--locale", "ES-es", "--format", "json")
    #expect(run.status == .findings)
    #expect(run.output.contains("\"error\": 1"))
  }

  /// The other locales are read for comparison: drift shows in the locale that has it.
  @Test func comparisonWithOtherLocales() async throws {
    let sample = try Sample()
    let german = await sample.run("check", "--locale", "de-DE", "--fail-on", "warning")
    #expect(german.output.contains("[source-drift]"))
    #expect(german.output.contains("content/de-DE/members/leave.md"))
    #expect(german.status == .findings)
    let spanish = await sample.run("check", "--locale", "es-ES", "--fail-on", "warning")
    #expect(!spanish.output.contains("[source-drift]"))
    #expect(spanish.status == .clean)
  }

  /// Counts of one locale are those that all locales add up to.
  @Test func countsOfLocalesAddUp() async throws {
    let sample = try incomplete()
    let all = await sample.run("check", "--format", "json")
    var sum = Counts()
    for locale in ["es-ES", "zh-CN", "ru-RU", "pt-BR", "de-DE"] {
      sum = sum + Counts(await sample.run("check", "--format", "json", "--locale", locale).output)
    }
    let whole = Counts(all.output)
    #expect(whole.error >= 1)
    // What is found of no locale counts in each.
    let shared = all.output.split(separator: "\n").count { $0.contains("\"locale\": null") }
    #expect(sum.total == whole.total + 4 * shared)
  }

  @Test(arguments: [
    ("never", CommandLineInterface.ExitStatus.clean), ("error", .findings), ("warning", .findings),
    ("note", .findings),
  ])
  func failOn(_ level: String, _ status: CommandLineInterface.ExitStatus) async throws {
    #expect(try await damaged().run("check", "--fail-on", level).status == status)
  }

  /// What fails need not show.
  @Test func hiddenFindingsFail() async throws {
    let run = await (try Sample()).run("check", "--severity", "error", "--fail-on", "warning")
    #expect(run.status == .findings)
    #expect(!run.output.contains("warning:"))
  }

  @Test func settingsDecideWhereNoOptionDoes() async throws {
    let sample = try Sample(settings: "check: {fail-on: warning}")
    #expect(await sample.run("check").status == .findings)
    #expect(await sample.run("check", "--fail-on", "error").status == .clean)
    let silent = try Sample(settings: "check: {fail-on: warning, disable: [source-drift]}")
    #expect(await !silent.run("check").output.contains("source-drift"))
  }

  @Test func termsOfTheProject() async throws {
    let sample = try Sample()
    try sample.write(
      "concept,rule,note,en-US,es-ES\naccount,translate,,account,perfil\n",
      to: "terms.csv"
    )
    let run = await sample.run("check", "--locale", "es-ES", "--severity", "note")
    #expect(run.output.contains("perfil"))
  }

  @Test func reportToAFile() async throws {
    let sample = try damaged()
    let run = await sample.run(
      "check",
      "--locale",
      "es-ES",
      "--format",
      "json",
      "--output",
      "@made/findings.json"
    )
    #expect(run.output == "")
    #expect(run.errors == "Wrote 1 finding to made/findings.json\n")
    #expect(run.status == .findings)
    let quiet = await sample.run("check", "--output", "@made/findings.txt", "--quiet")
    #expect(quiet.errors == "")
    #expect(try sample.read("made/findings.txt").contains("[source-missing]"))
  }

  @Test func jobsDoNotMatter() async throws {
    let sample = try damaged()
    let one = await sample.run("check", "--severity", "note", "--jobs", "1")
    let eight = await sample.run("check", "--severity", "note", "--jobs", "8")
    #expect(one.output == eight.output)
    #expect(one.status == eight.status)
  }

  @Test func unknownFormat() async throws {
    let run = await (try Sample()).run("check", "--format", "jso")
    let names = Reporter.all.map(\.name).joined(separator: ", ")
    #expect(run.status == .usage)
    #expect(
      run.errors.hasPrefix("diglot: error: --format: ‘jso’ is not one of \(names); did you")
    )
  }
}

/// The numbers of a JSON report's summary.
private struct Counts {
  var error = 0
  var total = 0

  init() {}

  init(_ report: String) {
    for severity in ["error", "warning", "note"] {
      guard let key = report.firstRange(of: "\"\(severity)\": ") else { continue }
      let number = Int(report[key.upperBound...].prefix { $0.isNumber }) ?? 0
      if severity == "error" { error = number }
      total += number
    }
  }

  static func + (left: Self, right: Self) -> Self {
    var sum = left
    sum.error += right.error
    sum.total += right.total
    return sum
  }
}
