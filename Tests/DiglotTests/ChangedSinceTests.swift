import CommandLineInterface
import Testing

@testable import diglot

@Suite struct ChangedSinceTests {
  private static let damage = Sample.tagged("{105|Pague 3 veces.|Pay 4 times.}") + "\n"

  /// A sample that is a repository with everything committed.
  private func repository() throws -> Sample {
    let sample = try Sample()
    try git(sample, "init", "--quiet", "--initial-branch", "main")
    try commit(sample)
    return sample
  }

  private func git(_ sample: Sample, _ words: String...) throws {
    let options = ["-c", "user.name=Tester", "-c", "user.email=tester@example.com"]
    let run = try ChildProcess(["git", "-C", sample.folder] + options + words)
    try #require(run.status == 0, "\(String(decoding: run.errors, as: UTF8.self))")
  }

  private func commit(_ sample: Sample) throws {
    try git(sample, "add", "--all")
    try git(sample, "commit", "--quiet", "--message", "change")
  }

  private func damage(_ sample: Sample, _ path: String) throws {
    try sample.write(try sample.read(path) + Self.damage, to: path)
  }

  private func run(_ sample: Sample, _ words: String...) async -> Sample.Run {
    await sample.run(["check", "--changed-since", "HEAD", "--fail-on", "warning"] + words)
  }

  @Test func nothingChanged() async throws {
    let run = try await run(repository())
    #expect(run.status == .clean)
    #expect(run.output.hasSuffix("in 0 units of 0 documents\n"))
    #expect(run.errors == "")
  }

  @Test(arguments: ["committed", "staged", "unstaged"]) func changes(_ kind: String) async throws {
    let sample = try repository()
    try damage(sample, "content/es-ES/join.md")
    if kind != "unstaged" { try git(sample, "add", "--all") }
    if kind == "committed" { try git(sample, "commit", "--quiet", "--message", "more") }
    let since = kind == "committed" ? "HEAD~1" : "main"
    let run = await sample.run("check", "--changed-since", since, "--fail-on", "warning")
    #expect(run.status == .findings)
    #expect(run.output.contains("[number-mismatch]"))
    #expect(run.output.hasSuffix("of 1 document\n"))
  }

  @Test(arguments: ["new page.md", "ñandú.md", "\"quoted\".md", "a'b$c`d.md", "-x.md"])
  func newFilesOfAnyName(_ name: String) async throws {
    let sample = try repository()
    try sample.write(
      "---\nms.contentlocale: es-ES\n---\n" + Self.damage,
      to: "content/es-ES/sub folder/\(name)"
    )
    let untracked = await run(sample)
    #expect(untracked.output.contains("sub folder/\(name):4:"))
    try git(sample, "add", "--all")
    #expect(await run(sample).output == untracked.output)
  }

  @Test func renamedAndRemovedFiles() async throws {
    let sample = try repository()
    try damage(sample, "content/es-ES/join.md")
    try commit(sample)
    try git(sample, "mv", "content/es-ES/join.md", "content/es-ES/enter.md")
    try sample.remove("content/pt-BR/join.md")
    let run = await run(sample)
    #expect(run.output.contains("content/es-ES/enter.md:13:"))
    #expect(run.output.hasSuffix("of 1 document\n"))
  }

  /// Ignored files are no documents, and files that are the same again are not changed.
  @Test func ignoredAndRestoredFiles() async throws {
    let sample = try repository()
    try sample.write("drafts/\n", to: ".gitignore")
    try commit(sample)
    try sample.write(Self.damage, to: "content/es-ES/drafts/a.md")
    let text = try sample.read("content/es-ES/join.md")
    try damage(sample, "content/es-ES/join.md")
    try git(sample, "add", "--all")
    try sample.write(text, to: "content/es-ES/join.md")
    #expect(await run(sample).output.hasSuffix("of 0 documents\n"))
  }

  /// Documents that did not change are read for comparison, and what is in them is not told.
  @Test func comparesWithTheRest() async throws {
    let sample = try repository()
    try damage(sample, "content/es-ES/join.md")
    try commit(sample)
    try sample.write(
      try sample.read("content/de-DE/members/leave.md") + "\n",
      to: "content/de-DE/members/leave.md"
    )
    let run = await run(sample)
    #expect(run.output.contains("[source-drift]"))
    #expect(!run.output.contains("[number-mismatch]"))
    #expect(run.output.hasSuffix("of 1 document\n"))
  }

  @Test(arguments: ["content/es-ES", "content/es-ES/join.md", "content/de-DE"])
  func partsOfWhatChanged(_ part: String) async throws {
    let sample = try repository()
    try damage(sample, "content/es-ES/join.md")
    let run = await run(sample, "@" + part)
    #expect(run.output.contains("[number-mismatch]") == part.contains("es-ES"))
  }

  /// The baseline keeps the entries of what did not change.
  @Test func baseline() async throws {
    let sample = try repository()
    try damage(sample, "content/es-ES/join.md")
    _ = await sample.run("check", "--baseline", "@base.tsv", "--update-baseline")
    try commit(sample)
    let run = await run(sample, "--baseline", "@base.tsv")
    #expect(run.errors == "")
    #expect(run.status == .clean)
  }

  @Test func unknownRevision() async throws {
    let sample = try repository()
    for revision in ["nowhere", "HEAD~99", "--", "HEAD:content"] {
      let run = await sample.run("check", "--changed-since=\(revision)")
      #expect(run.status == .usage)
      #expect(
        run.errors.hasPrefix(
          "diglot: error: --changed-since: Git knows no revision ‘\(revision)’; name a"
        )
      )
    }
  }

  @Test func noRepository() async throws {
    let run = await (try Sample()).run("check", "--changed-since", "HEAD")
    #expect(run.status == .failure)
    #expect(
      run.errors
        == "content: error: is in no Git repository, which --changed-since needs; leave out "
        + "--changed-since, or name a folder in a repository\n"
    )
  }

  @Test func programsGetTheVariablesThatTheyAreToHave() throws {
    let usual = try ChildProcess(["env"], setting: ["DIGLOT_TEST=x"])
    #expect(usual.output.split(separator: 0x0A).contains { $0.elementsEqual("DIGLOT_TEST=x".utf8) })
    #expect(usual.output.split(separator: 0x0A).contains { $0.starts(with: "PATH=".utf8) })
    let less = try ChildProcess(["env"], unsetting: ["PATH"])
    #expect(!less.output.split(separator: 0x0A).contains { $0.starts(with: "PATH=".utf8) })
  }

  @Test func programsThatAreNotThere() {
    #expect(throws: ChildProcess.Failure.self) { try ChildProcess(["diglot-no-such-program"]) }
    #expect(throws: ChildProcess.Failure.self) { try ChildProcess([]) }
  }

  /// However much a program writes to both streams, none of it is lost and nobody waits for ever.
  @Test func programsThatWriteMuch() throws {
    let script =
      "i=0; while [ $i -lt 3000 ]; do echo $A$A$A$A; echo $A$A >&2; i=$((i+1)); done; exit 3"
    let filler = String(repeating: "x", count: 50)
    let run = try ChildProcess(["sh", "-c", script], setting: ["A=\(filler)"])
    #expect(run.status == 3)
    #expect(run.output.count == 3000 * 201)
    #expect(run.errors.count == 3000 * 101)
    #expect(try ChildProcess(["sh", "-c", "kill -KILL $$"]).status == 137)
    #expect(try ChildProcess(["cat"]).output.isEmpty)
  }
}
