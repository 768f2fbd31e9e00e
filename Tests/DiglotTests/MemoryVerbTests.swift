import CommandLineInterface
import FoundationEssentials
import Testing

@testable import diglot

/// The verbs that ask a memory: what they print, and how they end.
@Suite struct MemoryVerbTests {
  /// A sample whose memory is built.
  static func built() async throws -> Sample {
    let sample = try Sample()
    #expect(await sample.run("tm", "build", "--quiet").status == .clean)
    return sample
  }

  @Test func lookupShowsWhatAScoreIsMadeOf() async throws {
    let sample = try await Self.built()
    let fuzzy = await sample.run("tm", "lookup", "Close the accounts.", "--locale", "de-DE")
    #expect(fuzzy.status == .clean)
    #expect(
      fuzzy.output == """
        96.2 de-DE  Schließen Sie das Konto.
             97.2 − 1 older version
             of: Close the account.
             content/de-DE/members/leave.md:12, unit 104, human, 2024-01-02

        """
    )
    let none = await sample.run("tm", "lookup", "Close the accounts.", "--cutoff", "98")
    #expect(none.status == .findings)
    let one = await sample.run(
      "tm",
      "lookup",
      "Close the account.",
      "--limit",
      "1",
      "--locale",
      "es-ES"
    )
    #expect(one.output.hasPrefix("100  es-ES  Cierre la cuenta.\n"))
  }

  @Test func lookupTakesPenaltiesFromTheSettings() async throws {
    let sample = try Sample(settings: "")
    let settings = try sample.read("diglot.yml").replacing(
      "memory: memory.sqlite",
      with: "memory:\n  path: memory.sqlite\n  cutoff: 99\n  penalties: {markup: 0}"
    )
    try sample.write(settings, to: "diglot.yml")
    _ = await sample.run("tm", "build")
    #expect(sample.exists("memory.sqlite"))
    let exact = await sample.run("tm", "lookup", "Open Account.", "--locale", "es-ES")
    #expect(exact.output.hasPrefix("100  es-ES  Abra **Cuenta**.\n     of: Open **Account**.\n"))
    #expect(await sample.run("tm", "lookup", "Open Accounts.").status == .findings)
  }

  @Test(arguments: [["-"], []]) func lookupReadsLines(words: [String]) async throws {
    let sample = try await Self.built()
    let run = await sample.run(
      ["tm", "lookup", "--locale", "es-ES", "--format", "json"] + words,
      input: "\u{FEFF}Please wait.\r\n\n  \nNothing of the kind\nSee you soon"
    )
    #expect(run.status == .findings)
    let lines = run.output.split(separator: "\n")
    #expect(lines.count == 5)
    #expect(
      lines[0].replacing(#/"enteredAt": [0-9]{10}, /#, with: "") == """
        {"query": "Please wait.", "matches": [{"locale": "es-ES", "score": 100, "base": 100, \
        "inContext": false, "penalties": {}, "source": "Please wait.", \
        "target": "Espere, por favor.", "plainSource": "Please wait.", \
        "plainTarget": "Espere, por favor.", "numbers": [], "numbersDiffer": [], "origin": "human", \
        "placeCount": 1, "places": [\
        {"path": "content/es-ES/join.md", "page": "join.md", "key": "104", "kind": "list-item", \
        "anchor": "join", "line": 12, "column": 4, "origin": "human", "date": "2025-02-24", "state": null, \
        "sourceHash": "1111111111111111111111111111111111111111", "sourceCommit": null, \
        "sourceDate": "2025-02-11", \
        "inContext": false, "olderVersion": false}]}]}
        """
    )
    #expect(lines[1] == "{\"query\": \"\", \"matches\": []}")
    #expect(lines[2] == "{\"query\": \"  \", \"matches\": []}")
    #expect(lines[3] == "{\"query\": \"Nothing of the kind\", \"matches\": []}")
    #expect(lines[4].contains("\"base\": 96,"))
    for line in lines { #expect(try object(line).keys.sorted() == ["matches", "query"]) }
  }

  /// Whether a line is JSON, by somebody else's reader.
  private func object(_ line: Substring) throws -> [String: JSON] {
    try JSONDecoder().decode([String: JSON].self, from: Data(line.utf8))
  }

  @Test func lookupRefusesSeveralTexts() async throws {
    let run = await (try await Self.built()).run("tm", "lookup", "Please", "wait.")
    #expect(run.status == .usage)
    #expect(run.errors.contains("quotation marks"))
  }

  @Test func concordance() async throws {
    let sample = try await Self.built()
    let run = await sample.run("tm", "concordance", "ACCOUNT", "--locale", "ru-RU")
    #expect(run.status == .clean)
    #expect(
      run.output == """
        source  Open ⟦Account⟧.
        ru-RU   Откройте Счёт.
                content/ru-RU/join.md:11, unit 103
        source  Close the ⟦account⟧.
        ru-RU   Закройте счёт.
                content/ru-RU/members/leave.md:11, unit 103

        """
    )
    let coloured = await sample.run(
      ["tm", "concordance", "СЧЁТ", "--side", "target", "--limit", "1"],
      colour: true
    )
    #expect(coloured.output.contains("Откройте \u{1B}[1;33mСчёт\u{1B}[0m."))
    #expect(coloured.errors == "1 more; --limit 2 prints all\n")
    let words = await sample.run("tm", "concordance", "account close", "--mode", "words")
    #expect(words.output.contains("⟦Close⟧ the ⟦account⟧"))
    let json = await sample.run("tm", "concordance", "帐户", "--format", "json")
    #expect(json.output.contains("\"total\": 2"))
    #expect(json.output.contains("\"targetMatches\": [{\"start\": 2, \"end\": 4}]"))
    let none = await sample.run("tm", "concordance", "nobody wrote this")
    #expect(none.status == .findings)
    #expect(none.errors == "memory.sqlite: nothing holds this text\n")
  }

  @Test func conflicts() async throws {
    let sample = try await Self.built()
    #expect(await sample.run("tm", "conflicts").status == .clean)
    let text = try sample.read("content/es-ES/members/leave.md")
    try sample.write(
      text.replacing(
        "<span data-stu-id=\"4f2a9-104\">See you soon!",
        with: "<span data-stu-id=\"4f2a9-104\">Please wait."
      ),
      to: "content/es-ES/members/leave.md"
    )
    _ = await sample.run("tm", "build")
    let run = await sample.run("tm", "conflicts")
    #expect(run.status == .findings)
    #expect(
      run.output == """
        es-ES  Please wait.
            1 × Espere, por favor.
                content/es-ES/join.md:12, unit 104, human, 2025-02-24
            1 × ¡Hasta pronto!
                content/es-ES/members/leave.md:13, unit 104, human, 2025-02-24

        es-ES: 1 conflict

        """
    )
    let json = await sample.run("tm", "conflicts", "--format", "json")
    #expect(
      json.output.hasPrefix(
        "{\"total\": 1, \"locales\": [{\"locale\": \"es-ES\", \"conflicts\": 1}], \"conflicts\": [{"
      )
    )
  }

  @Test func statistics() async throws {
    let sample = try await Self.built()
    let text = await sample.run("tm", "stats")
    #expect(
      text.output.hasPrefix(
        """
        locale  documents  segments  words  sources  covered  translations  conflicts  human  machine  without source
        de-DE           2         8     20        6      85%             6          0      8        0               2

        """
      )
    )
    #expect(text.output.contains("\nsegments  repeated"))
    #expect(text.output.contains("\nwords  repeated"))
    let quick = await sample.run("tm", "stats", "--quick")
    #expect(!quick.output.contains("repeated"))
    let json = await sample.run("tm", "stats", "--format", "json")
    #expect(json.output.contains("\"leverage\": {\"repetition\": {\"segments\": 0, \"words\": 0}"))
    #expect(await sample.run("tm", "stats", "--format", "svg", "--quick").status == .usage)
    let picture = await sample.run("tm", "stats", "--format", "svg", "--output", "@p.svg")
    #expect(picture.output == "")
    let svg = try sample.read("p.svg")
    #expect(svg.hasPrefix("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg "))
    #expect(svg.contains("<title>zh-CN, new: "))
    #expect(svg.contains(">100%</text>"))
    #expect(text.output.contains("  70–74  "))
    let low = await sample.run("tm", "stats", "--cutoff", "50")
    #expect(low.output.contains("  50–74  "))
  }

  @Test func prune() async throws {
    let sample = try await Self.built()
    #expect(await sample.run("tm", "prune").status == .usage)
    #expect(await sample.run("tm", "prune", "--before", "soon").status == .usage)
    try sample.remove("content/zh-CN/join.md")
    let trial = await sample.run("tm", "prune", "--gone", "--dry-run")
    #expect(trial.output == "content/zh-CN/join.md: 4 segments\n")
    #expect(
      trial.errors
        == "Would remove 4 segments of 1 document from memory.sqlite, with 4 translations and 0 sources\n"
    )
    #expect(await sample.run("tm", "lookup", "Please wait.", "--locale", "zh-CN").status == .clean)
    let run = await sample.run("tm", "prune", "--gone")
    #expect(run.errors == trial.errors.replacing("Would remove", with: "Removed"))
    let gone = await sample.run(
      "tm",
      "lookup",
      "Please wait.",
      "--locale",
      "zh-CN",
      "--cutoff",
      "99"
    )
    #expect(gone.status == .findings)
    let old = await sample.run("tm", "prune", "--before", "2024-06-01", "--quiet")
    #expect(old.output == "content/de-DE/members/leave.md: 4 segments, 0 segments left\n")
    #expect(
      await sample.run("tm", "build").errors
        == "Wrote 0 documents with 0 segments to memory.sqlite; 9 unchanged, 0 removed\n"
    )
  }

  @Test(arguments: ["concordance x", "conflicts", "prune --gone", "stats", "lookup x"])
  func missingMemory(_ words: String) async throws {
    let sample = try Sample()
    let run = await sample.run(["tm"] + words.split(separator: " ").map(String.init))
    #expect(run.status == .failure)
    #expect(run.errors.contains("there is no translation memory here"))
    #expect(!sample.exists("memory.sqlite"))
  }
}

/// Any value of JSON.
private enum JSON: Decodable {
  case value

  init(from decoder: any Decoder) throws { self = .value }
}
