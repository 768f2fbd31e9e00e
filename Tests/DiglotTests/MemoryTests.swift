import CommandLineInterface
import Dispatch
import FoundationEssentials
import Glibc
import Testing

@testable import TranslationMemory
@testable import diglot

@Suite struct MemoryTests {
  @Test func build() async throws {
    let sample = try Sample()
    let first = await sample.run("tm", "build")
    #expect(first.status == .clean)
    #expect(first.output == "")
    #expect(
      first.errors
        == "Wrote 10 documents with 40 segments to memory.sqlite; 0 unchanged, 0 removed\n"
    )
    #expect(
      await sample.run("tm", "build").errors
        == "Wrote 0 documents with 0 segments to memory.sqlite; 10 unchanged, 0 removed\n"
    )
    #expect(await sample.run("tm", "build", "--quiet").errors == "")
  }

  @Test func changedAndRemoved() async throws {
    let sample = try Sample()
    _ = await sample.run("tm", "build")
    let text = try sample.read("content/es-ES/join.md")
    try sample.write(
      text.replacing("Espere, por favor.", with: "Aguarde."),
      to: "content/es-ES/join.md"
    )
    try sample.remove("content/zh-CN/join.md")
    #expect(
      await sample.run("tm", "build").errors
        == "Wrote 1 document with 4 segments to memory.sqlite; 8 unchanged, 1 removed\n"
    )
    let lookup = await sample.run("tm", "lookup", "Please wait.", "--locale", "es-ES")
    #expect(lookup.output.hasPrefix("100  es-ES  Aguarde.\n"))
    #expect(
      await sample.run("tm", "lookup", "Please wait.", "--locale", "zh-CN").status == .findings
    )
  }

  /// Documents outside the paths given stay, be they there or not.
  @Test func partOfThePaths() async throws {
    let sample = try Sample()
    _ = await sample.run("tm", "build")
    try sample.remove("content/zh-CN/join.md")
    try sample.remove("content/es-ES/join.md")
    #expect(
      await sample.run("tm", "build", "@content/es-ES").errors
        == "Wrote 0 documents with 0 segments to memory.sqlite; 1 unchanged, 1 removed\n"
    )
    #expect(await sample.run("tm", "lookup", "Please wait.", "--locale", "zh-CN").status == .clean)
  }

  /// What could not be looked into may be there all the same.
  @Test func missingFolderRemovesNothing() async throws {
    let sample = try Sample()
    _ = await sample.run("tm", "build")
    try sample.rename("content", to: "elsewhere")
    let run = await sample.run("tm", "build")
    #expect(run.status == .failure)
    #expect(run.errors == "content: error: no such file or folder; check the path\n")
    #expect(await sample.run("tm", "lookup", "Please wait.").status == .clean)
  }

  @Test func oneLocale() async throws {
    let sample = try Sample()
    #expect(
      await sample.run("tm", "build", "--locale", "es-ES").errors
        == "Wrote 2 documents with 8 segments to memory.sqlite; 0 unchanged, 0 removed\n"
    )
    _ = await sample.run("tm", "build")
    // The documents of other locales stay as they were.
    _ = await sample.run("tm", "build", "--locale", "es-ES")
    let stats = await sample.run("tm", "stats", "--quick")
    #expect(stats.output.split(separator: "\n").count == 7)
  }

  @Test func lookup() async throws {
    let sample = try Sample()
    _ = await sample.run("tm", "build")
    let exact = await sample.run("tm", "lookup", "Open Account.", "--locale", "es-ES")
    #expect(exact.status == .clean)
    #expect(
      exact.output
        == """
        99   es-ES  Abra **Cuenta**.
             100 − 1 other markup
             of: Open **Account**.
             content/es-ES/join.md:11, unit 103, human, 2025-02-24

        """
    )
    let context = await sample.run(
      "tm",
      "lookup",
      "Open **Account**.",
      "--before",
      "Join today",
      "--after",
      "Please wait.",
      "--locale",
      "es-ES"
    )
    #expect(context.output.hasPrefix("101  es-ES  Abra **Cuenta**.\n"))
    let all = await sample.run("tm", "lookup", "Open **Account**.")
    #expect(all.output.split(separator: "\n").count { $0.hasPrefix("100  ") } == 5)
    let none = await sample.run("tm", "lookup", "Nobody wrote this.")
    #expect(none.status == .findings)
    #expect(none.output == "")
    #expect(none.errors == "memory.sqlite: no translation of this text\n")
    #expect(await sample.run("tm", "lookup", "Leave", "--locale", "es").status == .clean)
    #expect(await sample.run("tm", "lookup", "Leave", "--locale", "fr").status == .usage)
  }

  @Test(arguments: [
    ["tm", "stats"], ["tm", "lookup", "Leave"], ["tm", "build"],
  ]) func noMemory(_ words: [String]) async throws {
    let sample = try Sample()
    try sample.write("my notes, not a memory\n", to: "notes.sqlite")
    let run = await sample.run(words + ["--memory", "@notes.sqlite"])
    #expect(run.status == .failure)
    #expect(
      run.errors == """
        notes.sqlite: error: this file is not a translation memory; it is left as it is; name another file

        """
    )
    #expect(try sample.read("notes.sqlite") == "my notes, not a memory\n")
  }

  @Test(arguments: [
    ["tm", "stats"], ["tm", "lookup", "Leave"], ["tm", "build"],
  ]) func newerMemory(_ words: [String]) async throws {
    let sample = try Sample()
    _ = await sample.run("tm", "build")
    try SQLiteDatabase.open(sample.path("memory.sqlite"), .existing, patience: 1000)
      .execute("INSERT INTO migrations (name) VALUES ('of tomorrow')")
    let before = try Data(contentsOf: URL(filePath: sample.path("memory.sqlite")))
    let run = await sample.run(words)
    #expect(run.status == .failure)
    #expect(
      run.errors == """
        memory.sqlite: error: the memory was made by a newer Diglot; update Diglot, or name another \
        file; it is left as it is

        """
    )
    #expect(try Data(contentsOf: URL(filePath: sample.path("memory.sqlite"))) == before)
  }

  @Test(arguments: [["tm", "stats"], ["tm", "lookup", "Leave"]])
  func missingMemory(_ words: [String]) async throws {
    let sample = try Sample()
    let run = await sample.run(words)
    #expect(run.status == .failure)
    #expect(
      run.errors.hasPrefix("memory.sqlite: error: there is no translation memory here; make it")
    )
    #expect(!sample.exists("memory.sqlite"))
  }

  /// The batches written before an interrupt stay, and the next build goes on from there.
  ///
  /// The last of the documents is a pipe: the build waits for its writer, who interrupts it. Whoever waits
  /// does so on a thread of its own, so that the build may have all others.
  @Test func interruptedBuild() async throws {
    let sample = try Sample(documents: false)
    let large = (1...9000).map { "{\($0)|Texto \($0).|Text \($0).}\n\n" }.joined()
    try sample.write(Sample.tagged(large), to: "content/es-ES/a.md")
    try sample.write(Sample.tagged("{101|Sigue.|It goes on.}\n"), to: "content/es-ES/b.md")
    let pipe = sample.path("content/es-ES/z.md")
    try #require(unsafe mkfifo(pipe, 0o600) == 0)
    let interruption = Interruption()
    DispatchQueue(label: "writer").async {
      let descriptor = unsafe open(pipe, O_WRONLY)
      interruption.request()
      close(descriptor)
    }
    let run = await sample.run(
      ["tm", "build", "--jobs", "1", "@content", "@content/es-ES/z.md"],
      interruption: interruption
    )
    #expect(run.status == .interrupted)
    #expect(run.errors == "diglot: interrupted\n")
    #expect(await sample.run("tm", "lookup", "Text 9000.").status == .clean)
    #expect(await sample.run("tm", "lookup", "It goes on.").status == .findings)
    try sample.remove("content/es-ES/z.md")
    #expect(
      await sample.run("tm", "build").errors
        == "Wrote 1 document with 1 segment to memory.sqlite; 1 unchanged, 0 removed\n"
    )
  }
}
