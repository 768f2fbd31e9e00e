import Testing

@testable import Workspace

extension GlobPattern {
  /// `matches` for the macros of the tests, which take no spans.
  fileprivate func matchesBytes(_ path: [UInt8]) -> Bool { matches(path.span) }
}

struct GitIgnoreTests {
  @Test(
    arguments: [
      // Patterns, a path, whether it is a folder, what becomes of it.
      ("a.md", "a.md", false, GitIgnore.Verdict.ignored), ("a.md", "x/y/a.md", false, .ignored),
      ("a.md", "a.mdx", false, nil), ("# a", "# a", false, nil), ("\\# a", "# a", false, .ignored),
      ("", "a", false, nil), ("\n\n", "a", false, nil), ("/", "a", true, nil),
      ("!", "a", false, nil),
      ("*.md\n!a.md", "a.md", false, .kept), ("!a.md\n*.md", "a.md", false, .ignored),
      ("\\!a", "!a", false, .ignored), ("a  ", "a", false, .ignored),
      ("a\\ ", "a ", false, .ignored),
      ("a\\  ", "a ", false, .ignored), ("a\t", "a", false, nil),
      ("a\r\nb\r\n", "a", false, .ignored),
      ("\u{FEFF}a", "a", false, .ignored), ("a/", "a", false, nil), ("a/", "a", true, .ignored),
      ("a/", "x/a", true, .ignored), ("/a", "a", false, .ignored), ("/a", "x/a", false, nil),
      ("x/a", "x/a", false, .ignored), ("x/a", "y/x/a", false, nil),
      ("x/a/", "x/a", true, .ignored),
      ("*", "x/y", false, .ignored), ("x/*", "x/y", false, .ignored), ("x/*", "x/y/z", false, nil),
      ("?.md", "a.md", false, .ignored), ("x?y/", "x/y", true, nil), ("/x?y", "x/y", false, nil),
      ("**/a", "a", false, .ignored), ("**/a", "x/y/a", false, .ignored),
      ("**/x/a", "x/a", false, .ignored),
      ("**/x/a", "y/z/x/a", false, .ignored), ("x/**", "x", true, nil),
      ("x/**", "x/y/z", false, .ignored),
      ("x/**/a", "x/a", false, .ignored), ("x/**/a", "x/y/z/a", false, .ignored),
      ("x/**/a", "xy/a", false, nil), ("x/**/**/a", "x/a", false, .ignored),
      ("/**/a", "a", false, .ignored),
      ("x/a**b", "x/a1b", false, .ignored), ("x/a**b", "x/a/b", false, nil),
      ("[a-c].md", "b.md", false, .ignored), ("[a-c].md", "d.md", false, nil),
      ("[!a-c].md", "d.md", false, .ignored), ("[^a-c].md", "a.md", false, nil),
      ("[]].md", "].md", false, .ignored), ("[!]].md", "a.md", false, .ignored),
      ("[a-].md", "-.md", false, .ignored), ("[-a].md", "-.md", false, .ignored),
      ("[\\]].md", "].md", false, .ignored), ("[\\-a].md", "-.md", false, .ignored),
      ("[[:digit:]x].md", "7.md", false, .ignored), ("[[:digit:]x].md", "x.md", false, .ignored),
      ("[[:digit:]].md", "a.md", false, nil), ("[[:nothing:]].md", "a.md", false, nil),
      ("[[:a].md", ":.md", false, .ignored), ("[a.md", "[a.md", false, nil),
      ("a\\", "a\\", false, nil),
      ("/x[/]y", "x/y", false, nil), ("/x[!a]y", "x/y", false, nil),
      ("\\*.md", "*.md", false, .ignored),
      ("\\*.md", "a.md", false, nil), ("*.md", ".md", false, .ignored),
      ("a*b*c", "a12b3c", false, .ignored),
      ("a*b*c", "a12b3", false, nil), ("doc/frotz/", "a/doc/frotz", true, nil),
    ] as [(String, String, Bool, GitIgnore.Verdict?)]
  )
  func decides(patterns: String, path: String, isFolder: Bool, verdict: GitIgnore.Verdict?) {
    #expect(GitIgnore(Array(patterns.utf8)).verdict(on: path, isFolder: isFolder) == verdict)
  }

  @Test(arguments: [
    ("alnum", "aZ5", "-_ "), ("alpha", "aZ", "5-"), ("blank", " \t", "a\u{B}"),
    ("cntrl", "\u{1}\u{7F}", "a "),
    ("digit", "09", "a"), ("graph", "a!", " \u{7F}"), ("lower", "az", "AZ@{"),
    ("print", "a ", "\u{7F}\t"),
    ("punct", "!_~", "a5 "), ("space", " \t\u{C}", "a"), ("upper", "AZ", "az"),
    ("xdigit", "aF9", "gG"),
  ])
  func knowsClasses(name: String, members: String, others: String) {
    let pattern = GlobPattern("[[:\(name):]]".utf8)
    for member in members.utf8 { #expect(pattern.matchesBytes([member])) }
    for other in others.utf8 { #expect(!pattern.matchesBytes([other])) }
  }

  /// Tries every way to match, as the definition says it: slow, and obviously right.
  private static func slowlyMatches(_ pattern: Substring, _ path: Substring) -> Bool {
    guard let first = pattern.first else { return path.isEmpty }
    let rest = pattern.dropFirst()
    if pattern.hasPrefix("**/") {
      let after = pattern.dropFirst(3)
      let starts = path.indices.filter { path[$0] == "/" }.map { path.index(after: $0) }
      return ([path.startIndex] + starts).contains { slowlyMatches(after, path[$0...]) }
    }
    switch first {
    case "*":
      return slowlyMatches(rest, path)
        || path.first.map { $0 != "/" && slowlyMatches(pattern, path.dropFirst()) } ?? false
    case "?":
      return path.first.map { $0 != "/" } ?? false && slowlyMatches(rest, path.dropFirst())
    default: return path.first == first && slowlyMatches(rest, path.dropFirst())
    }
  }

  @Test(arguments: 0..<200)
  func agreesWithTryingEverything(seed: Int) {
    var random = SeededGenerator(seed: seed)
    let parts = ["a", "b", "*", "?", "ab", "a*", "*b", "a*b*"]
    func name() -> String {
      (0..<Int.random(in: 1...3, using: &random)).map { _ in
        parts.randomElement(using: &random) ?? ""
      }.joined().replacing("**", with: "*")
    }
    let pattern = (0..<Int.random(in: 1...4, using: &random)).map { index in
      Int.random(in: 0..<3, using: &random) == 0 ? "**" : name()
    }
    // A pattern that ends in `**` is not one the model knows.
    let text = (pattern + [name()]).joined(separator: "/")
    let glob = GlobPattern(text.utf8)
    for _ in 0..<100 {
      let path = (0..<Int.random(in: 1...9, using: &random)).map { _ in
        ["a", "b", "/", "ab"].randomElement(using: &random) ?? ""
      }.joined()
      let bytes = Array(path.utf8)
      #expect(
        glob.matchesBytes(bytes) == Self.slowlyMatches(text[...], path[...]),
        "\(text) \(path)"
      )
    }
  }

  /// Would not end in a lifetime were a path tried twice.
  @Test func manyStarsAreNoTrap() {
    let path = Array(String(repeating: "a", count: 4000).utf8)
    let name = GlobPattern((String(repeating: "a*", count: 40) + "b").utf8)
    #expect(!name.matchesBytes(path))
    let folders = Array(String(repeating: "a/", count: 1000).utf8)
    let tree = GlobPattern((String(repeating: "**/a/", count: 40) + "b").utf8)
    #expect(!tree.matchesBytes(folders))
  }

  @Test(arguments: 0..<300)
  func readsAnything(seed: Int) {
    var random = SeededGenerator(seed: seed)
    let alphabet = Array("ab[]!^-\\*?/:\n #\r".utf8) + [0, 0x80, 0xFF]
    let file = (0..<40).map { _ in alphabet.randomElement(using: &random) ?? 0 }
    let ignore = GitIgnore(file)
    for path in ["a", "a/b", "", "/", "[a]", "a-b"] {
      _ = ignore.verdict(on: path, isFolder: seed.isMultiple(of: 2))
    }
    #expect(GitIgnore(file + Array("\n*".utf8)).verdict(on: "a", isFolder: false) == .ignored)
  }
}
