import CommandLineInterface
import Testing
import Workspace

@testable import TranslationMemory
@testable import diglot

/// How the memory names documents, where it finds their sources, and when it reads them anew.
@Suite struct MemoryDocumentTests {
  private static func held(_ sample: Sample) throws -> [String] {
    try MemoryStore(path: sample.path("memory.sqlite"), mode: .reading).documents().map(\.path)
  }

  private static let documents = Sample.documents.keys.map { "content/\($0)" }.sorted()

  /// A document has one name, from the folder of the settings, however its path is written.
  @Test(arguments: [
    "@content", "@content/es-ES/../../content", "@./content", "@content/es-ES", "@.",
  ]) func oneNameADocument(_ path: String) async throws {
    let sample = try await MemoryVerbTests.built()
    #expect(try Self.held(sample) == Self.documents)
    let again = await sample.run("tm", "build", path)
    #expect(again.errors.hasPrefix("Wrote 0 documents "))
    #expect(again.errors.hasSuffix(" 0 removed\n"))
    #expect(try Self.held(sample) == Self.documents)
  }

  /// A document outside the project is named by its full path.
  @Test func documentsOutsideTheProject() async throws {
    let (sample, other) = (try Sample(documents: false), try Sample())
    _ = await sample.run("tm", "build", other.path("content/../content/es-ES"))
    #expect(
      try Self.held(sample)
        == ["join.md", "members/leave.md"].map { other.path("content/es-ES/\($0)") }
    )
  }

  /// An import has one name as well, so that entering it again replaces it.
  @Test(arguments: ["@a.jsonl", "@./a.jsonl", "@content/../a.jsonl"])
  func oneNameAnImport(_ path: String) async throws {
    let sample = try Sample()
    let unit = #"{"source": "Good day.", "target": "Buenas.", "locale": "es-ES"}"#
    try sample.write(unit + "\n", to: "a.jsonl")
    _ = await sample.run("tm", "import", path)
    #expect(try Self.held(sample) == ["a.jsonl#es-ES"])
  }

  /// Names from before there was one of each document leave with the next build.
  @Test func otherNamesOfADocumentLeave() async throws {
    let sample = try await MemoryVerbTests.built()
    try SQLiteDatabase.open(sample.path("memory.sqlite"), .existing, patience: 1000)
      .execute("UPDATE documents SET path = '\(sample.folder)/' || path WHERE path LIKE '%join.md'")
    #expect(
      await sample.run("tm", "build").errors
        == "Wrote 5 documents with 20 segments to memory.sqlite; 5 unchanged, 5 removed\n"
    )
    #expect(try Self.held(sample) == Self.documents)
  }

  /// What cannot be looked at may be there all the same.
  @Test func prunesWhatIsGoneAndNothingElse() async throws {
    let sample = try await MemoryVerbTests.built()
    try sample.remove("content/es-ES")
    try sample.link("content/es-ES", to: "es-ES")
    try sample.remove("content/zh-CN/join.md")
    let run = await sample.run("tm", "prune", "--gone")
    #expect(run.output == "content/zh-CN/join.md: 4 segments\n")
  }

  /// A project whose documents are all gone is more likely one whose disk is not there.
  @Test func pruningOfEverythingAsksFirst() async throws {
    let sample = try await MemoryVerbTests.built()
    try sample.rename("content", to: "elsewhere")
    let refused = await sample.run("tm", "prune", "--gone")
    #expect(refused.status == .failure)
    #expect(refused.errors.contains("none of its 10 documents is there"))
    #expect(try Self.held(sample) == Self.documents)
    let run = await sample.run("tm", "prune", "--gone", "--all")
    #expect(run.errors.hasPrefix("Removed 40 segments of 10 documents "))
  }
}
