import CommandLineInterface
import Testing

@testable import diglot

@Suite struct FixTests {
  /// A unit whose tags are mangled.
  private static func mangled(_ number: Int) -> String {
    let quote = "&quot;"
    return "<span data-ttu-id=\(quote)4f2a9-\(number)\(quote)>Diga &quot;sí&quot;.</span>"
      + "<span class=\"sxs-lookup\"><span data-stu-id=\"4f2a9-\(number)\">Say &quot;yes&quot;.</span></span>"
  }

  private static func sound(_ number: Int) -> String {
    Sample.tagged("{\(number)|Diga &quot;sí&quot;.|Say &quot;yes&quot;.}")
  }

  private func damaged(_ page: String = "content/es-ES/join.md", end: String = "\n") throws
    -> Sample
  {
    let sample = try Sample()
    try sample.write(try sample.read(page) + "\n" + Self.mangled(105) + end, to: page)
    return sample
  }

  @Test func mendsAndReportsWhatIsLeft() async throws {
    let sample = try damaged()
    let before = try sample.read("content/es-ES/join.md")
    let run = await sample.run("check", "--fix")
    #expect(run.errors == "Fixed 1 finding in 1 document\n")
    #expect(!run.output.contains("[tag-mangled]"))
    #expect(run.output.contains("[source-drift]"))
    let after = try sample.read("content/es-ES/join.md")
    #expect(after == before.replacing(Self.mangled(105), with: Self.sound(105)))
    #expect(await sample.run("check", "--fix").errors == "Fixed 0 findings in 0 documents\n")
    #expect(try sample.read("content/es-ES/join.md") == after)
  }

  @Test func showsWhatItWouldChange() async throws {
    let sample = try damaged(
      "content/es-ES/our page.md".replacing("our page", with: "join"),
      end: ""
    )
    let before = try sample.read("content/es-ES/join.md")
    let run = await sample.run("check", "--fix", "--dry-run", "--fail-on", "warning")
    #expect(run.status == .findings)
    #expect(run.errors == "Would fix 1 finding in 1 document\n")
    #expect(run.output.hasPrefix("--- a/"))
    #expect(run.output.contains("\n-<span data-ttu-id=&quot;"))
    #expect(run.output.contains("\\ No newline at end of file\n"))
    #expect(!run.output.contains("source-drift"))
    #expect(try sample.read("content/es-ES/join.md") == before)
  }

  /// The diff does to the documents what the fixes do.
  @Test(
    arguments: [
      ["git", "apply", "--unsafe-paths", "-p1"], ["patch", "--quiet", "-p1", "--batch"],
    ],
    ["\n", "", "\r\n"]
  )
  func diffsApply(_ tool: [String], _ end: String) async throws {
    let names = ["join.md", "our page.md", "ñandú.md"]
    let (fixed, patched) = (try Sample(), try Sample())
    for sample in [fixed, patched] {
      for (index, name) in names.enumerated() {
        let lines = (0..<30).map { "Línea \($0 + index).\(end.isEmpty ? "\n" : end)" }.joined()
        let text = lines + Self.mangled(103) + "\n" + lines + Self.mangled(104) + end
        try sample.write("---\nms.contentlocale: es-ES\n---\n" + text, to: "content/es-ES/\(name)")
      }
    }
    let diff = await patched.run("check", "--fix", "--dry-run", "--locale", "es-ES")
    try patched.write(diff.output.replacing("a//", with: "a/"), to: "fixes.diff")
    let relative = try patched.read("fixes.diff")
      .replacing("a" + patched.folder + "/", with: "a/").replacing(
        "b" + patched.folder + "/",
        with: "b/"
      )
    try patched.write(relative, to: "fixes.diff")
    let words = [
      "sh", "-c", "cd \"$0\" && \(tool.joined(separator: " ")) < fixes.diff", patched.folder,
    ]
    let applied = try ChildProcess(words)
    #expect(
      applied.status == 0,
      "\(String(decoding: applied.errors + applied.output, as: UTF8.self))"
    )
    #expect(
      await fixed.run("check", "--fix", "--locale", "es-ES").errors.hasPrefix(
        "Fixed 6 findings in 3"
      )
    )
    for name in names {
      #expect(try fixed.read("content/es-ES/\(name)") == patched.read("content/es-ES/\(name)"))
    }
  }

  /// What is not reported is not touched.
  @Test(
    arguments: [
      ("check: {severities: {tag-mangled: note}}", [], ""),
      ("check: {disable: [tag-mangled]}", [], ""),
      ("", ["--locale", "de-DE"], ""), ("", ["@content/de-DE"], ""),
      ("", ["--severity", "error", "--fail-on", "error"], ""),
      ("", [], "<!-- diglot:ignore tag-mangled es así -->\n"),
    ]
  )
  func leavesAloneWhatIsNotReported(
    _ settings: String,
    _ words: [String],
    _ comment: String
  ) async throws {
    let sample = try Sample(settings: settings)
    let page = "content/es-ES/join.md"
    let text = try sample.read(page) + "\n" + comment + Self.mangled(105) + "\n"
    try sample.write(text, to: page)
    let run = await sample.run(["check", "--fix"] + words)
    #expect(run.errors == "Fixed 0 findings in 0 documents\n")
    #expect(try sample.read(page) == text)
  }

  @Test func leavesAloneWhatIsAccepted() async throws {
    let sample = try damaged()
    _ = await sample.run("check", "--baseline", "@base.tsv", "--update-baseline")
    let page = "content/es-ES/join.md"
    try sample.write(
      try sample.read(page) + Self.mangled(106).replacing("sí", with: "no") + "\n",
      to: page
    )
    let run = await sample.run("check", "--baseline", "@base.tsv", "--fix")
    #expect(run.errors == "Fixed 1 finding in 1 document\n")
    #expect(try sample.read(page).contains(Self.mangled(105)))
  }

  /// What shows nowhere but fails is mended too.
  @Test func mendsWhatFails() async throws {
    let sample = try damaged()
    let run = await sample.run("check", "--fix", "--severity", "error", "--fail-on", "warning")
    #expect(run.errors == "Fixed 1 finding in 1 document\n")
  }

  /// A document that cannot be written stays as it is; the others are mended.
  @Test func readOnlyDocument() async throws {
    let sample = try damaged()
    try sample.write(
      try sample.read("content/pt-BR/join.md") + "\n" + Self.mangled(105),
      to: "content/pt-BR/join.md"
    )
    try sample.setPermissions(0o555, of: "content/es-ES")
    defer { try? sample.setPermissions(0o755, of: "content/es-ES") }
    let text = try sample.read("content/es-ES/join.md")
    let run = await sample.run("check", "--fix")
    try #require(run.status == .failure || sample.isWritable("content/es-ES"))
    #expect(try !sample.read("content/pt-BR/join.md").contains(Self.mangled(105)))
    if run.status == .failure { #expect(try sample.read("content/es-ES/join.md") == text) }
  }
}
