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
}
