import CommandLineInterface
import Testing

@testable import diglot

@Suite struct TextTests {
  private static let spanish = "@content/es-ES/join.md"

  @Test func target() async throws {
    let run = await (try Sample()).run("text", Self.spanish)
    #expect(run.status == .clean)
    #expect(
      run.output.hasSuffix(
        "---\n# <a name=\"join\"></a>Únase hoy\n\n1. Abra **Cuenta**.\n2. Espere, por favor.\n"
      )
    )
  }

  @Test func source() async throws {
    let run = await (try Sample()).run("text", "--side", "source", Self.spanish)
    #expect(
      run.output.hasSuffix(
        "---\n# <a name=\"join\"></a>Join today\n\n1. Open **Account**.\n2. Please wait.\n"
      )
    )
    #expect(run.output.hasPrefix("---\ntitle: Unirse\n"))
  }

  @Test func several() async throws {
    let run = await (try Sample()).run("text", "@content/zh-CN", Self.spanish)
    #expect(run.output.firstRange(of: "Únase") != nil)
    #expect(run.output.split(separator: "\n").count { $0.hasPrefix("title:") } == 3)
  }

  @Test func tree() async throws {
    let sample = try Sample()
    let run = await sample.run("text", "@content", "--output", "@plain")
    #expect(run.status == .clean)
    #expect(run.output == "")
    #expect(run.errors == "Wrote 10 documents to plain\n")
    #expect(try sample.read("plain/de-DE/members/leave.md").contains("\n1. Kündigen Sie zuerst.\n"))
    // The flows beside the documents are none.
    #expect(!sample.exists("plain/flows.yml"))
    let again = await sample.run("text", "@content", "--output", "@plain", "--quiet")
    #expect(again.errors == "")
  }

  /// A YAML file that is named is taken, whatever is in it.
  @Test func namedSettings() async throws {
    let run = await (try Sample()).run("text", "@content/flows.yml")
    #expect(run.output == Sample.flows)
  }

  @Test func translatedYAML() async throws {
    let sample = try Sample()
    try sample.write(Sample.tagged("title: {101|Inicio|Home}\n"), to: "content/es-ES/home.yml")
    let run = await sample.run("text", "@content/es-ES", "--output", "@plain")
    #expect(run.errors == "Wrote 3 documents to plain\n")
    #expect(try sample.read("plain/home.yml") == "title: Inicio\n")
  }

  @Test(arguments: ["@content", "@content/es-ES/..", "@alias"])
  func documentsAreNotOverwritten(_ output: String) async throws {
    let sample = try Sample()
    try sample.link("alias", to: "content")
    let before = try sample.read("content/de-DE/join.md")
    let run = await sample.run("text", "@content", "--output", output)
    #expect(run.status == .failure)
    #expect(run.errors.contains("is one of the documents read"))
    #expect(run.errors.hasSuffix("would be overwritten; choose another place\n"))
    #expect(try sample.read("content/de-DE/join.md") == before)
  }

  @Test func twoFilesForOnePlace() async throws {
    let sample = try Sample()
    let run = await sample.run("text", "@content/es-ES", "@content/de-DE", "--output", "@plain")
    #expect(run.status == .failure)
    #expect(
      run.errors.contains("content/es-ES/join.md: error: would be written to plain/join.md, as")
    )
    #expect(!sample.exists("plain"))
  }

  @Test func outputInAFile() async throws {
    let sample = try Sample()
    try sample.write("", to: "plain")
    let run = await sample.run("text", "@content", "--output", "@plain")
    #expect(run.status == .failure)
    #expect(run.errors.hasSuffix("a part of the path is a file, not a folder; check the path\n"))
  }

  @Test func nothingNamed() async throws {
    let run = await (try Sample()).run("text")
    #expect(run.status == .usage)
    #expect(run.errors.hasPrefix("diglot: error: missing PATH\n"))
  }
}
