import CommandLineInterface
import Interchange
import Testing

@testable import diglot

/// What goes out of the memory and what other tools give it.
@Suite struct MemoryExchangeTests {
  private static let formats = Format.all.filter { $0.isReadable && !$0.isOfOneLocale }.map(\.name)

  @Test(arguments: formats) func outAndIntoAnotherMemory(_ format: String) async throws {
    let sample = try Sample()
    _ = await sample.run("tm", "build")
    let out = await sample.run("tm", "export", "-f", format, "-o", "@memory.\(format)")
    #expect(out.errors.hasPrefix("Wrote "))
    #expect(out.status == .clean)
    let back = await sample.run("tm", "import", "@memory.\(format)", "--memory", "@other.sqlite")
    #expect(
      back.errors.hasPrefix("Entered 30 translations from memory.\(format) into other.sqlite")
    )
    #expect(back.status == .clean)
    let found = await sample.run(
      "tm",
      "lookup",
      "Open **Account**.",
      "--locale",
      "es-ES",
      "--memory",
      "@other.sqlite"
    )
    #expect(found.output.contains("Abra **Cuenta**."))
    #expect(found.output.contains("memory.\(format)#es-ES/content/es-ES/join.md"))
    let again = await sample.run("tm", "import", "@memory.\(format)", "--memory", "@other.sqlite")
    #expect(
      again.errors.hasPrefix(
        "Entered 0 translations from memory.\(format) into other.sqlite; 30 unchanged"
      )
    )
  }

  /// A memory as another tool writes it, with the targets of a few locales.
  private static func agency(_ units: [(source: String, locale: String, target: String)]) -> String
  {
    let body = units.map { unit in
      """
      <tu><tuv xml:lang="en"><seg>\(unit.source)</seg></tuv>
      <tuv xml:lang="\(unit.locale)"><seg>\(unit.target)</seg></tuv></tu>

      """
    }.joined()
    return """
      <tmx version="1.4"><header srclang="en" segtype="sentence" o-tmf="x" adminlang="en" \
      datatype="html" creationtool="x" creationtoolversion="1"/><body>
      \(body)</body></tmx>

      """
  }

  /// Locales are known by any of their names, markup that documents have is kept, and the rest is told.
  @Test func foreignMemory() async throws {
    let sample = try Sample()
    let bold = "Good <bpt i=\"1\">&lt;b&gt;</bpt>night<ept i=\"1\">&lt;/b&gt;</ept>."
    try sample.write(
      Self.agency([
        ("Good morning.", "es", "Buenos días."), (bold, "ES_es", "Buenas noches."),
        ("Good day.", "fr", "Bonjour."), ("Only the source.", "es", ""),
        ("Good evening.", "pt-BR", "Boa noite."),
      ]),
      to: "agency.tmx"
    )
    let run = await sample.run("tm", "import", "@agency.tmx", "--origin", "human")
    #expect(run.errors.hasPrefix("agency.tmx:"))
    #expect(
      run.errors.contains(
        ": error: ‘fr’ is none of the project’s locales; name the one meant with --locale\n"
      )
    )
    #expect(run.errors.contains("\nEntered 3 translations from agency.tmx into memory.sqlite; "))
    #expect(run.status == .findings)
    let found = await sample.run("tm", "lookup", "Good night.", "--locale", "es-ES")
    #expect(found.output.contains("Buenas noches."))
    #expect(found.output.contains("agency.tmx#es-ES"))
    #expect(found.output.contains("human"))
    let one = await sample.run("tm", "import", "@agency.tmx", "--locale", "pt-BR")
    #expect(one.errors.hasPrefix("Entered 1 translation from agency.tmx into memory.sqlite; "))
    #expect(one.errors.hasSuffix(" of other locales\n"))
    #expect(one.status == .clean)
  }

  /// Building the memory from documents leaves what was imported.
  @Test func importedStays() async throws {
    let sample = try Sample()
    try sample.write(Self.agency([("Good morning.", "es", "Buenos días.")]), to: "agency.tmx")
    _ = await sample.run("tm", "import", "@agency.tmx")
    _ = await sample.run("tm", "build")
    let found = await sample.run("tm", "lookup", "Good morning.", "--locale", "es-ES")
    #expect(found.output.contains("Buenos días."))
  }

  /// A file that breaks off leaves the memory as it was; the next one is entered.
  @Test func brokenFiles() async throws {
    let sample = try Sample()
    _ = await sample.run("tm", "build")
    let before = await sample.run("tm", "export", "-f", "jsonl")
    let whole = Self.agency([("One.", "es", "Uno."), ("Two.", "es", "Dos.")])
    try sample.write(Array(whole.utf8.dropLast(30)), to: "cut.tmx")
    let cut = await sample.run("tm", "import", "@cut.tmx")
    #expect(cut.status == .failure)
    #expect(cut.errors.hasPrefix("cut.tmx:"))
    #expect(await sample.run("tm", "export", "-f", "jsonl").output == before.output)
    try sample.write(whole, to: "whole.tmx")
    let both = await sample.run("tm", "import", "@cut.tmx", "@whole.tmx")
    #expect(both.status == .failure)
    #expect(both.errors.hasSuffix("Entered 2 translations from whole.tmx into memory.sqlite\n"))
  }

  @Test func aFileForEachLocale() async throws {
    let sample = try Sample()
    _ = await sample.run("tm", "build")
    let run = await sample.run("tm", "export", "-f", "csv", "-o", "@out/{locale}.csv")
    #expect(run.errors.split(separator: "\n").count == 5)
    #expect(try sample.read("out/ru-RU.csv").contains("Подождите."))
    #expect(try !sample.read("out/ru-RU.csv").contains("Espere"))
  }

  @Test func noMemory() async throws {
    let run = await (try Sample()).run("tm", "export")
    #expect(run.status == .failure)
    #expect(run.errors.hasPrefix("memory.sqlite: error: "))
  }
}
