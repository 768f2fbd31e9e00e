import CommandLineInterface
import Diagnostics
import FoundationEssentials
import Testing

@testable import diglot

@Suite struct ExportTests {
  private static let cases = [
    ("segments.csv", ["export"]), ("segments.tsv", ["export", "--format", "tsv"]),
    ("segments.jsonl", ["export", "--format", "jsonl"]),
    ("segments.tmx", ["export", "--format", "tmx"]), ("pivot.csv", ["export", "--pivot"]),
    ("pivot.tsv", ["export", "--pivot", "--format", "tsv"]),
    ("pivot.jsonl", ["export", "--pivot", "--format", "jsonl"]),
    ("german.csv", ["export", "--locale", "de-DE"]),
    ("german-pivot.csv", ["export", "--pivot", "--locale", "de-DE"]),
  ]

  /// What each format writes of the sample; `DIGLOT_GOLDEN=write` writes the files anew.
  @Test(arguments: cases) func golden(_ name: String, _ words: [String]) async throws {
    let sample = try Sample()
    let one = await sample.run(words + ["--jobs", "1"])
    #expect(one.status == .clean)
    #expect(one.errors == "")
    let url = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Golden/\(name)")
    let output = one.output.replacing(Program.version, with: "VERSION")
    if ProcessInfo.processInfo.environment["DIGLOT_GOLDEN"] == "write" {
      try Data(output.utf8).write(to: url)
    }
    #expect(output == String(decoding: try Data(contentsOf: url), as: UTF8.self))

    #expect(await sample.run(words + ["--jobs", "8"]).output == one.output)
  }

  @Test func intoAFile() async throws {
    let sample = try Sample()
    let run = await sample.run("export", "--output", "@tables/all.csv")
    #expect(run.output == "")
    #expect(run.errors == "Wrote 40 segments to tables/all.csv\n")
    let printed = await sample.run("export").output
    #expect(try sample.read("tables/all.csv").replacing(sample.folder + "/", with: "") == printed)
    let pivot = await sample.run("export", "--pivot", "--output", "@tables/pivot.csv")
    #expect(pivot.errors.hasPrefix("Wrote "))
    #expect(pivot.errors.hasSuffix(" rows to tables/pivot.csv\n"))
    #expect(await sample.run("export", "-q", "-o", "@tables/all.csv").errors == "")
  }

  /// The exchange format needs sources; titles in front matter have none.
  @Test func segmentsLeftOut() async throws {
    let run = await (try Sample()).run("export", "--format", "tmx", "--output", "@all.tmx")
    #expect(
      run.errors
        == "Wrote 30 segments to all.tmx; left out 10 segments whose source is not known\n"
    )
  }

  @Test func failureLeavesTheOldFile() async throws {
    let sample = try Sample()
    try sample.write("old", to: "kept/all.csv")
    try sample.write("no settings: [", to: "diglot.yml")
    #expect(await sample.run("export", "--output", "@kept/all.csv").status == .failure)
    #expect(try sample.read("kept/all.csv") == "old")
    #expect(try FileManager.default.contentsOfDirectory(atPath: sample.path("kept")).count == 1)
  }

  @Test func documentsAreNotOverwritten() async throws {
    let sample = try Sample()
    let before = try sample.read("content/es-ES/join.md")
    let run = await sample.run("export", "--output", "@content/es-ES/join.md")
    #expect(run.status == .failure)
    #expect(
      run.errors == """
        content/es-ES/join.md: error: is one of the documents read and would be overwritten; choose \
        another place

        """
    )
    #expect(try sample.read("content/es-ES/join.md") == before)
  }

  @Test(arguments: [
    (
      ["--format", "csv", "--output", "@content"], "content: error: is a folder, so no file can be"
    ),
    (
      ["--output", "/dev/full"],
      "/dev/full: error: the disk is full; free some space, then run again"
    ),
    (["--output", "/proc/none/x.csv"], "/proc/none/x.csv: error: "),
  ])
  func unwritable(_ words: [String], _ message: String) async throws {
    let run = await (try Sample()).run(["export"] + words)
    #expect(run.status == .failure)
    #expect(run.errors.hasPrefix(message))
  }

  @Test(arguments: [
    (["--format", "json"], "--format: ‘json’ is not one of csv, tsv, jsonl, tmx; did you mean"),
    (["--format", "tmx", "--pivot"], "--pivot needs a table: csv, tsv or jsonl, not tmx"),
  ])
  func misuse(_ words: [String], _ message: String) async throws {
    let run = await (try Sample()).run(["export"] + words)
    #expect(run.status == .usage)
    #expect(run.errors.hasPrefix("diglot: error: \(message)"))
  }
}
