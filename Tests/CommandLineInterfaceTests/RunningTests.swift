import Testing

@testable import CommandLineInterface

/// A tool of one verb, `work`, that does what the test needs.
func workingTool(
  _ work: @escaping @Sendable (Terminal) async throws -> ExitStatus
) -> CommandLineTool {
  CommandLineTool(
    name: "lantern",
    version: "1",
    summary: "Work.",
    commands: [Command("work", summary: "Work.", run: work)]
  )
}

@Suite struct RunningTests {
  private struct Complaint: ReportableError {
    let report = "shelf/a.md:3:1: error: the note has no title"
  }

  private struct Mishap: Error, CustomStringConvertible {
    let description = "the shelf fell down"
  }

  private func run(
    _ work: @escaping @Sendable (Terminal) async throws -> ExitStatus
  ) async -> (errors: String, status: ExitStatus) {
    let terminal = Terminal.captured()
    let status = await workingTool(work).run(["work"], terminal: terminal)
    return (terminal.errors.captured, status)
  }

  @Test(arguments: ExitStatus.allCases)
  func statusOfTheVerbIsThatOfTheTool(status: ExitStatus) async {
    #expect(await run { _ in status } == ("", status))
  }

  @Test func reportableErrorsArePrintedAsTheyAre() async {
    let expected = "shelf/a.md:3:1: error: the note has no title\n"
    #expect(await run { _ in throw Complaint() } == (expected, .failure))
  }

  @Test func otherErrorsCarryTheNameOfTheTool() async {
    #expect(
      await run { _ in throw Mishap() } == ("lantern: error: the shelf fell down\n", .failure)
    )
  }

  @Test func usageErrorsOfAVerbShowItsUsage() async {
    let (errors, status) = await run { _ in throw UsageError("--a and --b exclude each other") }
    #expect(
      errors == """
        lantern: error: --a and --b exclude each other
        Usage: lantern work
        See ‘lantern help work’.

        """
    )
    #expect(status == .usage)
  }

  @Test func aClosedOutputEndsQuietly() async {
    #expect(await run { _ in throw OutputError.closed } == ("", .outputClosed))
  }

  @Test func aFullDiskIsAFailure() async {
    #expect(
      await run { _ in throw OutputError.failed(reason: "disk full") }
        == ("lantern: error: cannot write the output: disk full\n", .failure)
    )
  }

  @Test func errorsAreRedOnAColouredTerminal() async {
    let terminal = Terminal.captured(colour: true)
    _ = await workingTool { _ in throw Mishap() }.run(["work"], terminal: terminal)
    #expect(
      terminal.errors.captured == "lantern: \u{1B}[1;31merror:\u{1B}[0m the shelf fell down\n"
    )
  }

  @Test func aStatusLineLeftBehindIsRemoved() async {
    let terminal = Terminal.captured(isInteractive: true)
    _ = await workingTool { terminal in
      terminal.errors.sink.showStatusLine("working")
      return .clean
    }
    .run(["work"], terminal: terminal)
    #expect(terminal.errors.captured == "\r\u{1B}[Kworking\r\u{1B}[K")
  }
}
