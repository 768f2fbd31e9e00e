import CommandLineInterface
import Testing

@testable import diglot

@Suite struct BaselineTests {
  private static let damage = "{105|Pague 3 veces .|Pay 4 times.}"

  /// A sample whose Spanish page has a wrong number and a space too many.
  private func damaged(_ settings: String = "") throws -> Sample {
    let sample = try Sample(settings: settings)
    try append(Self.damage, to: sample)
    return sample
  }

  private func append(
    _ units: String,
    to sample: Sample,
    at path: String = "content/es-ES/join.md"
  ) throws {
    try sample.write(try sample.read(path) + "\n" + Sample.tagged(units) + "\n", to: path)
  }

  /// Checks the Spanish documents against the baseline, warnings failing.
  private func run(_ sample: Sample, _ words: String...) async -> Sample.Run {
    await sample.run(
      ["check", "--baseline", "@base.tsv", "--fail-on", "warning", "--locale", "es-ES"] + words
    )
  }

  @Test func acceptsWhatIsThere() async throws {
    let sample = try damaged()
    #expect(
      await sample.run("check", "--fail-on", "warning", "--locale", "es-ES").status == .findings
    )
    let update = await run(sample, "--update-baseline")
    #expect(update.status == .clean)
    #expect(update.errors == "Wrote 2 entries to base.tsv: 2 new, 0 dropped\n")
    let text = try sample.read("base.tsv")
    #expect(text.contains("content/es-ES/join.md\t105\twarning\tnumber-mismatch\tes-ES\t"))
    let again = await run(sample)
    #expect(again.status == .clean)
    #expect(again.errors == "")
    #expect(again.output.hasPrefix("nothing found: "))
    #expect(again.output.contains("(2 accepted by the baseline)"))
    #expect(await run(sample, "--update-baseline").errors.hasSuffix(": 0 new, 0 dropped\n"))
    #expect(try sample.read("base.tsv") == text)
  }

  @Test func reportsWhatIsNew() async throws {
    let sample = try damaged()
    _ = await run(sample, "--update-baseline")
    try append("{106|Espere 9 horas.|Wait 8 hours.}", to: sample)
    let new = await run(sample)
    #expect(new.status == .findings)
    #expect(new.output.contains("‘8’") || new.output.contains("[number-mismatch]"))
    #expect(!new.output.contains("[space-before-punctuation]"))
    #expect(new.output.contains("1 warning, "))
  }

  /// Entries are for as many findings as there are entries.
  @Test func equalFindingsAreCounted() async throws {
    let sample = try damaged()
    _ = await run(sample, "--update-baseline")
    try append(Self.damage.replacing("105", with: "106"), to: sample)
    let run = await run(sample)
    #expect(run.status == .findings)
    #expect(run.output.contains("2 warnings, "))
    #expect(run.output.contains("(2 accepted by the baseline)"))
    #expect(run.output.contains("join.md:16:"), "the later one is new: \(run.output)")
  }

  @Test func entriesSurviveMoves() async throws {
    let sample = try damaged()
    _ = await run(sample, "--update-baseline")
    let text = try sample.read("content/es-ES/join.md")
    try sample.write(text.replacing("# <a", with: "Nota.\n\n# <a"), to: "content/es-ES/join.md")
    #expect(await run(sample).status == .clean)
    try sample.rename("content/es-ES/join.md", to: "content/es-ES/enter.md")
    try sample.remove("content/flows.yml")
    let moved = await run(sample)
    #expect(!moved.output.contains("[number-mismatch]"))
    #expect(moved.output.contains("(2 accepted by the baseline)"))
  }

  @Test func entriesDieWithTheText() async throws {
    let sample = try damaged()
    _ = await run(sample, "--update-baseline")
    let text = try sample.read("content/es-ES/join.md")
    try sample.write(text.replacing("Pague 3", with: "Abone 3"), to: "content/es-ES/join.md")
    let changed = await run(sample)
    #expect(changed.status == .findings)
    #expect(changed.output.contains("2 warnings, "))
    let stale = "base.tsv: note: 2 entries accept nothing any more; --update-baseline drops them\n"
    #expect(changed.errors == stale)
    #expect(await run(sample, "--quiet").errors == "")
    #expect(await run(sample, "--update-baseline").errors.hasSuffix(": 2 new, 2 dropped\n"))
    #expect(try sample.read("base.tsv").split(separator: "\n").count == 4)
  }

  /// What a run does not look at is neither stale nor dropped.
  @Test(
    arguments: [
      ["--locale", "de-DE"], ["@content/pt-BR"], ["--severity", "error", "--fail-on", "error"],
    ]
  )
  func partsKeepTheRest(_ words: [String]) async throws {
    let sample = try damaged()
    _ = await run(sample, "--update-baseline")
    let text = try sample.read("base.tsv")
    let part = await sample.run(["check", "--baseline", "@base.tsv", "--update-baseline"] + words)
    #expect(part.errors.hasSuffix(" 0 dropped\n"))
    let kept = try sample.read("base.tsv")
    #expect(text.split(separator: "\n").allSatisfy { kept.contains($0) })
  }

  /// A folder that cannot be read says nothing of the findings in it.
  @Test func foldersThatCannotBeReadKeepTheirEntries() async throws {
    let sample = try damaged()
    _ = await run(sample, "--update-baseline")
    let text = try sample.read("base.tsv")
    try sample.remove("content/es-ES")
    try sample.link("content/es-ES", to: "es-ES")
    let update = await sample.run("check", "--baseline", "@base.tsv", "--update-baseline")
    #expect(update.status == .failure)
    #expect(update.errors.contains(" 0 dropped\n"))
    let kept = try sample.read("base.tsv")
    #expect(text.split(separator: "\n").allSatisfy { kept.contains($0) })
  }

  /// What fails need not show, nor does what is accepted then.
  @Test func hiddenFindings() async throws {
    let sample = try damaged()
    let words = ["--severity", "error"]
    #expect(
      await sample.run(["check", "--baseline", "@base.tsv", "--fail-on", "warning"] + words).status
        == .failure
    )
    let update = await sample.run(
      ["check", "--baseline", "@base.tsv", "--fail-on", "warning", "--update-baseline"] + words
    )
    #expect(update.status == .clean)
    let again = await sample.run(
      ["check", "--baseline", "@base.tsv", "--fail-on", "warning"] + words
    )
    #expect(again.status == .clean)
    try append("{106|Espere 9 horas.|Wait 8 hours.}", to: sample)
    let new = await sample.run(
      ["check", "--baseline", "@base.tsv", "--fail-on", "warning"] + words
    )
    #expect(new.status == .findings)
    #expect(!new.output.contains("warning: "))
  }

  @Test func baselineOfTheSettings() async throws {
    let sample = try damaged("check: {baseline: accepted/base.tsv, fail-on: warning}")
    #expect(await sample.run("check", "--update-baseline").status == .clean)
    #expect(try sample.read("accepted/base.tsv").contains("../content/es-ES/join.md") == false)
    #expect(sample.exists("accepted/base.tsv"))
    #expect(await sample.run("check").status == .clean)
  }

  @Test(
    arguments: [
      ("", 1, "nothing\n"), ("# heading\n\n", 3, "a\tb\n"), ("", 1, "<<<<<<< ours\n"),
      ("", 1, "a.md\t1\twarning\tx\tes-ES\tnot-hex-at-all!!\tm\n"),
      ("", 1, "a\tb\tloud\tc\td\te\tf\n"),
    ]
  )
  func brokenBaseline(_ before: String, _ line: Int, _ text: String) async throws {
    let sample = try damaged()
    try sample.write(before + text, to: "base.tsv")
    for words in [[], ["--update-baseline"]] {
      let run = await sample.run(["check", "--baseline", "@base.tsv"] + words)
      #expect(run.status == .failure)
      #expect(run.output == "")
      #expect(
        run.errors
          == "base.tsv:\(line):1: error: this line is no entry of a baseline; mend it, or remove the file "
          + "and write it anew with --update-baseline\n"
      )
    }
    #expect(try sample.read("base.tsv") == before + text)
  }

  @Test func missingBaseline() async throws {
    let run = try await damaged().run("check", "--baseline", "@base.tsv")
    #expect(run.status == .failure)
    #expect(
      run.errors == "base.tsv: error: there is no such baseline; write it with --update-baseline\n"
    )
  }

  @Test func contradictions() async throws {
    let sample = try damaged()
    let nowhere = await sample.run("check", "--update-baseline")
    #expect(nowhere.status == .usage)
    #expect(nowhere.errors.contains("--update-baseline needs --baseline FILE, or check.baseline"))
    let page = "@content/es-ES/join.md"
    let document = await sample.run("check", "--baseline", page, "--update-baseline")
    #expect(document.status == .failure)
    #expect(document.errors.contains("is one of the documents read"))
    let both = await sample.run(
      "check",
      "--baseline",
      "@b.tsv",
      "--update-baseline",
      "--output",
      "@b.tsv"
    )
    #expect(both.status == .usage)
  }
}
