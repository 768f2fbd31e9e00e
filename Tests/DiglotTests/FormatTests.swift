import Checks
import CommandLineInterface
import Testing

@testable import diglot

/// Where reports go.
@Suite struct FormatTests {
  @Test func severalAtOnce() async throws {
    let sample = try Sample()
    let run = await sample.run(
      ["check", "--format", "text", "--format", "json=@"].map {
        $0.replacing("@", with: sample.path("a/b.json"))
      }
        + ["--format", "text=" + sample.path("a.txt")]
    )
    #expect(run.output.contains("[source-drift]"))
    #expect(run.errors == "Wrote 1 finding to a/b.json\nWrote 1 finding to a.txt\n")
    #expect(try sample.read("a/b.json").hasPrefix("{"))
    #expect(try sample.read("a.txt").replacing(sample.folder + "/", with: "") == run.output)
  }

  @Test func filesAlonePrintNothing() async throws {
    let sample = try Sample()
    let run = await sample.run(["check", "--quiet", "--format", "json=" + sample.path("a.json")])
    #expect(run.output == "" && run.errors == "")
    #expect(sample.exists("a.json"))
  }

  @Test(
    arguments: [
      (
        ["--format", "text", "--format", "json"],
        "‘text’ and ‘json’ would both go to standard output"
      ),
      (["--format", "json="], "‘json=’ names no file; write json=FILE, or json alone"),
      (["--format", "jsn=a"], "--format: ‘jsn’ is not one of "),
      (
        ["--format", "json=a", "--output", "b"],
        "--output goes with one --format that names no file"
      ),
      (["--format", "json=a", "--format", "text=a"], "two reports would go to ‘a’"),
      (
        ["--format", "json=a", "--fix", "--dry-run"], "--dry-run prints a diff in place of reports"
      ),
      (["--dry-run"], "--dry-run goes with --fix"),
    ]
  )
  func contradictions(_ words: [String], _ message: String) async throws {
    let run = await (try Sample()).run(["check"] + words)
    #expect(run.status == .usage)
    #expect(run.output == "")
    #expect(run.errors.contains(message), "\(run.errors)")
  }

  /// One report that cannot be written is told, and the others are there.
  @Test func unwritableReport() async throws {
    let sample = try Sample()
    let run = await sample.run([
      "check", "--format", "text=/proc/none/a.txt", "--format", "json=" + sample.path("a.json"),
    ])
    #expect(run.status == .failure)
    #expect(
      run.errors.split(separator: "\n").count { $0.hasPrefix("/proc/none/a.txt: error: ") } == 1
    )
    #expect(try sample.read("a.json").hasSuffix("}\n"))
  }

  @Test func reportsOverwriteNoDocument() async throws {
    let sample = try Sample()
    let page = "content/es-ES/join.md"
    let text = try sample.read(page)
    let run = await sample.run(["check", "--format", "json=" + sample.path(page)])
    #expect(run.status == .failure)
    #expect(run.errors.contains("is one of the documents read and would be overwritten"))
    #expect(try sample.read(page) == text)
    let settings = await sample.run(["check", "--format", "json=" + sample.path("diglot.yml")])
    #expect(settings.errors.contains("holds the settings; write to another file"))
  }

  /// In a workflow the usual form is that of annotations, as far as there is one.
  @Test(arguments: ["true", "false", ""]) func workflows(_ value: String) async throws {
    let sample = try Sample()
    let usual = value == "true" && Reporter.named("github") != nil ? "github" : "text"
    let run = await sample.run(["check"], variables: ["GITHUB_ACTIONS": value])
    let named = await sample.run(["check", "--format", usual])
    #expect(run.output == named.output)
    let text = await sample.run(
      ["check", "--format", "text"],
      variables: ["GITHUB_ACTIONS": value]
    )
    #expect(text.output.contains("0 errors, 1 warning"))
  }
}
