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

  /// What a table does not say is taken from the command line; locales are known by any of their names.
  @Test func foreignTable() async throws {
    let sample = try Sample()
    try sample.write(
      """
      source,target,locale
      Good morning.,Buenos días.,es
      Good night.,Buenas noches.,ES_es
      Good day.,Bonjour.,fr
      Only the source.,,es
      Good evening.,Boa noite.,pt-BR

      """,
      to: "agency.csv"
    )
    let run = await sample.run("tm", "import", "@agency.csv", "--origin", "human")
    #expect(
      run.errors == """
        agency.csv:4:1: error: ‘fr’ is none of the project’s locales; name the one meant with --locale
        Entered 3 translations from agency.csv into memory.sqlite; 1 without source or target, 1 not usable

        """
    )
    #expect(run.status == .findings)
    let found = await sample.run("tm", "lookup", "Good night.", "--locale", "es-ES")
    #expect(found.output.contains("Buenas noches."))
    #expect(found.output.contains("agency.csv#es-ES"))
    #expect(found.output.contains("human"))
    let one = await sample.run("tm", "import", "@agency.csv", "--locale", "pt-BR")
    #expect(
      one.errors == "Entered 1 translation from agency.csv into memory.sqlite; 4 of other locales\n"
    )
    #expect(one.status == .clean)
  }

  /// Building the memory from documents leaves what was imported.
  @Test func importedStays() async throws {
    let sample = try Sample()
    try sample.write("source,target,locale\nGood morning.,Buenos días.,es\n", to: "agency.csv")
    _ = await sample.run("tm", "import", "@agency.csv")
    _ = await sample.run("tm", "build")
    let found = await sample.run("tm", "lookup", "Good morning.", "--locale", "es-ES")
    #expect(found.output.contains("Buenos días."))
  }

  /// A file that breaks off leaves the memory as it was, byte for byte; the next one is entered.
  @Test func brokenFiles() async throws {
    let sample = try Sample()
    _ = await sample.run("tm", "build")
    let before = await sample.run("tm", "export", "-f", "jsonl")
    try sample.write("source,target,locale\nOne.,Uno.,es\nTwo.,\"Dos", to: "cut.csv")
    let cut = await sample.run("tm", "import", "@cut.csv")
    #expect(cut.status == .failure)
    #expect(cut.errors.hasPrefix("cut.csv:3:"))
    #expect(await sample.run("tm", "export", "-f", "jsonl").output == before.output)
    try sample.write("source,target,locale\nOne.,Uno.,es\n", to: "whole.csv")
    let both = await sample.run("tm", "import", "@cut.csv", "@whole.csv")
    #expect(both.status == .failure)
    #expect(both.errors.hasSuffix("Entered 1 translation from whole.csv into memory.sqlite\n"))
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
