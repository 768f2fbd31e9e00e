import Testing

@testable import CommandLineInterface

/// Runs the invented tool and gives what it wrote, what it reported, and how it ended.
func run(_ words: [String]) async -> (output: String, errors: String, status: ExitStatus) {
  let terminal = Terminal.captured()
  let status = await sampleTool().run(words, terminal: terminal)
  return (terminal.output.captured, terminal.errors.captured, status)
}

@Suite struct ParsingTests {
  @Test(arguments: [
    (["inspect"], "text 2 nil [] false []"),
    (["inspect", "--format", "json"], "json 2 nil [] false []"),
    (["inspect", "--format=table", "-q"], "table 2 nil [] true []"),
    (["inspect", "-f", "json", "a.md"], #"json 2 nil [] false ["a.md"]"#),
    (["inspect", "-j", "64"], "text 64 nil [] false []"),
    (["inspect", "--output=a=b"], "text 2 a=b [] false []"),
    (["inspect", "--output=--quiet"], "text 2 --quiet [] false []"),
    (["inspect", "--locale", "x", "--locale=y"], #"text 2 nil ["x", "y"] false []"#),
    (["inspect", "--quiet", "--quiet"], "text 2 nil [] true []"),
    (["inspect", "a", "--quiet", "b"], #"text 2 nil [] true ["a", "b"]"#),
    (["inspect", "-", "--output", "-"], #"text 2 - [] false ["-"]"#),
    (["inspect", "--", "--quiet", "--", "-h"], #"text 2 nil [] false ["--quiet", "--", "-h"]"#),
    (["inspect", ""], #"text 2 nil [] false [""]"#),
    (["cache", "build"], "cache nil"),
    (["cache", "build", "--limit", "9223372036854775807"], "cache 9223372036854775807"),
    (["cache", "find", "Open the door."], "nil Open the door."),
    (["cache", "find", "--order=best", "x"], "best x"),
    (["cache", "find", "x", "--order", "newest"], "newest x"),
  ])
  func valid(words: [String], expected: String) async {
    let (output, errors, status) = await run(words)
    #expect(output == expected + "\n")
    #expect(errors == "")
    #expect(status == .clean)
  }

  @Test(arguments: [
    (["inspect", "--frmat"], "unknown option ‘--frmat’; did you mean ‘--format’?"),
    (["inspect", "-quiet"], "unknown option ‘-quiet’; did you mean ‘--quiet’?"),
    (["inspect", "--hlep"], "unknown option ‘--hlep’; did you mean ‘--help’?"),
    (["inspect", "-qf", "json"], "unknown option ‘-qf’"),
    (["inspect", "-o=x"], "unknown option ‘-o=x’"),
    (["inspect", "--zzzzzzzzz=1"], "unknown option ‘--zzzzzzzzz’"),
    (["inspect", "--\u{1B}[31m"], #"unknown option ‘--\u{1B}[31m’"#),
    (["inspect", "--quiet=yes"], "--quiet takes no value"),
    (["inspect", "--output"], "--output needs a value"),
    (
      ["inspect", "--output", "--quiet"],
      "--output needs a value; if it is --quiet, write --output=--quiet"
    ),
    (["inspect", "-o", "-q"], "-o needs a value"),
    (["inspect", "--output", "--", "x"], "--output needs a value"),
    (["inspect", "--output="], "the value of --output is empty"),
    (["inspect", "--output=a", "-o", "b"], "--output is given twice"),
    (["inspect", "--jobs", "1", "--jobs", "1"], "--jobs is given twice"),
    (["inspect", "--jobs", "0"], "--jobs: ‘0’ is not a whole number from 1 to 64"),
    (["inspect", "--jobs", "-3"], "--jobs: ‘-3’ is not a whole number from 1 to 64"),
    (["inspect", "--jobs=two"], "--jobs: ‘two’ is not a whole number from 1 to 64"),
    (
      ["cache", "build", "--limit=9223372036854775808"],
      "--limit: ‘9223372036854775808’ is not a whole number of at least 1"
    ),
    (
      ["inspect", "--format=jsno"],
      "--format: ‘jsno’ is not one of text, json, table; did you mean ‘json’?"
    ),
    (["cache", "build", "x"], "unexpected operand ‘x’"),
    (["cache", "find"], "missing TEXT"),
    (
      ["cache", "find", "a", "b"],
      "unexpected operand ‘b’; put a text of several words in quotation marks"
    ),
    (
      ["cache", "find", "- item"],
      "unknown option ‘- item’; write ‘--’ before a text that begins with ‘-’"
    ),
    (["completions"], "missing bash|zsh|fish"),
    (
      ["completions", "fisch"], "shell: ‘fisch’ is not one of bash, zsh, fish; did you mean ‘fish’?"
    ),
  ])
  func invalid(words: [String], expected: String) async {
    let (output, errors, status) = await run(words)
    #expect(output == "")
    #expect(errors.hasPrefix("lantern: error: \(expected)\nUsage: lantern "))
    #expect(errors.hasSuffix("\nSee ‘lantern help \(commandName(words))’.\n"))
    #expect(status == .usage)
  }

  @Test(arguments: [
    (["inspct"], "unknown command ‘inspct’; did you mean ‘inspect’?"),
    (["build"], "unknown command ‘build’; did you mean ‘cache build’?"),
    (["cach"], "unknown command ‘cach’; did you mean ‘cache’?"),
    (["cache", "biuld"], "unknown command ‘cache biuld’; did you mean ‘cache build’?"),
    (["cache", "inspect"], "unknown command ‘cache inspect’"),
    (["", "x"], "unknown command ‘’"),
    (["xyzzy\n"], #"unknown command ‘xyzzy\n’"#),
    (["--quiet", "inspect"], "option ‘--quiet’ stands before the command; write it after"),
    (["--verison"], "unknown option ‘--verison’; did you mean ‘--version’?"),
    (["help", "inspct"], "unknown command ‘inspct’; did you mean ‘inspect’?"),
    (["inspct", "--help"], "unknown command ‘inspct’; did you mean ‘inspect’?"),
  ])
  func unknownCommand(words: [String], expected: String) async {
    let (output, errors, status) = await run(words)
    #expect(output == "")
    #expect(errors.split(separator: "\n").first == "lantern: error: \(expected)")
    #expect(status == .usage)
  }

  @Test func longHostileWordsAreRefusedQuickly() async {
    let (_, errors, status) = await run([String(repeating: "x", count: 1_000_000)])
    #expect(!errors.contains("did you mean"))
    #expect(status == .usage)
  }

  private func commandName(_ words: [String]) -> String {
    words[0] == "cache" ? "cache \(words[1])" : words[0]
  }
}
