import Testing

@testable import CommandLineInterface

@Suite struct CompletionsTests {
  @Test(arguments: [
    ("bash", Golden.bashCompletions), ("zsh", Golden.zshCompletions),
    ("fish", Golden.fishCompletions),
  ])
  func script(shell: String, expected: String) async {
    #expect(await run(["completions", shell]) == (expected, "", .clean))
  }

  /// Word lists as each shell hands them over, and what is proposed for the last word.
  static let proposals: [(words: [String], expected: [String])] = [
    (["c"], ["cache", "completions"]),
    (["--"], ["--help", "--version"]),
    (["cache", ""], ["build", "find"]),
    (["cache", "build", "--"], ["--help", "--into", "--limit"]),
    (["cache", "find", "--order", ""], ["best", "newest"]),
    (["cache", "find", ""], []),
    (["inspect", "-f", "t"], ["table", "text"]),
    (["inspect", "--jobs", ""], []),
    (["inspect", "--locale", "de"], ["de-DE"]),
    (["inspect", "no"], ["notes one.md", "notes.d/"]),
    (["inspect", "--output", "notes "], ["notes one.md"]),
    (["inspect", "--", "notes."], ["notes.d/"]),
    (["cache", "build", "--into", "notes"], ["notes.d/"]),
    (["help", "ins"], ["inspect"]),
    (["completions", ""], ["bash", "fish", "zsh"]),
  ]

  @Test(.enabled(if: Program.bash.exists), arguments: proposals)
  func bashProposes(words: [String], expected: [String]) throws {
    try #expect(bash(words) == expected)
  }

  @Test(
    .enabled(if: Program.bash.exists),
    arguments: [
      (["--format", "=", "j"], ["json"]), (["--format", "="], ["json", "table", "text"]),
    ]
  )
  func bashProposesAfterTheEqualsSign(words: [String], expected: [String]) throws {
    try #expect(bash(["inspect"] + words) == expected)
  }

  private func bash(_ words: [String]) throws -> [String] {
    // `-o filenames`, which marks folders, acts only while the user types.
    let script = """
      source ./script
      COMP_WORDS=(lantern "$@")
      COMP_CWORD=$#
      _lantern
      for word in "${COMPREPLY[@]}"; do
        [[ -d $word ]] && word+=/
        printf '%s\\n' "$word"
      done
      """
    let lines = try Program.bash.run(
      ["--norc", "-c", script, "bash"] + words,
      files: files(Golden.bashCompletions)
    )
    return lines.filter { $0 != "--help" || words.last == "--" }.sorted()
  }

  @Test(.enabled(if: Program.fish.exists), arguments: proposals)
  func fishProposes(words: [String], expected: [String]) throws {
    let line = (["lantern"] + words).joined(separator: " ").replacing("notes ", with: #"notes\ "#)
    let lines = try Program.fish.run(
      ["--no-config", "-c", "source ./script; complete -C \(shellQuoted(line))"],
      files: files(Golden.fishCompletions)
    )
    let proposals = lines.map { $0.prefix { $0 != "\t" }.filter { $0 != "\\" } }
    #expect(proposals.filter { !$0.hasPrefix("-") || words.last == "--" }.sorted() == expected)
  }

  @Test(
    .enabled(if: Program.zsh.exists),
    arguments: [Golden.zshCompletions]
  )
  func zshAcceptsTheScript(script: String) throws {
    try #expect(Program.zsh.run(["-n", "./script"], files: files(script)) == [])
  }

  private func files(_ script: String) -> [String: String] {
    ["script": script, "notes one.md": "", "notes.d/two.md": ""]
  }
}
