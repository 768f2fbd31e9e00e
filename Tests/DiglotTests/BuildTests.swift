import CommandLineInterface
import Testing

@testable import diglot

@Suite struct BuildTests {
  @Test func everyLanguage() async throws {
    let sample = try Sample()
    let run = await sample.run("build", "--output", "@site")
    #expect(run.status == .clean)
    #expect(run.output == "")
    #expect(run.errors.hasPrefix("Wrote "))
    #expect(run.errors.contains(" pages in 6 languages, "))
    #expect(run.errors.hasSuffix(" to site\n"))
    #expect(sample.exists("site/index.html"))
    #expect(await sample.run("build", "-q", "-o", "@site").errors == "")
  }

  /// A link that leads nowhere is told, except where the user wants to hear of errors alone.
  @Test func deadLink() async throws {
    let sample = try Sample()
    try sample.write(
      Sample.tagged("{101|[Ayuda](none.md)|[Help](none.md)}\n"),
      to: "content/es-ES/help.md"
    )
    let run = await sample.run("build", "--output", "@site")
    #expect(run.status == .clean)
    #expect(
      run.errors.contains("content/es-ES/help.md:1:31: warning: the link ‘none.md’ leads nowhere")
    )
    #expect(await sample.run("build", "-q", "-o", "@site").errors == "")
  }

  @Test func oneLocale() async throws {
    let run = await (try Sample()).run("build", "--output", "@site", "--locale", "pt-BR")
    #expect(run.status == .clean)
    #expect(run.errors.contains(" pages in 2 languages, "))
  }

  @Test func outputOfTheSettings() async throws {
    let sample = try Sample(settings: "site: {output: made}")
    #expect(await sample.run("build").errors.hasSuffix(" to made\n"))
    #expect(sample.exists("made/index.html"))
  }

  /// A folder that holds anything else than a site stays as it is.
  @Test(arguments: ["@content", "@mine"]) func otherFolder(_ output: String) async throws {
    let sample = try Sample()
    try sample.write("my notes", to: "mine/notes.txt")
    let before = try sample.read("content/de-DE/join.md")
    let run = await sample.run("build", "--output", output)
    #expect(run.status == .failure)
    #expect(run.errors.hasPrefix("\(output.dropFirst()): error: "))
    #expect(try sample.read("mine/notes.txt") == "my notes")
    #expect(try sample.read("content/de-DE/join.md") == before)
  }
}
