import CommandLineInterface
import Diagnostics
import Gzip
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
      back.errors.hasPrefix("Entered 40 translations from memory.\(format) into other.sqlite")
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
    #expect(again.errors == back.errors)
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

  /// Tables of other tools: what a row lacks is told with its line, and the rest is entered.
  @Test(arguments: [
    (
      "agency.csv",
      "Source,target,Locale\r\nGood morning.,Buenos días.,es\r\n,Nada.,es\r\nGood day.,,es\r\n"
        + "Good night.,Boa noite.,pt-BR\r\nGood evening.,Bonsoir.,fr\r\n"
    ),
    (
      "agency.tsv",
      "locale\tsource\ttarget\nes\tGood morning.\tBuenos días.\nes\t\tNada.\nes\tGood day.\t\n"
        + "pt-BR\tGood night.\tBoa noite.\nfr\tGood evening.\tBonsoir.\n"
    ),
    (
      "agency.jsonl",
      """

      {"source":"Good morning.","target":"Buenos días.","locale":"es"}
      {"source":null,"target":"Nada.","locale":"es"}
      {"locale":"es","source":"Good day."}
      {"target":"Boa noite.","locale":"pt-BR","source":"Good night."}
      {"target":"Bonsoir.","locale":"fr","source":"Good evening."}
      """
    ),
  ]) func foreignTable(name: String, content: String) async throws {
    let sample = try Sample()
    try sample.write(content, to: name)
    let run = await sample.run("tm", "import", "@\(name)")
    #expect(run.status == .findings)
    #expect(
      run.errors == """
        \(name):3:1: error: a translation without its source; fill it in; it is left out
        \(name):4:1: error: a translation without its target; fill it in; it is left out
        \(name):6:1: error: ‘fr’ is none of the project’s locales; name the one meant with --locale
        Entered 2 translations from \(name) into memory.sqlite; 3 problems

        """
    )
    let found = await sample.run("tm", "lookup", "Good morning.", "--format", "json")
    #expect(found.output.contains("\"target\": \"Buenos días.\""))
    #expect(found.output.contains("\"origin\": \"imported\""))
    #expect(found.output.contains("\(name)#es-ES"))
  }

  /// A table of one locale tells none; one without its columns is refused.
  @Test func foreignTableOfOneLocale() async throws {
    let sample = try Sample()
    try sample.write("target;source\nBuenos días.;Good morning.\n", to: "es.csv")
    let run = await sample.run("tm", "import", "@es.csv", "--locale", "es-ES")
    #expect(run.errors == "Entered 1 translation from es.csv into memory.sqlite\n")
    #expect(run.status == .clean)
    let lost = await sample.run("tm", "import", "@es.csv")
    #expect(lost.errors.hasPrefix("es.csv:2:1: error: tells no locale; name "))
    try sample.write("source,es-ES\nGood morning.,Buenos días.\n", to: "wide.csv")
    let wide = await sample.run("tm", "import", "@wide.csv")
    #expect(wide.status == .failure)
    #expect(wide.errors.hasPrefix("wide.csv:1:1: error: the table has no column ‘target’; "))
    // Documents are found by the columns that other tools do not write.
    let documents = await sample.run("import", "@es.csv", "--locale", "es-ES")
    #expect(documents.status == .failure)
    #expect((documents.output + documents.errors).contains("has no column ‘page’ or ‘path’"))
  }

  /// What begins as gzip does is unpacked, whatever it is called.
  @Test(arguments: ["packed.tmx", "packed.tmx.gz"]) func compressed(name: String) async throws {
    let sample = try Sample()
    let whole = Self.agency((0..<3000).map { ("Number \($0).", "es", "Número \($0).") })
    let packed = try Self.packed(Array(whole.utf8))
    try sample.write(packed.dropLast(9), to: name)
    #expect(await sample.run("tm", "import", "@\(name)").status == .failure)
    try sample.write(packed, to: name)
    #expect(await sample.run("tm", "import", "@\(name)").status == .clean)
    let found = await sample.run("tm", "lookup", "Number 2999.", "--locale", "es-ES")
    #expect(found.output.contains("Número 2999."))
  }

  /// Standard input has no name, and comes in pieces of any size.
  @Test(arguments: [1, 3, 1000, 1 << 20]) func compressedInput(pieceSize: Int) throws {
    let whole = (0..<30_000).map { UInt8(truncatingIfNeeded: $0 &* $0 >> 7) }
    func read(_ bytes: some Collection<UInt8>) throws -> [UInt8] {
      var rest = Array(bytes)[...]
      let input = UnpackedInput(
        {
          defer { rest = rest.dropFirst(pieceSize) }
          return rest.isEmpty ? nil : Array(rest.prefix(pieceSize))
        },
        name: "standard input"
      )
      var all: [UInt8] = []
      while let piece = try input.next() { all += piece }
      return all
    }
    let packed = try Self.packed(whole)
    #expect(try read(packed) == whole)
    #expect(try read(packed + packed) == whole + whole)
    for plain in [[], [0x1F], [0x1F, 0x8C], whole] { #expect(try read(plain) == plain) }
    for count in [3, packed.count / 2, packed.count - 1] {
      let error = try #require(throws: InputError.self) { try read(packed.prefix(count)) }
      #expect(error.path == "standard input")
    }
  }

  private static func packed(_ bytes: [UInt8]) throws -> [UInt8] {
    var packer = try GzipWriter()
    return try packer.write(bytes) + packer.finish()
  }

  @Test func aFileForEachLocale() async throws {
    let sample = try Sample()
    _ = await sample.run("tm", "build")
    let run = await sample.run("tm", "export", "-f", "csv", "-o", "@out/{locale}.csv")
    #expect(run.errors.split(separator: "\n").count == 5)
    #expect(try sample.read("out/ru-RU.csv").contains("Подождите."))
    #expect(try !sample.read("out/ru-RU.csv").contains("Espere"))
  }

  /// A memory without translations makes no file, since not every format can hold nothing.
  @Test(arguments: Format.all.filter(\.isReadable).map(\.name))
  func emptyMemory(_ format: String) async throws {
    let sample = try Sample()
    try sample.write(Self.agency([("Hello.", "es", "Hola.")]), to: "agency.tmx")
    _ = await sample.run("tm", "import", "@agency.tmx")
    _ = await sample.run("tm", "prune", "--origin", "imported")
    let run = await sample.run("tm", "export", "-f", format, "-o", "@out.\(format)")
    #expect(run.status == .failure)
    #expect(
      run.errors == """
        memory.sqlite: error: the memory holds no translation; fill it with ‘diglot tm build’ or \
        ‘diglot tm import’

        """
    )
    #expect(!sample.exists("out.\(format)"))
  }

  /// The name of the output tells the format where none is named.
  @Test(arguments: [
    ("out.csv", "page,path,"), ("out.{locale}.jsonl", "{\""), ("out.po", "msgid"),
    ("out.tmx", "<?xml"),
    ("out.memory", "<?xml"),
  ]) func formatsByName(_ name: String, _ beginning: String) async throws {
    let sample = try Sample()
    _ = await sample.run("tm", "build")
    let run = await sample.run("tm", "export", "--locale", "es-ES", "--output", "@\(name)")
    #expect(run.status == .clean)
    let text = try sample.read(name.replacing("{locale}", with: "es-ES"))
    #expect(text.hasPrefix(beginning))
    #expect(name == "out.memory" || text.contains("<tmx") == (name == "out.tmx"))
  }

  /// No output takes the place of what the project lives by, by whatever name.
  @Test(arguments: [
    ["tm", "export", "-o"], ["tm", "stats", "-o"], ["export", "-o"],
    ["export", "-f", "tbx", "-o"],
  ])
  func outputsSpareTheProject(_ words: [String]) async throws {
    let sample = try Sample()
    _ = await sample.run("tm", "build")
    let files = [
      ("./memory.sqlite", "holds the memory"), ("./diglot.yml", "holds the settings"),
      ("./content/es-ES/join.md", "is one of the documents read"),
    ]
    for (file, reason) in files {
      let run = await sample.run(words + ["@\(file)"])
      #expect(run.errors.contains("\(reason)"), "\(file)")
      #expect(run.errors.contains("would be overwritten"), "\(file)")
      #expect(run.status == .failure)
    }
  }

  @Test(arguments: [("out.tmx", "<?xml"), ("out.csv", "page,"), ("out", "page,")])
  func exportsTellTheirFormatByName(_ name: String, _ beginning: String) async throws {
    let sample = try Sample()
    _ = await sample.run("export", "--output", "@\(name)")
    #expect(try sample.read(name).hasPrefix(beginning))
  }

  /// What the memory cannot be written as is not offered.
  @Test func parallelTextIsNoFormat() async throws {
    let run = await (try Sample()).run("tm", "export", "--format", "text")
    #expect(run.status == .usage)
    #expect(run.errors.contains("‘text’ is not one of xliff,"))
  }

  @Test func noMemory() async throws {
    let run = await (try Sample()).run("tm", "export")
    #expect(run.status == .failure)
    #expect(run.errors.hasPrefix("memory.sqlite: error: "))
  }
}
