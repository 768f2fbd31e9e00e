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
    #expect(run.errors.contains(" to site\n"))
    #expect(sample.exists("site/index.html"))
    #expect(await sample.run("build", "-q", "-o", "@site").errors == "")
  }

  /// A sample with a document that has no title and whose link leads nowhere.
  private func sampleWithMistakes() throws -> Sample {
    let sample = try Sample()
    try sample.write(
      Sample.tagged("{101|[Ayuda](none.md)|[Help](none.md)}\n"),
      to: "content/es-ES/help.md"
    )
    return sample
  }

  /// What is found is reported as by ‘check’: on standard output, told apart by documents, with a table at the end.
  @Test func findings() async throws {
    let sample = try sampleWithMistakes()
    let run = await sample.run("build", "--output", "@site")
    #expect(run.status == .clean)
    #expect(
      run.output.hasPrefix(
        "content/es-ES/help.md:1:31: warning: the link ‘none.md’ leads nowhere"
      )
    )
    #expect(run.output.contains("\nsite-link  warning       2      2\n"))
    #expect(run.output.contains("\n0 errors, 2 warnings, 1 note (1 not shown) in "))
    #expect(run.errors.hasPrefix("Wrote "))
    let quiet = await sample.run("build", "-q", "-o", "@site")
    #expect(quiet.errors == "")
    #expect(quiet.output == run.output)
  }

  /// Where the settings or the option say so, notes are shown as well, or nothing but errors.
  @Test(arguments: [("note", 3), ("warning", 2), ("error", 0)])
  func severity(_ severity: String, _ shown: Int) async throws {
    let sample = try sampleWithMistakes()
    let run = await sample.run("build", "-o", "@site", "--severity", severity)
    #expect(run.output.split(separator: "[site-").count - 1 == shown)
    #expect(run.output.contains("0 errors, 2 warnings, 1 note"))
    try sample.write(
      try sample.read("diglot.yml") + "check: {severity: \(severity)}\n",
      to: "diglot.yml"
    )
    #expect(await sample.run("build", "-o", "@site").output == run.output)
  }

  /// What fails is what is found, shown or not.
  @Test(arguments: [
    ("note", CommandLineInterface.ExitStatus.findings), ("warning", .findings), ("error", .clean),
    ("never", .clean),
  ]) func failing(_ level: String, _ status: CommandLineInterface.ExitStatus) async throws {
    let sample = try sampleWithMistakes()
    let run = await sample.run(
      ["build", "-o", "@site", "--severity", "error", "--fail-on", level]
    )
    #expect(run.status == status)
  }

  @Test func formats() async throws {
    let sample = try sampleWithMistakes()
    let run = await sample.run([
      "build", "-o", "@site", "--format", "json", "--format", "sarif=" + sample.path("a.sarif"),
    ])
    #expect(run.status == .clean)
    #expect(run.output.hasPrefix("{\n  \"version\": 1,"))
    #expect(run.output.contains("\"check\": \"site-link\""))
    #expect(run.output.contains("\"locale\": \"es-ES\""))
    #expect(run.output.contains("\"page\": \"help.md\""))
    #expect(run.errors.hasPrefix("Wrote 2 findings to a.sarif\nWrote "))
    #expect(try sample.read("a.sarif").contains("\"ruleId\": \"site-link\""))
  }

  /// In a workflow of GitHub what is found stands beside the lines of a change.
  @Test func workflow() async throws {
    let sample = try sampleWithMistakes()
    let run = await sample.run(
      ["build", "-o", "@site"],
      variables: ["GITHUB_ACTIONS": "true"]
    )
    #expect(run.output.hasPrefix("::warning file="))
  }

  /// A report never takes the place of a document, and one that cannot be written fails; the site is there.
  @Test func placesOfReports() async throws {
    let sample = try sampleWithMistakes()
    let document = sample.path("content/es-ES/help.md")
    let before = try sample.read("content/es-ES/help.md")
    let refused = await sample.run(["build", "-o", "@site", "--format", "text=" + document])
    #expect(refused.status == .failure)
    #expect(try sample.read("content/es-ES/help.md") == before)
    #expect(!sample.exists("site"))
    let failed = await sample.run(["build", "-o", "@site", "--format", "text=/proc/none/a.txt"])
    #expect(failed.status == .failure)
    #expect(failed.errors.contains("/proc/none/a.txt: error: "))
    #expect(sample.exists("site/index.html"))
    let unknown = await sample.run("build", "-o", "@site", "--format", "jsn")
    #expect(unknown.status == .usage)
  }

  @Test func oneLocale() async throws {
    let run = await (try Sample()).run("build", "--output", "@site", "--locale", "pt-BR")
    #expect(run.status == .clean)
    #expect(run.errors.contains(" pages in 2 languages, "))
  }

  @Test func outputOfTheSettings() async throws {
    let sample = try Sample(settings: "site: {output: made}")
    #expect(await sample.run("build").errors.contains(" to made\n"))
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

  /// With force a folder of others becomes the site's, and what they put there stays.
  @Test func force() async throws {
    let sample = try Sample()
    try sample.write("my notes", to: "mine/notes.txt")
    let refused = await sample.run("build", "--output", "@mine", "--search", "off")
    #expect(refused.errors.contains("--force"))
    let forced = await sample.run("build", "--output", "@mine", "--search", "off", "--force")
    #expect(forced.status == .clean)
    #expect(try sample.read("mine/notes.txt") == "my notes")
    #expect(sample.exists("mine/index.html"))
  }

  /// What the site goes without is said once, at the end.
  @Test func whatIsMissing() async throws {
    let sample = try Sample(settings: "site: {search: 'off'}")
    let run = await sample.run("build", "--output", "@site")
    #expect(run.errors.contains("\nWithout site.url there are no canonical addresses"))
    #expect(run.errors.contains("and 404.html has its looks and links only"))
    #expect(!run.errors.contains("cannot be searched"))
    #expect(try sample.read("site/en-US/search.html").contains("Search is not available here."))
    #expect(!sample.exists("site/sitemap.xml"))
  }

  @Test func addresses() async throws {
    let settings =
      "site: {search: 'off', url: 'https://help.example', edit: 'https://git.example/{path}'}"
    let sample = try Sample(settings: settings)
    let run = await sample.run("build", "--output", "@site")
    #expect(!run.errors.contains("Without site.url"))
    #expect(sample.exists("site/sitemap.xml"))
    let page = try sample.read("site/de-DE/join.html")
    #expect(page.contains("href=\"https://git.example/content/de-DE/join.md\""))
  }

  @Test func searchProgramThatIsMissing() async throws {
    let run = await (try Sample()).run("build", "-o", "@site", "--search", "no-such-program")
    #expect(run.status == .failure)
    #expect(
      run.errors.hasPrefix("no-such-program: error: the program that makes the site searchable")
    )
  }

  /// The program is asked for an index of each language; one that fails fails the build, and the old site stays.
  @Test func searchProgram() async throws {
    let sample = try Sample()
    try sample.write(
      "#!/bin/sh\n[ $1 = --version ] || { mkdir \"$2/$4\" && touch \"$2/$4/pagefind.js\"; }\n",
      to: "search"
    )
    try sample.makeExecutable("search")
    let run = await sample.run("build", "-o", "@site", "--search", "@search")
    #expect(run.status == .clean)
    #expect(sample.exists("site/de-DE/pagefind/pagefind.js"))
    #expect(sample.exists("site/de-DE/search.html"))

    try sample.write(
      "#!/bin/sh\n[ \"$1\" = --version ] || { echo no room >&2; exit 3; }\n",
      to: "search"
    )
    try sample.makeExecutable("search")
    let failed = await sample.run("build", "-o", "@site", "--search", "@search")
    #expect(failed.status == .failure)
    #expect(failed.errors.contains("cannot be made searchable: no room"))
    #expect(sample.exists("site/de-DE/pagefind/pagefind.js"))
  }

  @Test(arguments: [
    ("from,to\njoin.md,join.md\n", "moved.csv:2:1: error: "),
    ("from,to\nold.md,none.md\n", "moved.csv:2:8: error: ‘none.md’ leads nowhere"),
    ("a,b\n", "moved.csv:1:1: error: "),
  ]) func movedPages(_ table: String, _ message: String) async throws {
    let sample = try Sample(settings: "site: {redirects: moved.csv}")
    try sample.write(table, to: "moved.csv")
    let run = await sample.run("build", "-o", "@site", "--search", "off")
    #expect(run.status == .failure)
    #expect(run.errors.contains(message))
  }

  /// A template of the project replaces the one that comes with Diglot; a name that is none is told with its place.
  @Test func templates() async throws {
    let sample = try Sample()
    try sample.write("locales-folder: \(Sample.repository)/locales\n", to: "diglot.yml")
    try sample.write("<p>{{words.home}}</p>\n", to: "templates/frame-end.mustache")
    #expect(await sample.run("build", "-o", "@site", "--search", "off").status == .clean)
    #expect(try sample.read("site/de-DE/join.html").hasSuffix("<p>Startseite</p>\n"))
    try sample.write("<p>\n{{home-page}}</p>\n", to: "templates/frame-end.mustache")
    let run = await sample.run("build", "-o", "@site", "--search", "off")
    #expect(run.status == .failure)
    #expect(run.errors.contains("templates/frame-end.mustache:2:1: error: "))
    #expect(try sample.read("site/de-DE/join.html").hasSuffix("<p>Startseite</p>\n"))
  }

  @Test func namesOfTemplates() async throws {
    let sample = try Sample()
    let all = await sample.run("templates")
    #expect(all.output.contains("flow\n    A flow with its steps\n"))
    let flow = await sample.run("templates", "flow")
    #expect(flow.output.contains("steps (list of HTML)\n"))
    let wrong = await sample.run("templates", "flwo")
    #expect(wrong.status == .usage)
    #expect(wrong.errors.contains("did you mean ‘flow’?"))
  }
}
