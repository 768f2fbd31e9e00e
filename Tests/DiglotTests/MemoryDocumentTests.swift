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

  private static func segments(_ sample: Sample, of path: String) throws -> [Segment] {
    var found: [Segment] = []
    try MemoryStore(path: sample.path("memory.sqlite"), mode: .reading).forEachDocument {
      if $0.info.path == path { found += $0.segments }
    }
    return found
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

  private static func withSource(_ title: String = "Join the program") throws -> Sample {
    let sample = try Sample()
    try sample.write("---\ntitle: \(title)\n---\n# Join today\n", to: "content/en-US/join.md")
    return sample
  }

  /// Titles have their source in the page of the source locale, also where only a part is built.
  @Test(arguments: ["@content", "@content/es-ES", "@content/es-ES/join.md"])
  func titlesHaveTheirSource(_ path: String) async throws {
    let sample = try Self.withSource()
    _ = await sample.run("tm", "build", path)
    let found = await sample.run("tm", "lookup", "Join the program", "--locale", "es-ES")
    #expect(found.output.hasPrefix("100  es-ES  Unirse\n"))
    let title = try #require(try Self.segments(sample, of: "content/es-ES/join.md").first)
    #expect(
      title.sourceOrigin == .document(path: "content/en-US/join.md", isVersionKnown: false)
    )
    #expect(try !Self.held(sample).contains { $0.contains("en-US") })
  }

  /// A source page that changes, comes or leaves is a reason to read its translations again.
  @Test func changedSourcesAreReadAgain() async throws {
    let sample = try Self.withSource()
    _ = await sample.run("tm", "build")
    #expect(await sample.run("tm", "build").errors.contains("; 10 unchanged, 0 removed"))
    try sample.write("---\ntitle: Join us\n---\n# Join today\n", to: "content/en-US/join.md")
    #expect(await sample.run("tm", "build").errors.hasPrefix("Wrote 5 documents "))
    #expect(await sample.run("tm", "lookup", "Join us", "--locale", "es-ES").status == .clean)
    try sample.remove("content/en-US/join.md")
    #expect(await sample.run("tm", "build").errors.hasPrefix("Wrote 5 documents "))
    #expect(try Self.segments(sample, of: "content/es-ES/join.md").first?.source == nil)
  }

  /// An export of one locale finds the sources as well.
  @Test func exportsOfOneLocaleHaveSources() async throws {
    let sample = try Self.withSource()
    let run = await sample.run("export", "--locale", "es-ES", "-f", "jsonl")
    #expect(run.output.contains("\"Join the program\""))
  }

  /// Documents that tell their locale are the same whatever locale is asked for.
  @Test func aLocaleIsNoReasonToReadAgain() async throws {
    let sample = try await MemoryVerbTests.built()
    try sample.write(
      Sample.documents["es-ES/join.md"] ?? "",
      to: "content/flat.md"
    )
    _ = await sample.run("tm", "build")
    _ = await sample.run("tm", "prune", "--locale", "es-ES")
    #expect(
      await sample.run("tm", "build", "--locale", "es-ES").errors
        == "Wrote 0 documents with 0 segments to memory.sqlite; 3 unchanged, 0 removed\n"
    )
    #expect(
      await sample.run("tm", "build").errors
        == "Wrote 0 documents with 0 segments to memory.sqlite; 11 unchanged, 0 removed\n"
    )
  }

  /// Documents that tell no locale are others with another one.
  @Test func aLocaleThatDecidesIsAReasonToReadAgain() async throws {
    let sample = try Sample(documents: false)
    try sample.write(Sample.tagged("{101|Sigue.|It goes on.}\n"), to: "content/flat.md")
    for (locale, isNew) in [("es-ES", true), ("pt-BR", true), ("pt-BR", false)] {
      let run = await sample.run("tm", "build", "--locale", locale)
      #expect(run.errors.hasPrefix("Wrote \(isNew ? 1 : 0) document"))
      let found = await sample.run("tm", "lookup", "It goes on.")
      #expect(found.output.hasPrefix("100  \(locale)  Sigue."))
    }
  }

  /// What decides how documents are read is part of what they were read as.
  @Test func otherSettingsAreAReasonToReadAgain() async throws {
    let sample = try await MemoryVerbTests.built()
    let settings = try sample.read("diglot.yml")
    try sample.write(settings + "\nsource-locale: de-DE\n", to: "diglot.yml")
    let other = await sample.run("tm", "build")
    #expect(other.errors.hasSuffix("; 0 unchanged, 2 removed\n"))
    try sample.write(settings, to: "diglot.yml")
    #expect(await sample.run("tm", "build").errors.hasPrefix("Wrote 10 documents "))
    let all = await sample.run("tm", "build", "--all")
    #expect(all.errors.hasPrefix("Wrote 10 documents "))
  }
}
