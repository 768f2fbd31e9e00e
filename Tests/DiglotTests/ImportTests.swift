import CommandLineInterface
import Interchange
import Testing

@testable import diglot

@Suite struct ImportTests {
  private static let page = "content/es-ES/join.md"

  /// The formats that come back.
  static let formats = Format.all.filter(\.isReadable).map(\.name)

  /// A sample and what an export of its Spanish documents says, edited.
  static func exported(
    _ edits: [String: String] = [:],
    as format: String = "csv",
    settings: String = ""
  ) async throws -> Sample {
    let sample = try Sample(settings: settings)
    let run = await sample.run(
      "export",
      "--locale",
      "es-ES",
      "-f",
      format,
      "-o",
      "@back.\(format)",
      "--quiet"
    )
    #expect(run.errors == "")
    var text = try sample.read("back.\(format)")
    for (old, new) in edits {
      #expect(text.contains(old))
      text = text.replacing(old, with: new)
    }
    try sample.write(text, to: "back.\(format)")
    return sample
  }

  @Test(arguments: formats) func nothingEdited(_ format: String) async throws {
    let sample = try await Self.exported(as: format)
    let before = try sample.contents()
    let run = await sample.run("import", "@back.\(format)", "--into", "@content")
    #expect(run.output == "")
    #expect(run.errors.hasPrefix("Took 0 translations into 0 documents; "))
    #expect(!run.errors.contains("not taken"))
    #expect(run.status == .clean)
    #expect(try sample.contents() == before)
  }

  @Test(arguments: formats) func writesWhatWasEditedAndNothingElse(_ format: String) async throws {
    let sample = try await Self.exported(["Abra ": "Pulse "], as: format)
    var after = try sample.contents()
    after[Self.page] = after[Self.page]?.replacing("Abra **Cuenta**.", with: "Pulse **Cuenta**.")
    let run = await sample.run("import", "@back.\(format)")
    #expect(run.errors.hasPrefix("Took 1 translation into 1 document; "))
    #expect(run.output == "")
    #expect(run.status == .clean)
    #expect(try sample.contents() == after)
    let again = await sample.run("import", "@back.\(format)")
    #expect(again.errors.hasPrefix("Took 0 translations into 0 documents; "))
  }

  @Test func showsWhatItWouldWrite() async throws {
    let sample = try await Self.exported(["Abra **Cuenta**.": "Pulse **Cuenta**."])
    let before = try sample.contents()
    let run = await sample.run("import", "@back.csv", "--dry-run")
    #expect(run.errors == "Would take 1 translation into 1 document; 7 unchanged\n")
    #expect(run.status == .clean)
    #expect(try sample.contents() == before)
    let lines = run.output.split(separator: "\n").filter { $0.hasPrefix("-") || $0.hasPrefix("+") }
    #expect(
      lines.map(String.init) == [
        "--- a/\(Self.page)", "+++ b/\(Self.page)",
        "-1. " + Sample.tagged("{103|Abra **Cuenta**.|Open **Account**.}"),
        "+1. " + Sample.tagged("{103|Pulse **Cuenta**.|Open **Account**.}"),
      ]
    )
  }

  /// A title goes through the notation of YAML that the document has.
  @Test func title() async throws {
    let sample = try await Self.exported([",Unirse,": ",Unirse: ya,"])
    let run = await sample.run("import", "@back.csv")
    #expect(run.errors == "Took 1 translation into 1 document; 7 unchanged\n")
    #expect(try sample.read(Self.page).hasPrefix("---\ntitle: \"Unirse: ya\"\n"))
  }

  /// What a document changed since the export is told in full and left.
  @Test func conflicts() async throws {
    let sample = try await Self.exported([
      "Abra **Cuenta**.": "Pulse **Cuenta**.", "Espere, por favor.": "Un momento, por favor.",
      "Únase hoy": "Únase ya",
    ])
    let text = try sample.read(Self.page)
      .replacing("Please wait.", with: "Please wait a minute.")
      .replacing("Abra **Cuenta**.", with: "Abra su **Cuenta**.")
      .replacing("4f2a9-102", with: "4f2a9-120")
    try sample.write(text, to: Self.page)
    let run = await sample.run("import", "@back.csv")
    #expect(run.status == .findings)
    #expect(
      run.errors == "Took 1 translation into 1 document; 5 unchanged, 2 not taken\n"
    )
    #expect(try sample.read(Self.page) == text.replacing("Únase hoy", with: "Únase ya"))
    #expect(
      run.output.hasPrefix(
        """
        back.csv:3:1: note: unit 102 is unit 120 of content/es-ES/join.md now, and is taken for that \
        [import-moved]
          source | Join today
          target | Únase ya
        content/es-ES/join.md:9:22: note: the source here: Join today
        content/es-ES/join.md:9:22: note: the target here: Únase hoy

        back.csv:4:1: error: content/es-ES/join.md has another target for unit 103 than was exported; keep \
        one of the two by hand [import-conflict]
          source | Open **Account**.
          target | Pulse **Cuenta**.
        content/es-ES/join.md:11:4: note: the source here: Open **Account**.
        content/es-ES/join.md:11:4: note: the target here: Abra su **Cuenta**.

        back.csv:5:1: error: content/es-ES/join.md has another source for unit 104 than was exported; export \
        it again and translate what changed [import-conflict]
          source | Please wait.
          target | Un momento, por favor.
        content/es-ES/join.md:12:4: note: the source here: Please wait a minute.
        content/es-ES/join.md:12:4: note: the target here: Espere, por favor.


        """
      )
    )
  }

  @Test func lostTags() async throws {
    let sample = try await Self.exported(["Abra **Cuenta**.": "Pulse Cuenta."])
    let before = try sample.contents()
    let run = await sample.run("import", "@back.csv")
    #expect(run.status == .findings)
    #expect(
      run.output.hasPrefix("back.csv:4:1: error: the tag 1 (‘**’) was dropped [import-tags]\n")
    )
    #expect(
      run.output.contains("\ncontent/es-ES/join.md:11:4: note: the target here: Abra **Cuenta**.")
    )
    #expect(run.errors == "Took 0 translations into 0 documents; 7 unchanged, 1 not taken\n")
    #expect(try sample.contents() == before)
  }

  /// Tags of units in a target would make other units of the rest.
  @Test func hostileTargets() async throws {
    let sample = try await Self.exported(["Únase hoy": "</span><span data-ttu-id=4f2a9-1>Hola"])
    let before = try sample.contents()
    let run = await sample.run("import", "@back.csv")
    #expect(run.status == .findings)
    #expect(run.output.hasPrefix("back.csv:3:1: error: "))
    #expect(try sample.contents() == before)
  }

  @Test func drafts() async throws {
    let sample = try await Self.exported([
      "Abra **Cuenta**.,translated": "Pulse **Cuenta**.,needs-review"
    ])
    let run = await sample.run("import", "@back.csv")
    #expect(
      run.errors == """
        Took 0 translations into 0 documents; 7 unchanged, 1 left out as needs-review

        """
    )
    #expect(run.status == .clean)
    let all = await sample.run("import", "@back.csv", "--state", "needs-review")
    #expect(all.errors == "Took 1 translation into 1 document; 7 unchanged\n")
    let strict = await sample.run("import", "@back.csv", "--state", "final", "--dry-run")
    #expect(strict.errors == "Would take 0 translations into 0 documents; 8 unchanged\n")
  }

  @Test(arguments: ["../../etc/passwd", "/etc/passwd"])
  func outside(_ path: String) async throws {
    let sample = try await Self.exported(["Abra **Cuenta**.": "Pulse **Cuenta**."])
    let text = try sample.read("back.csv")
      .replacing("join.md,\(sample.path(Self.page))", with: ",\(path)")
    try sample.write(text, to: "back.csv")
    let before = try sample.contents()
    let run = await sample.run("import", "@back.csv", "--into", "@content")
    #expect(run.status == .findings)
    #expect(
      run.output.hasPrefix(
        "back.csv:2:1: error: ‘\(path)’ leads outside of content; nothing outside is read or written "
          + "(and so 3 more of the file) [import-place]\n"
      )
    )
    #expect(try sample.contents() == before)
  }

  /// A document that a link outside the folder leads to is none of the folder's.
  @Test func linksThatLeave() async throws {
    let sample = try await Self.exported(["Abra **Cuenta**.": "Pulse **Cuenta**."])
    try sample.rename("content/es-ES", to: "elsewhere")
    try sample.link("content/es-ES", to: sample.path("elsewhere"))
    let before = try sample.read("elsewhere/join.md")
    let run = await sample.run("import", "@back.csv", "--into", "@content")
    #expect(run.status == .findings)
    #expect(run.output.contains("[import-place]"))
    #expect(try sample.read("elsewhere/join.md") == before)
  }

  @Test func standardInput() async throws {
    let sample = try await Self.exported(["Abra **Cuenta**.": "Pulse **Cuenta**."])
    let run = await sample.run(
      ["import", "-", "--format", "csv"],
      input: try sample.read("back.csv")
    )
    #expect(run.errors == "Took 1 translation into 1 document; 7 unchanged\n")
    let lost = await sample.run(
      ["import", "-", "--format", "csv"],
      input: "page,locale,key,target\njoin.md,es-ES,103,Hola\n"
    )
    #expect(lost.output.hasPrefix("standard input:2:1: error: nothing tells that unit 103 of "))
  }

  /// Documents that tell no locale come back as they went out, by the same option.
  @Test func documentsWithoutALocale() async throws {
    let sample = try Sample()
    let text = Sample.tagged("{103|Hola.|Hello.}\n")
    try sample.write(text, to: "notes/a.md")
    _ = await sample.run("export", "@notes", "--locale", "es-ES", "-o", "@back.csv")
    let edited = try sample.read("back.csv").replacing("Hola.", with: "¡Hola!")
    try sample.write(edited, to: "back.csv")
    let run = await sample.run("import", "@back.csv", "--into", "@notes", "--locale", "es-ES")
    #expect(run.errors == "Took 1 translation into 1 document; 0 unchanged\n")
    #expect(try sample.read("notes/a.md") == text.replacing("Hola.", with: "¡Hola!"))
  }

  @Test func reports() async throws {
    let sample = try await Self.exported(["Abra **Cuenta**.": "Pulse Cuenta."])
    let run = await sample.run(
      "import",
      "@back.csv",
      "--report",
      "json",
      "--report",
      "sarif=\(sample.path("r.sarif"))"
    )
    #expect(
      run.output.contains("\"check\":\"import-tags\"") || run.output.contains("\"import-tags\"")
    )
    #expect(run.status == .findings)
    let dry = await sample.run("import", "@back.csv", "--dry-run")
    #expect(dry.output == "")
    #expect(
      dry.errors.hasPrefix("back.csv:4:1: error: the tag 1 (‘**’) was dropped [import-tags]\n")
    )
    #expect(
      dry.errors.hasSuffix(
        "\nWould take 0 translations into 0 documents; 7 unchanged, 1 not taken\n"
      )
    )
  }

  @Test(arguments: [
    (["--format", "xls"], "--format: ‘xls’ is not one of xliff, xliff1, po, tmx, csv"),
    (["--state", "done"], "--state: ‘done’ is not one of needs-review, translated, final"),
    (["--report", "xml"], "--report: ‘xml’ is not one of text, json"),
    (["--locale", "xx-XX"], "--locale: unknown locale ‘xx-XX’"),
  ])
  func misuse(_ words: [String], _ message: String) async throws {
    let run = await (try Sample()).run(["import", "@back.csv"] + words)
    #expect(run.status == .usage)
    #expect(run.errors.hasPrefix("diglot: error: \(message)"))
  }

  @Test func nothingToBringBackTo() async throws {
    let sample = try Sample(documents: false)
    try sample.write("page,locale,key,target\n", to: "back.csv")
    let run = await sample.run("import", "@back.csv", "--into", "@content")
    #expect(run.status == .failure)
    #expect(run.errors.hasPrefix("content: error: there is no document here"))
  }
}

extension Sample {
  /// The documents, by path.
  func contents() throws -> [String: String] {
    var contents: [String: String] = [:]
    for path in Self.documents.keys { contents["content/\(path)"] = try read("content/\(path)") }
    return contents
  }

  /// Puts documents back as they were.
  func writeBack(_ contents: [String: String]) throws {
    for (path, text) in contents { try write(text, to: path) }
  }
}
