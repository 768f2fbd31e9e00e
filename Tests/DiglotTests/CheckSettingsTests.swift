import Checks
import CommandLineInterface
import Testing

@testable import diglot

/// What `diglot.yml` says of single checks, seen from the command line.
@Suite struct CheckSettingsTests {
  /// The Spanish page of a sample with a unit whose target lost a number and has a space too many.
  static let damage = "{105|Pague 3 veces .|Pay 4 times.}"

  private func run(_ settings: String, _ words: [String] = []) async throws -> Sample.Run {
    let sample = try Sample(settings: "check: {\(settings)}")
    for locale in ["es-ES", "pt-BR"] {
      let page = try sample.read("content/\(locale)/join.md")
      try sample.write(
        page + "\n" + Sample.tagged(Self.damage) + "\n",
        to: "content/\(locale)/join.md"
      )
    }
    return await sample.run(["check", "--locale", "es-ES"] + words)
  }

  @Test func severities() async throws {
    let plain = try await run("fail-on: error")
    #expect(plain.output.contains("warning: ") && plain.output.contains("[number-mismatch]"))
    #expect(plain.status == .clean)
    let error = try await run("severities: {number-mismatch: error}")
    #expect(error.output.contains("error: ") && error.output.contains("[space-before-punctuation]"))
    #expect(error.status == .findings)
    let off = try await run("severities: {number-mismatch: off, space-before-punctuation: note}")
    #expect(!off.output.contains("[number-mismatch]"))
    #expect(off.output.contains("1 note (1 not shown)"))
  }

  @Test func overrides() async throws {
    let path = "overrides: [{paths: [content/es-ES/members], severities: {number-mismatch: off}}]"
    #expect(try await run(path).output.contains("[number-mismatch]"))
    let page = "overrides: [{paths: ['es-ES/j*.md', 'content/*/join.md'], "
    #expect(
      try await !run(page + "severities: {number-mismatch: off}}]").output
        .contains("[number-mismatch]")
    )
    let locale = "overrides: [{locales: [es-ES], severities: {number-mismatch: error}}]"
    #expect(try await run(locale).status == .findings)
    let other = "overrides: [{locales: [de-DE], severities: {number-mismatch: error}}]"
    #expect(try await run(other).status == .clean)
  }

  /// A setting replaces the severity that a check gives one of its findings, too.
  @Test func settingsReplaceSeveritiesOfSingleFindings() async throws {
    let sample = try Sample(settings: "check: {severities: {flow-page-missing: note}}")
    try sample.remove("content/es-ES/join.md")
    try sample.write(
      Sample.flows.replacing("members/leave.md", with: "gone.md"),
      to: "content/flows.yml"
    )
    let run = await sample.run("check", "--severity", "note")
    #expect(run.output.contains("in any locale [flow-page-missing]"))
    #expect(!run.output.contains("error: "))
    #expect(run.output.contains("note: the page ‘gone.md’"))
  }

  @Test(
    arguments: [
      (
        "disable: [number-mismach]", 19,
        "unknown check ‘number-mismach’; did you mean ‘number-mismatch’?"
      ),
      ("severities: {zymurgy: off}", 22, "unknown check ‘zymurgy’; ‘diglot checks’ lists them"),
      (
        "thresholds: {unit-ordre: {a: 1}}", 22,
        "unknown check ‘unit-ordre’; did you mean ‘unit-order’?"
      ),
      (
        "thresholds: {unit-order: {a: 1}}", 35,
        "the check ‘unit-order’ has no threshold ‘a’; it has none"
      ),
      (
        "overrides: [{severities: {unit-ordre: off}}]", 35,
        "unknown check ‘unit-ordre’; did you mean ‘unit-order’?"
      ),
    ]
  )
  func mistypedNames(_ settings: String, _ column: Int, _ message: String) async throws {
    let run = try await run(settings)
    #expect(run.status == .failure)
    #expect(run.output == "")
    #expect(run.errors == "diglot.yml:6:\(column): error: \(message)\n")
  }

  @Test(arguments: Check.catalog.filter { !$0.thresholds.isEmpty }.map(\.id))
  func thresholdsHaveLimits(_ id: String) async throws {
    let check = try #require(Check.named(id))
    let threshold = try #require(check.thresholds.first)
    let high = threshold.limits.upperBound.shown
    let run = try await run("thresholds: {\(id): {\(threshold.name): 1e300}}")
    #expect(run.status == .failure)
    #expect(run.errors.hasPrefix("diglot.yml:6:"))
    #expect(run.errors.hasSuffix(" to \(high)\n"))
    let explained = await (try Sample(documents: false)).run("checks", id)
    #expect(
      explained.output.contains("Threshold   \(threshold.name): \(threshold.fallback.shown), ")
    )
  }
}
