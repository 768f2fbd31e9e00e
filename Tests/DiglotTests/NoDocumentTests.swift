import CommandLineInterface
import Testing

@testable import diglot

/// A run without any document does nothing and says so.
@Suite struct NoDocumentTests {
  private static let verbs = [
    ["check", "--output", "@out"], ["export", "--output", "@out"],
    ["export", "--pivot", "--output", "@out"], ["build", "--output", "@out"],
    ["tm", "build", "--memory", "@out"],
  ]

  @Test(arguments: verbs) func emptyFolder(_ words: [String]) async throws {
    let sample = try Sample(documents: false)
    let run = await sample.run(words)
    #expect(run.status == .failure)
    #expect(run.output == "")
    #expect(
      run.errors == """
        content: error: there is no document here; name a folder of .md or .yml files that tell their \
        locale, or name it with --locale

        """
    )
    #expect(!sample.exists("out"))
  }

  @Test(arguments: verbs) func missingFolder(_ words: [String]) async throws {
    let sample = try Sample()
    let run = await sample.run(words + ["@typo"])
    #expect(run.status == .failure)
    #expect(run.errors == "typo: error: no such file or folder; check the path\n")
    #expect(!sample.exists("out"))
  }

  @Test(arguments: [["check"], ["export"], ["build", "-o", "@out"], ["flows"], ["tm", "build"]])
  func noDocumentInTheLocale(_ words: [String]) async throws {
    let sample = try Sample()
    let run = await sample.run(words + ["--locale", "de-DE", "@content/es-ES"])
    #expect(run.status == .failure)
    #expect(run.output == "")
    #expect(
      run.errors == """
        content/es-ES: error: there is no document in de-DE here; name another folder, or leave out \
        --locale

        """
    )
    #expect(!sample.exists("out"))
  }

  /// Documents without a text to translate make no file.
  @Test(arguments: [["-f", "xliff"], ["-f", "xliff1"], ["-f", "csv"], ["--pivot"]])
  func noSegment(_ words: [String]) async throws {
    let sample = try Sample(documents: false)
    try sample.write("---\nauthor: nobody\n---\n", to: "content/es-ES/empty.md")
    try sample.write("yesterday's", to: "out")
    let run = await sample.run(["export", "--output", "@out"] + words)
    #expect(run.status == .failure)
    #expect(run.errors.hasPrefix("content: error: no document"))
    #expect(run.errors.hasSuffix(" holds a segment that could be written\n"))
    #expect(try sample.read("out") == "yesterday's")
  }

  @Test func whatStoodThereStays() async throws {
    let sample = try Sample(documents: false)
    try sample.write("yesterday's", to: "out.csv")
    _ = await sample.run("export", "--output", "@out.csv")
    #expect(try sample.read("out.csv") == "yesterday's")
  }

  @Test func textOfAnEmptyFolder() async throws {
    let sample = try Sample(documents: false)
    try sample.write("flows: []\n", to: "content/flows.yml")
    let run = await sample.run("text", "@content", "--output", "@out")
    #expect(run.status == .failure)
    #expect(
      run.errors == """
        content: error: there is no document here; name a folder of .md files or translated .yml files

        """
    )
    #expect(!sample.exists("out"))
  }
}
