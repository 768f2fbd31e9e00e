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

  /// A name with a place for the locale makes a file for each, compressed where the name says so.
  @Test func aFileForEachLocale() async throws {
    let sample = try Sample()
    let run = await sample.run(
      "export",
      "-f",
      "tmx",
      "-o",
      "@out/{locale}/all.tmx.gz",
      "--jobs",
      "3"
    )
    #expect(
      run.errors
        == ["de-DE", "es-ES", "pt-BR", "ru-RU", "zh-CN"].map { locale in
          "Wrote 8 segments to out/\(locale)/all.tmx.gz\n"
        }.joined()
    )
    let bytes = try Array(Data(contentsOf: URL(filePath: sample.path("out/ru-RU/all.tmx.gz"))))
    #expect(bytes.starts(with: [0x1F, 0x8B]))
    let back = await sample.run("import", "@out/ru-RU/all.tmx.gz")
    #expect(back.errors == "Took 0 translations into 0 documents; 8 unchanged\n")
  }

  /// The files of parallel text have a line each for every source segment.
  @Test func parallelText() async throws {
    let sample = try Sample()
    let run = await sample.run("export", "--format", "text", "--output", "@text")
    #expect(run.errors.hasPrefix("Wrote "))
    #expect(run.errors.hasSuffix(" lines a file to text\n"))
    let names = ["places.tsv", "source.txt", "es-ES.txt", "zh-CN.txt"]
    let lines = try names.map { name in
      try sample.read("text/\(name)").split(separator: "\n", omittingEmptySubsequences: false)
    }
    #expect(Set(lines.map(\.count)).count == 1)
    let line = try #require(lines[1].firstIndex(of: "Open **Account**."))
    #expect(lines[0][line].hasPrefix("join.md\t103\t"))
    #expect(lines[2][line] == "Abra **Cuenta**.")
    #expect(lines[3][line] == "打开**帐户**。")
  }

  /// What the memory offers stands beside each segment, but not what it has already.
  @Test func proposals() async throws {
    let sample = try Sample()
    _ = await sample.run("tm", "build")
    let page = "content/es-ES/join.md"
    try sample.write(
      try sample.read(page).replacing("Espere, por favor.", with: "Aguarde."),
      to: page
    )
    let words = ["export", "--format", "xliff1", "--locale", "es-ES"]
    let plain = await sample.run(words)
    #expect(plain.status == .clean)
    #expect(!plain.output.contains("alt-trans"))
    let run = await sample.run(words + ["--proposals"])
    #expect(run.status == .clean)
    #expect(run.output.contains("Espere, por favor."))
    #expect(run.output.contains("alt-trans"))
    let none = await sample.run(words + ["--proposals", "--memory", "@none.sqlite"])
    #expect(none.status == .failure)
    #expect(none.errors.hasPrefix("none.sqlite: error: "))
  }

  /// A translator sees which source an offer was made for.
  @Test func proposalsTellTheirSource() async throws {
    let sample = try Sample()
    _ = await sample.run("tm", "build")
    let page = "content/es-ES/join.md"
    let edited = try sample.read(page)
      .replacing("Please wait.", with: "Please wait here.")
      .replacing("Espere, por favor.", with: "Please wait here.")
    try sample.write(edited, to: page)
    for (format, source) in [
      ("xliff1", "<source>Please wait.</source>"), ("xliff", ">Please wait.</source>"),
      ("po", "#| msgid \"Please wait.\""),
    ] {
      let words = ["export", "--format", format, "--locale", "es-ES"]
      let plain = await sample.run(words)
      #expect(!plain.output.contains(source))
      let run = await sample.run(words + ["--proposals"])
      #expect(run.status == .clean)
      #expect(run.output.contains(source), "\(run.output)")
      if format == "xliff1" {
        let offers = run.output.split(separator: "<alt-trans").dropFirst()
        #expect(
          offers.allSatisfy {
            $0.split(separator: "\n").dropFirst().first?.contains("<source>") == true
          }
        )
      }
    }
  }

  @Test func terms() async throws {
    let sample = try Sample()
    try sample.write(
      "concept,rule,note,en-US,es-ES\naccount,translate,,account,cuenta\n",
      to: "terms.csv"
    )
    let run = await sample.run("export", "--format", "tbx", "--output", "@terms.tbx")
    #expect(run.errors == "Wrote 1 term to terms.tbx\n")
    #expect(try sample.read("terms.tbx").contains(">cuenta</term>"))
    let misused = await sample.run("export", "--format", "tbx", "--pivot")
    #expect(misused.status == .usage)
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
    (["--format", "json"], "--format: ‘json’ is not one of xliff, xliff1, po, tmx, csv, "),
    (["--format", "tmx", "--pivot"], "--pivot needs a table: csv, tsv or jsonl, not tmx"),
    (
      ["--pivot", "-o", "@{locale}.csv"],
      "--pivot has all locales in one table; leave {locale} out of --output"
    ),
    (
      ["--format", "po"],
      "po has one locale a file, and there are de-DE, es-ES, pt-BR, ru-RU, zh-CN: choose one with --locale, "
        + "or write a file each with --output NAME-{locale}.po"
    ), (["--format", "text"], "text is several files; name their folder with --output"),
    (["--proposals"], "--proposals: csv has no place for them; choose one of "),
  ])
  func misuse(_ words: [String], _ message: String) async throws {
    let run = await (try Sample()).run(["export"] + words)
    #expect(run.status == .usage)
    #expect(run.errors.hasPrefix("diglot: error: \(message)"))
  }
}
