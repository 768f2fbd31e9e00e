import CommandLineInterface
import Diagnostics
import Testing
import Workspace

@testable import TranslationMemory
@testable import diglot

/// What the memory holds of exchange files that were entered, once and again.
@Suite struct MemoryImportTests {
  private static func held(_ sample: Sample) throws -> [SegmentedDocument] {
    var found: [SegmentedDocument] = []
    try MemoryStore(path: sample.path("memory.sqlite"), mode: .reading).forEachDocument {
      found.append($0)
    }
    return found
  }

  private static func unit(
    _ key: Int?,
    _ source: String?,
    _ target: String,
    locale: String = "es-ES",
    _ more: String = ""
  ) -> String {
    let key = key.map { "\"key\": \"\($0)\", \"path\": \"x.md\", " } ?? ""
    let source = source.map { "\"source\": \"\($0)\", " } ?? ""
    return "{\(key)\(source)\(more)\"target\": \"\(target)\", \"locale\": \"\(locale)\"}\n"
  }

  /// What the file no longer has is gone, be it a key, a document or a locale; other files stay.
  @Test func enteringAgainReplaces() async throws {
    let sample = try Sample()
    let kept = Self.unit(101, "A", "1")
    try sample.write(
      kept + Self.unit(102, "B", "2") + Self.unit(nil, "C", "3", locale: "de-DE"),
      to: "a.jsonl"
    )
    try sample.write(Self.unit(101, "D", "4"), to: "a.jsonl2")
    _ = await sample.run("tm", "import", "@a.jsonl2", "--format", "jsonl")
    #expect(
      await sample.run("tm", "import", "@a.jsonl").errors
        == "Entered 3 translations from a.jsonl into memory.sqlite\n"
    )
    try sample.write(kept, to: "a.jsonl")
    _ = await sample.run("tm", "import", "@a.jsonl")
    #expect(
      try Self.held(sample).map(\.info.path) == ["a.jsonl#es-ES/x.md", "a.jsonl2#es-ES/x.md"]
    )
    #expect(try Self.held(sample).flatMap(\.segments).map(\.target) == ["1", "4"])
  }

  /// A locale asked for is the only one that is replaced.
  @Test func enteringOneLocaleAgain() async throws {
    let sample = try Sample()
    let german = Self.unit(101, "A", "eins", locale: "de-DE")
    try sample.write(Self.unit(101, "A", "1") + german, to: "a.jsonl")
    _ = await sample.run("tm", "import", "@a.jsonl")
    try sample.write(Self.unit(101, "A", "uno") + german, to: "a.jsonl")
    _ = await sample.run("tm", "import", "@a.jsonl", "--locale", "es-ES")
    #expect(try Self.held(sample).flatMap(\.segments).map(\.target) == ["eins", "uno"])
  }

  /// Standard input needs a name, so that two of them do not replace one another unseen.
  @Test func standardInputHasAName() async throws {
    let sample = try Sample()
    #expect(await sample.run("tm", "import", "-").status == .usage)
    for (name, target) in [("one", "1"), ("two", "2"), ("two", "3")] {
      let run = await sample.run(
        ["tm", "import", "-", "--name", name, "--format", "jsonl"],
        input: Self.unit(nil, "A", target)
      )
      #expect(
        run.errors == "Entered 1 translation from standard input into memory.sqlite\n"
      )
    }
    #expect(try Self.held(sample).map(\.info.path) == ["one#es-ES", "two#es-ES"])
    #expect(try Self.held(sample).flatMap(\.segments).map(\.target) == ["1", "3"])
  }

  /// A key that stands twice is two translations.
  @Test func keysThatStandTwice() async throws {
    let sample = try Sample()
    try sample.write(Self.unit(102, "C", "D1") + Self.unit(102, "E", "F1"), to: "k.jsonl")
    let run = await sample.run("tm", "import", "@k.jsonl")
    #expect(run.errors.hasPrefix("Entered 2 translations "))
    #expect(try Self.held(sample).flatMap(\.segments).map(\.target) == ["D1", "F1"])
  }

  /// Units of one document that tell different versions are of different documents, in any order and any
  /// batch.
  @Test func versionsOfADocument() async throws {
    let sample = try Sample()
    try sample.write(
      Self.unit(101, "A", "1", "\"version\": \"abc\", ") + Self.unit(102, "B", "2")
        + Self.unit(103, "C", "3", "\"version\": \"abc\", "),
      to: "k.jsonl"
    )
    _ = await sample.run("tm", "import", "@k.jsonl")
    let versions = try Self.held(sample).map { ($0.info.version?.hash, $0.segments.map(\.target)) }
    #expect(versions.map(\.0) == ["abc", nil])
    #expect(versions.map(\.1) == [["1", "3"], ["2"]])
  }

  /// Versions part what a table gives without naming documents; entered again, each takes its own place.
  @Test func versionsAreReplaced() async throws {
    let sample = try Sample()
    let header = "source,target,locale,version\n"
    try sample.write(header + "A,1,es-ES,abc\nB,2,es-ES,def\n", to: "w.csv")
    for _ in 0..<2 { _ = await sample.run("tm", "import", "@w.csv") }
    #expect(try Self.held(sample).flatMap { $0.segments.map(\.target) }.sorted() == ["1", "2"])
    try sample.write(header + "C,3,es-ES,\n", to: "w.csv")
    _ = await sample.run("tm", "import", "@w.csv")
    #expect(try Self.held(sample).flatMap { $0.segments.map(\.target) } == ["3"])
  }

  @Test func optionsThatDoNothingAreRefused() async throws {
    let sample = try Sample()
    let named = await sample.run("tm", "import", "@w.csv", "--name", "y")
    #expect(named.status == .usage && named.errors.contains("--name is for standard input"))
    let all = await sample.run("tm", "prune", "--all", "--origin", "machine")
    #expect(all.status == .usage && all.errors.contains("--all belongs to --gone"))
  }

  /// A translation that tells where it belongs needs no source; it keeps its place in the document.
  @Test func translationsWithoutSource() async throws {
    let sample = try Sample()
    try sample.write(
      Self.unit(101, nil, "1", "\"line\": 12, \"column\": 3, ") + Self.unit(nil, nil, "2"),
      to: "k.jsonl"
    )
    let run = await sample.run("tm", "import", "@k.jsonl")
    #expect(run.errors.contains("Entered 1 translation "))
    #expect(run.errors.contains("k.jsonl:2:1: error: a translation without its source; "))
    let segment = try #require(try Self.held(sample).first?.segments.first)
    #expect(segment.source == nil && segment.target == "1")
    #expect(segment.position.line == 12 && segment.position.column == 3)
  }

  /// A unit that is entered in spite of what it says of itself is no lost one.
  @Test func problemsAreNotLosses() async throws {
    let sample = try Sample()
    try sample.write(
      Self.unit(101, "A", "1", "\"origin\": \"alien\", ")
        + Self.unit(nil, "B", "2", locale: "nowhere"),
      to: "k.jsonl"
    )
    let run = await sample.run("tm", "import", "@k.jsonl")
    #expect(run.status == .findings)
    #expect(
      run.errors.hasSuffix(
        "Entered 1 translation from k.jsonl into memory.sqlite; 2 problems\n"
      )
    )
  }

  /// A command that enters nothing makes no memory.
  @Test(arguments: [
    ["tm", "import", "@none.tmx"], ["tm", "import", "@cut.tmx"], ["tm", "build", "@notes.md"],
    ["tm", "import", "@empty.jsonl"],
  ]) func failuresMakeNoMemory(_ words: [String]) async throws {
    let sample = try Sample(documents: false)
    try sample.write(
      """
      <tmx version="1.4"><header srclang="en-US" segtype="sentence" o-tmf="x" adminlang="en" \
      datatype="html" creationtool="x" creationtoolversion="1"/><body><tu>
      <tuv xml:lang="en-US"><seg>A</seg></tuv><tuv xml:lang="es-ES"><seg>1</seg></tuv></tu><tu>
      """,
      to: "cut.tmx"
    )
    try sample.write("", to: "empty.jsonl")
    try sample.write("Notes.\n", to: "notes.md")
    _ = await sample.run(words)
    for name in ["memory.sqlite", "memory.sqlite-fuzzy", "memory.sqlite-journal"] {
      #expect(!sample.exists(name))
    }
    #expect(
      await sample.run("tm", "lookup", "A").errors.contains("there is no translation memory here")
    )
  }
}
