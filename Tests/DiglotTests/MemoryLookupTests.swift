import CommandLineInterface
import Testing

@testable import TranslationMemory
@testable import diglot

/// What lookups are asked, and what of.
@Suite struct MemoryLookupTests {
  /// Both neighbours are named; an empty one is the edge of the document.
  @Test(arguments: [
    ("Join today", ["--before", "", "--after", "Open **Account**."], "101"),
    ("Please wait.", ["--before", "Open Account.", "--after="], "101"),
    ("Please wait.", ["--before", "Open Account.", "--after", "Join today"], "100"),
    ("Please wait.", ["--before", "", "--after", ""], "100"),
  ]) func edges(_ text: String, _ context: [String], _ score: String) async throws {
    let sample = try await MemoryVerbTests.built()
    let run = await sample.run(["tm", "lookup", text, "--locale", "es-ES"] + context)
    #expect(run.output.hasPrefix(score + "  es-ES"))
  }

  @Test(arguments: ["--before", "--after"]) func oneNeighbourIsNotEnough(_ option: String)
    async throws
  {
    let sample = try await MemoryVerbTests.built()
    let run = await sample.run("tm", "lookup", "Please wait.", option, "Open Account.")
    #expect(run.status == .usage)
    #expect(run.errors.contains("--before and --after go together"))
  }

  /// What the memory holds can be asked for, be it a locale of the project or not.
  @Test(arguments: [
    (["lookup", "Good day.", "--locale", "fr"], "fr-FR"),
    (["lookup", "Good day.", "--locale", "fr-FR"], "fr-FR"),
    (["concordance", "Bonjour", "--locale", "FR_fr"], "fr-FR"),
    (["export", "--format", "jsonl", "--locale", "fr"], "\"locale\":\"fr-FR\""),
    (["prune", "--locale", "fr"], "agency.jsonl#fr-FR: 1 segment"),
  ]) func localesBeyondTheProject(_ words: [String], _ expected: String) async throws {
    let sample = try await MemoryVerbTests.built()
    let unit = #"{"source": "Good day.", "target": "Bonjour", "locale": "fr-FR"}"# + "\n"
    try sample.write(unit, to: "agency.jsonl")
    #expect(await sample.run("tm", "import", "@agency.jsonl").status == .clean)
    let run = await sample.run(["tm"] + words)
    #expect(run.output.replacing("\": \"", with: "\":\"").contains(expected))
  }

  /// A name may be that of the project's locale in another spelling; one that nobody knows is new to imports
  /// alone.
  @Test func namesOfLocales() async throws {
    let sample = try await MemoryVerbTests.built()
    for name in ["es", "ES", "es_ES", "es-es"] {
      let run = await sample.run("tm", "lookup", "Leave", "--locale", name)
      #expect(run.output.hasPrefix("100  es-ES  Salga"))
    }
    let unknown = await sample.run("tm", "lookup", "Leave", "--locale", "fr-FR")
    #expect(unknown.errors.contains("unknown locale ‘fr-FR’; known are "))
    try sample.write(#"{"source": "Good day.", "target": "Bonjour"}"# + "\n", to: "a.jsonl")
    #expect(await sample.run("tm", "import", "@a.jsonl", "--locale", "fr-FR").status == .clean)
    #expect(await sample.run("tm", "lookup", "Good day.", "--locale", "fr").status == .clean)
    #expect(await sample.run("tm", "import", "@a.jsonl", "--locale", "x").status == .usage)
  }

  /// Lines are each other's neighbours where they are in the order of a document; empty ones are none.
  @Test(arguments: [(["--in-order"], ["101", "101", "101"]), ([], ["100", "100", "100"])])
  func linesInOrder(_ words: [String], _ scores: [String]) async throws {
    let sample = try await MemoryVerbTests.built()
    let run = await sample.run(
      ["tm", "lookup", "--locale", "es-ES", "--cutoff", "100"] + words,
      input: "Join today\n\nOpen **Account**.\nPlease wait.\n\n"
    )
    let found = run.output.split(separator: "\n").filter { $0.contains("  es-ES  ") }
    #expect(found.map { String($0.prefix(3)) } == scores)
    #expect(run.status == .clean)
  }

  @Test func inOrderIsForLines() async throws {
    let sample = try await MemoryVerbTests.built()
    #expect(await sample.run("tm", "lookup", "Please wait.", "--in-order").status == .usage)
  }

  /// What a user may well write is understood, or told how to be written.
  @Test(arguments: [
    (["lookup", "Close the accounts.", "--cutoff", "97.1"], "97.2 "),
    (["lookup", "Close the accounts.", "--cutoff", "97.3"], ""),
  ]) func cutoffs(_ words: [String], _ beginning: String) async throws {
    let sample = try await MemoryVerbTests.built()
    let run = await sample.run(["tm"] + words + ["--locale", "es-ES"])
    #expect(run.output.hasPrefix(beginning) && run.output.isEmpty == beginning.isEmpty)
  }

  @Test(arguments: [
    (["lookup", "x", "--cutoff", "101"], "‘101’ is not a number from 0.0 to 100.0"),
    (["lookup", "- item"], "write ‘--’ before"), (["lookup", "a", "b"], "quotation marks"),
    (["concordance", "%", "--mode", "words"], "there is no word in ‘%’"),
    (["concordance", " "], "there is no text in"),
  ]) func misuse(_ words: [String], _ message: String) async throws {
    let run = await (try await MemoryVerbTests.built()).run(["tm"] + words)
    #expect(run.status == .usage)
    #expect(run.errors.contains(message))
  }
}
