import Synchronization
import Testing

@testable import CommandLineInterface

/// A clock that stands still until a test moves it.
private final class Clock: Sendable {
  private let time = Atomic<UInt64>(0)
  func pass(milliseconds: UInt64) {
    time.wrappingAdd(milliseconds * 1_000_000, ordering: .relaxed)
  }
  var now: UInt64 { time.load(ordering: .relaxed) }
}

@Suite struct ProgressTests {
  private let clock = Clock()
  private let erase = "\r\u{1B}[K"

  private func progress(
    on terminal: Terminal,
    total: Int? = 5000,
    quiet: Bool = false
  ) -> Progress {
    Progress(
      "checking",
      "documents",
      total: total,
      on: terminal,
      quiet: quiet,
      now: { clock.now }
    )
  }

  @Test(arguments: [(false, false), (false, true), (true, true)])
  func nothingShowsInAPipeOrWhenQuiet(isInteractive: Bool, quiet: Bool) {
    let terminal = Terminal.captured(isInteractive: isInteractive)
    let progress = progress(on: terminal, quiet: quiet)
    clock.pass(milliseconds: 1000)
    progress.advance()
    progress.finish()
    #expect(terminal.errors.captured == "")
  }

  @Test func shortWorkShowsNothing() {
    let terminal = Terminal.captured(isInteractive: true)
    let progress = progress(on: terminal)
    clock.pass(milliseconds: 99)
    progress.advance()
    progress.finish()
    #expect(terminal.errors.captured == "")
  }

  @Test func theLineIsRewrittenTenTimesASecondAndRemoved() {
    let terminal = Terminal.captured(isInteractive: true)
    let progress = progress(on: terminal)
    for _ in 0..<300 {
      clock.pass(milliseconds: 1)
      progress.advance(by: 4)
    }
    progress.finish()
    progress.finish()
    let lines = ["400", "800", "1,200"].map { "\(erase)checking \($0) of 5,000 documents" }
    #expect(terminal.errors.captured == lines.joined() + erase)
  }

  @Test func messagesAndTextReplaceTheLine() throws {
    let terminal = Terminal.captured(isInteractive: true)
    let progress = progress(on: terminal, total: nil)
    clock.pass(milliseconds: 100)
    progress.advance(by: 1_234_567)
    terminal.report("careful")
    clock.pass(milliseconds: 100)
    progress.advance()
    try terminal.write("text\n")
    let first = "\(erase)checking 1,234,567 documents\(erase)careful\n"
    #expect(
      terminal.errors.captured == "\(first)\(erase)checking 1,234,568 documents\(erase)"
    )
    #expect(terminal.output.captured == "text\n")
  }

  @Test(arguments: [(20, "checking 1 of 5,000"), (1, ""), (0, "")])
  func theLineNeverWraps(width: Int, expected: String) {
    let terminal = Terminal.captured(width: width, isInteractive: true)
    let progress = progress(on: terminal)
    clock.pass(milliseconds: 100)
    progress.advance()
    #expect(terminal.errors.captured == erase + expected)
  }

  @Test func noCountOfManyTasksIsLost() async {
    let terminal = Terminal.captured(isInteractive: true)
    let progress = progress(on: terminal)
    await withTaskGroup { group in
      for _ in 0..<8 { group.addTask { for _ in 0..<500 { progress.advance() } } }
    }
    #expect(terminal.errors.captured == "")
    clock.pass(milliseconds: 100)
    progress.advance()
    #expect(terminal.errors.captured == "\(erase)checking 4,001 of 5,000 documents")
  }
}
