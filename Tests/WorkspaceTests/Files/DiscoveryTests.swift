import Diagnostics
import Foundation
import Testing

@testable import Workspace

struct DiscoveryTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func find(_ operands: String...) -> (paths: [String], problems: [String]) {
    let found = Discovery(of: operands.map { $0.isEmpty ? folder.path : folder($0) })
    return (
      found.files.map { String($0.path.dropFirst(folder.path.count + 1)) },
      found.problems.map { $0.description.replacing(folder.path + "/", with: "") }
    )
  }

  @Test func takesDocumentsInOrder() throws {
    for name in [
      "b.md", "a/z.md", "a.md", "a-b.md", "a/é.md", "A.MD", "toc.yml", "x.yaml", "y.txt", "md",
      "n.mdx",
    ] {
      try folder.file(name)
    }
    try folder.file("a.md.d/c.md")
    let expected = [
      "A.MD", "a-b.md", "a.md", "a.md.d/c.md", "a/z.md", "a/é.md", "b.md", "toc.yml", "x.yaml",
    ]
    #expect(find("").paths == expected)
    #expect(find("").problems.isEmpty)
    #expect(
      Discovery(of: [folder.path], extensions: ["txt"]).files.map(\.path) == [folder("y.txt")]
    )
  }

  @Test func passesOverBuiltSites() throws {
    for name in [
      "a.md", "_site/.diglot-manifest", "_site/es-ES/a.md", "_site.diglot-staging-00ff/es-ES/a.md",
    ] {
      try folder.file(name)
    }
    #expect(find("").paths == ["a.md"])
    #expect(find("_site").paths == ["_site/es-ES/a.md"])
  }

  @Test(arguments: [
    "", "a", "a/b", "a-b", "ab", "é", "e\u{301}", "文", "a path longer than sixteen bytes",
  ])
  func ordersByBytes(left: String) {
    for right in ["", "a", "a.", "a/b", "é", "e\u{301}", "a path longer than sixteen", "中"] {
      let expected = left.utf8.lexicographicallyPrecedes(right.utf8)
      #expect(left.precedesBytewise(right) == expected)
    }
  }

  @Test func keepsNamesApartThatOnlyLookEqual() throws {
    try folder.file("\u{E9}.md")
    try folder.file("e\u{301}.md")
    #expect(
      find("").paths.map { Array($0.utf8) } == [Array("e\u{301}.md".utf8), Array("\u{E9}.md".utf8)]
    )
  }

  @Test func writesPathsAsTheUserDoes() throws {
    try folder.file("docs/a.md")
    let here = folder("docs")
    let files = Discovery(of: [here + "/", here, here + "/../docs"]).files
    #expect(files == [SourceFile(path: here + "/a.md", operand: here + "/", isExplicit: false)])
    let dotted = Discovery(of: [here + "/."]).files
    #expect(dotted.map(\.path) == [here + "/./a.md"])
  }

  @Test func takesWhatIsNamedWhateverItIs() throws {
    try folder.file(".gitignore", "*\n")
    for name in ["a.txt", ".hidden.md", "docs/a.md", "docs/b.md"] { try folder.file(name) }
    let found = Discovery(of: ["a.txt", ".hidden.md", "docs", "docs/a.md"].map { folder($0) })
    #expect(
      found.files == [
        SourceFile(path: folder(".hidden.md"), operand: folder(".hidden.md"), isExplicit: true),
        SourceFile(path: folder("a.txt"), operand: folder("a.txt"), isExplicit: true),
        SourceFile(path: folder("docs/a.md"), operand: folder("docs"), isExplicit: true),
        SourceFile(path: folder("docs/b.md"), operand: folder("docs"), isExplicit: false),
      ]
    )
    #expect(Discovery(of: ["/dev/null"]).files.map(\.isExplicit) == [true])
  }

  @Test func skipsHiddenAndIgnored() throws {
    try folder.folder(".git/info")
    try folder.file(".git/info/exclude", "private.md\n")
    try folder.file(".gitignore", "build/\n/draft.md\n*.tmp.md\n")
    try folder.file("docs/.gitignore", "!keep.tmp.md\nlocal.md\n")
    let names = [
      "a.md", "draft.md", "build/a.md", ".hidden/a.md", ".a.md", "docs/draft.md", "docs/private.md",
      "docs/keep.tmp.md", "docs/other.tmp.md", "docs/local.md", "docs/build/keep.tmp.md",
    ]
    for name in names { try folder.file(name) }
    #expect(find("").paths == ["a.md", "docs/draft.md", "docs/keep.tmp.md"])
    #expect(find("docs").paths == ["docs/draft.md", "docs/keep.tmp.md"])
    #expect(find("build").paths == ["build/a.md"])
    #expect(find(".hidden").paths == [".hidden/a.md"])
  }

  @Test func withoutRepositoryTheFilesAboveSayNothing() throws {
    try folder.file(".gitignore", "*.md\n")
    try folder.file("docs/a.md")
    try folder.file("docs/b.md")
    try folder.file("docs/.gitignore", "b.md\n")
    #expect(find("docs").paths == ["docs/a.md"])
  }

  @Test func knowsSecondWorkTrees() throws {
    try folder.file("main/.git/info/exclude", "a.md\n")
    try folder.file("main/.git/worktrees/second/commondir", "../..\n")
    try folder.file("second/.git", "gitdir: \(folder("main/.git/worktrees/second"))\n")
    try folder.file("second/a.md")
    try folder.file("second/b.md")
    #expect(find("second").paths == ["second/b.md"])
    try folder.file("second/.git", "nonsense")
    #expect(find("second").paths == ["second/a.md", "second/b.md"])
  }

  @Test func followsLinksWithinOnce() throws {
    try folder.file("docs/a.md")
    try folder.file("docs/.versions/3/v.md")
    try folder.file("outside/o.md")
    try folder.file("docs/.store/s.txt")
    for (name, target) in [
      ("docs/0.md", "a.md"), ("docs/again", "."), ("docs/up", ".."),
      ("docs/current", ".versions/3"),
      ("docs/former", ".versions"), ("docs/out", "../outside"), ("docs/out.md", "../outside/o.md"),
      ("docs/s.md", ".store/s.txt"), ("docs/t.md", ".store/s.txt"), ("docs/s.txt", ".store/s.txt"),
      ("all", "docs"),
    ] { try folder.link(name, to: target) }
    let expected = ["docs/a.md", "docs/current/v.md", "docs/s.md"]
    #expect(find("docs").paths == expected)
    #expect(find("docs").problems.isEmpty)
    #expect(find("all").paths == expected.map { $0.replacing("docs/", with: "all/") })
    #expect(find("docs/0.md", "docs").paths == ["docs/0.md", "docs/current/v.md", "docs/s.md"])
  }

  @Test func ignoredLinksAreNotFollowed() throws {
    try folder.file(".store/a.md")
    try folder.file("docs/.gitignore", "link\nonly/\n")
    try folder.link("docs/link", to: "../.store")
    // A link is no folder, so the pattern for folders does not concern it.
    try folder.link("docs/only", to: "../.store")
    #expect(find("").paths == ["docs/only/a.md"])
  }

  @Test func tellsOfProblemsAndGoesOn() throws {
    try folder.file("docs/a.md")
    try folder.link("docs/gone", to: "nowhere")
    try folder.link("docs/loop.md", to: "loop.md")
    let found = find("none", "docs", "docs/gone")
    #expect(found.paths == ["docs/a.md"])
    #expect(
      found.problems == [
        "none: error: no such file or folder; check the path",
        "docs/gone: error: the symbolic link cannot be followed: no such file or folder; mend or remove the link",
        "docs/loop.md: error: the symbolic link cannot be followed: its symbolic links lead in a circle; "
          + "mend or remove the link",
        "docs/gone: error: no such file or folder; check the path",
      ]
    )
    #expect(find("docs\0/a").problems.count == 1)
  }

  @Test func tellsOfFoldersThatCannotBeRead() throws {
    try folder.file("a.md")
    // Deeper than a path may be long: not to be opened even by root.
    let name = String(repeating: "d", count: 250)
    let script = "for i in $(seq 20); do mkdir \(name) && cd -P \(name); done; touch deep.md"
    try TemporaryFolder.run(["sh", "-c", script], in: folder.path)
    let found = find("")
    #expect(found.paths == ["a.md"])
    #expect(found.problems.count == 1)
    #expect(
      found.problems.first?.hasSuffix("the path is too long; shorten its names or move it up")
        == true
    )
  }

  @Test(.enabled(if: geteuid() != 0, "root may read everything"))
  func tellsOfPermissions() throws {
    try folder.file("docs/a.md")
    try folder.file("secret/b.md")
    try folder.permit("secret", 0)
    #expect(find("").paths == ["docs/a.md"])
    #expect(
      find("").problems == [
        "secret: error: cannot be read: permission denied; allow reading it, or leave it out"
      ]
    )
    try folder.permit("secret", 0o755)
  }

  @Test func tellsOfNamesThatAreNotText() throws {
    try folder.file("a.md")
    try TemporaryFolder.run(["sh", "-c", "touch \"$(printf 'b\\377.md')\""], in: folder.path)
    #expect(find("").paths == ["a.md"])
    #expect(find("").problems == ["b\u{FFFD}.md: error: the name is not UTF-8; rename it"])
  }

  @Test(.enabled(if: TemporaryFolder.hasGit, "needs git"), arguments: 0..<25)
  func agreesWithGit(seed: Int) throws {
    var random = SeededGenerator(seed: seed)
    func pick(_ choices: [String]) -> String { choices.randomElement(using: &random) ?? "" }
    let names = ["a", "b", "ab", "abc", "b a", "x[1]", "c.d", "#e", "!f"]
    let globs = [
      "*", "?", "a*", "*b", "*b*", "[ab]", "[!a]*", "a?", "x\\[1]", "x[[]1]", "*.d", "\\#e",
      "[^b]b", "*.md",
    ]
    func pattern() -> String {
      let parts = (0..<Int.random(in: 1...3, using: &random)).map { _ in
        switch Int.random(in: 0..<6, using: &random) {
        case 0: "**"
        case 1...3: pick(globs)
        default: pick(names)
        }
      }
      let line = parts.joined(separator: "/")
      return pick(["", "", "", "!"]) + pick(["", "", "/", "**/"]) + line
        + pick(["", "", "/", "/**", "  ", ".md"])
    }
    func patterns() -> String {
      (0..<Int.random(in: 1...4, using: &random)).map { _ in pattern() + pick(["\n", "\n", "\r\n"])
      }
      .joined()
    }
    try TemporaryFolder.run(["git", "init", "-q"], in: folder.path)
    try folder.file(".git/info/exclude", patterns())
    try folder.file(".gitignore", patterns())
    var all: Set<String> = []
    for _ in 0..<60 {
      let depth = Int.random(in: 0...3, using: &random)
      let path = (0..<depth).map { _ in pick(names) } + [pick(names) + ".md"]
      all.insert(path.joined(separator: "/"))
      if Int.random(in: 0..<12, using: &random) == 0, depth > 0 {
        try folder.file((path.dropLast() + [".gitignore"]).joined(separator: "/"), patterns())
      }
    }
    for path in all { try folder.file(path) }
    let ignored = try TemporaryFolder.run(
      ["git", "check-ignore", "--no-index", "-z", "--stdin"],
      in: folder.path,
      input: all.sorted().joined(separator: "\0") + "\0"
    )
    let kept = all.subtracting(
      ignored.split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
    )
    #expect(Set(find("").paths) == kept)
  }
}
