import CommandLineInterface
import FoundationEssentials
import Glibc
import Testing

@testable import diglot

/// What no run may be stopped or misled by: each gives one message that names the file and says what to do,
/// and the rest of the run goes on, but for a site, which is built whole or not at all.
@Suite struct BadInputTests {
  /// The verbs that read documents, each with what it prints of a sample's Spanish page.
  static let verbs: [(words: [String], proof: String)] = [
    (["check", "--severity", "note"], "1 document"), (["export"], "Espere, por favor."),
    (["export", "--pivot", "--format", "tsv"], "Espere, por favor."),
    (["export", "--format", "tmx"], "Espere, por favor."), (["text"], "Espere, por favor."),
    (["flows", "--flows", "@content/flows.yml"], "es-ES  2 steps  Únase hoy"),
    (["tm", "build"], "Wrote 1 document with 4 segments"),
    (["build", "--output", "@site"], "The site was not built"),
  ]

  private static let good = "@content/es-ES/join.md"

  private func expect(
    _ bad: String,
    _ message: String,
    in sample: Sample,
    sourceLocation: SourceLocation = #_sourceLocation
  ) async throws {
    for (words, proof) in Self.verbs {
      if sample.exists("memory.sqlite") { try sample.remove("memory.sqlite") }
      let run = await sample.run(words + [Self.good, "@" + bad])
      let lines = run.errors.split(separator: "\n").filter { $0.contains(bad) }
      #expect(lines == [message[...]], "\(words)", sourceLocation: sourceLocation)
      #expect(run.status == .failure, "\(words)", sourceLocation: sourceLocation)
      #expect(
        (run.output + run.errors).contains(proof),
        "\(words)",
        sourceLocation: sourceLocation
      )
    }
  }

  @Test func missingFile() async throws {
    try await expect(
      "gone.md",
      "gone.md: error: no such file or folder; check the path",
      in: Sample()
    )
  }

  @Test(.enabled(if: getuid() != 0, "the superuser may read everything"))
  func unreadableFolder() async throws {
    let sample = try Sample()
    try sample.makeFolder("closed")
    try sample.setPermissions(0, of: "closed")
    defer { try? sample.setPermissions(0o700, of: "closed") }
    try await expect(
      "closed",
      "closed: error: cannot be read: permission denied; allow reading it, or leave it out",
      in: sample
    )
  }

  @Test func binaryFile() async throws {
    let sample = try Sample()
    try sample.write((0...255).map { UInt8($0) }, to: "es-ES/binary.md")
    try await expect(
      "es-ES/binary.md",
      "es-ES/binary.md: error: looks like a binary file, not text; leave it out",
      in: sample
    )
  }

  @Test func hugeFile() async throws {
    let sample = try Sample()
    try sample.makeSparseFile("es-ES/huge.md", size: 200 << 20)
    try await expect(
      "es-ES/huge.md",
      "es-ES/huge.md: error: is 200 MB; files over 128 MB are not read; split it",
      in: sample
    )
  }

  @Test func cyclicLink() async throws {
    let sample = try Sample()
    try sample.link("circle.md", to: "circle.md")
    try await expect(
      "circle.md",
      "circle.md: error: its symbolic links lead in a circle; mend or remove the link",
      in: sample
    )
  }

  @Test func documentWithoutLocale() async throws {
    let sample = try Sample()
    try sample.write("Nobody says which language this is.\n", to: "note.md")
    let run = await sample.run("check", Self.good, "@note.md")
    #expect(run.status == .failure)
    #expect(
      run.errors
        == "note.md: error: cannot tell the locale; name it with --locale, or in the front matter as "
        + "ms.contentlocale\n"
    )
  }

  /// A link to a folder above it is followed once and is no mistake.
  @Test func linkToFolderAbove() async throws {
    let sample = try Sample()
    try sample.link("content/es-ES/above", to: "..")
    let run = await sample.run("check", "--format", "json")
    #expect(run.errors == "")
    #expect(run.output.contains("\"documents\": 10,"))
  }

  @Test func deeplyNestedUnit() async throws {
    let sample = try Sample()
    let spans = String(repeating: "<span>", count: 10_000)
    let ends = String(repeating: "</span>", count: 10_000)
    try sample.write(
      Sample.tagged("# {101|\(spans)hondo\(ends)|deep}\n\n{102|Sigue.|It goes on.}\n"),
      to: "content/es-ES/deep.md"
    )
    let check = await sample.run("check", "@content/es-ES/deep.md", "--format", "json")
    #expect(check.status == .findings)
    #expect(check.output.contains("\"check\": \"unit-nesting\""))
    #expect(check.errors == "")
    for words in [["export"], ["text"], ["tm", "build"], ["build", "--output", "@site"]] {
      let run = await sample.run(words + ["@content/es-ES/deep.md"])
      #expect(run.status == .clean, "\(words)")
    }
    #expect(await sample.run("export", "@content/es-ES/deep.md").output.contains("Sigue."))
  }

  @Test func duplicatePage() async throws {
    let sample = try Sample()
    try sample.write(Sample.documents["es-ES/join.md"] ?? "", to: "content/ES-es/join.md")
    let check = await sample.run("check")
    #expect(check.status == .findings)
    #expect(
      check.output.contains(
        "content/es-ES/join.md:1:1: error: ‘content/ES-es/join.md’ is the same page in es-ES "
          + "[page-duplicate]"
      )
    )
    for words in [["export", "--output", "@out.csv"], ["tm", "build"], ["build", "-o", "@site"]] {
      #expect(await sample.run(words).status == .clean, "\(words)")
    }
    #expect(try sample.read("out.csv").contains("content/ES-es/join.md"))
  }

  @Test func flowsNamingWhatNoPageHas() async throws {
    let sample = try Sample()
    try sample.write(
      """
      flows:
        - {id: join, stage: join, page: join.md, anchor: nowhere}
        - {id: gone, stage: leave, page: gone.md, anchor: gone}
      """,
      to: "content/flows.yml"
    )
    let flows = await sample.run("flows")
    #expect(flows.status == .findings)
    #expect(
      flows.errors == """
        content/flows.yml:2:5: error: ‘join.md’ has no steps under #nowhere in any locale, for the flow \
        ‘join’; name the anchor of a heading that an ordered list stands under
        content/flows.yml:3:5: error: no document is the page ‘gone.md’ of the flow ‘gone’; write the \
        page's path below the locale's folder

        """
    )
    let check = await sample.run("check")
    #expect(check.status == .findings)
    for place in ["content/flows.yml:2:5: error: ", "content/flows.yml:3:5: error: "] {
      #expect(check.output.contains(place))
    }
    #expect(await sample.run("export").status == .clean)
  }

  @Test(arguments: [["check"], ["export"], ["flows"], ["build"], ["tm", "build"]])
  func unknownLocale(_ words: [String]) async throws {
    let run = try await Sample().run(words + ["--locale", "es-EX"])
    #expect(run.status == .usage)
    #expect(
      run.errors.hasPrefix(
        "diglot: error: --locale: unknown locale ‘es-EX’; did you mean es-ES? known are de-DE, "
      )
    )
    #expect(run.errors.contains("a new one takes a file of its own in "))
    #expect(run.output == "")
  }

  @Test func unknownLocaleOfAFolder() async throws {
    let sample = try Sample()
    try sample.write(Sample.tagged("{101|Bonjour.|Hello.}"), to: "content/xx-XX/hello.md")
    let run = await sample.run("check")
    #expect(run.status == .failure)
    #expect(
      run.errors == """
        content/xx-XX/hello.md: error: cannot tell the locale; if ‘xx-XX’ is its locale, add \
        locales/xx-XX.yml

        """
    )
    #expect(run.output.contains("10 documents"))
  }

  @Test(arguments: [
    ("contents: x", "diglot.yml:1:1: error: unknown key ‘contents’; did you mean ‘content’?"),
    (
      "check:\n  failon: note",
      ":2:3: error: unknown key ‘check.failon’; did you mean ‘check.fail-on’?"
    ),
    (
      "check: {disable: [unit-ordre]}",
      "unknown check ‘unit-ordre’; did you mean ‘unit-order’?"
    ),
    (
      "locales: [spanish]",
      ":1:11: error: ‘spanish’ is no locale; write language and region, such as"
    ),
  ])
  func badSettings(_ settings: String, _ message: String) async throws {
    let sample = try Sample()
    try sample.write(settings, to: "diglot.yml")
    let run = await sample.run("check")
    #expect(run.status == .failure)
    #expect(run.errors.hasPrefix("diglot.yml:"))
    #expect(run.errors.contains(message), "\(run.errors)")
    #expect(run.errors.split(separator: "\n").count == 1)
    #expect(run.output == "")
  }

  @Test func noFlows() async throws {
    let sample = try Sample()
    try sample.remove("content/flows.yml")
    let run = await sample.run("flows")
    #expect(run.status == .failure)
    #expect(
      run.errors == """
        content: error: there is no flows.yml here; add one, or name it with --flows or as ‘flows’ in \
        diglot.yml

        """
    )
    #expect(await sample.run("check").status == .clean)
    let named = await sample.run("flows", "--flows", "@mine.yml")
    #expect(named.errors == "mine.yml: error: no such file or folder; check the path\n")
  }
}
