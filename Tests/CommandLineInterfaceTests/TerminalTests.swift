import Foundation
import Glibc
import Testing

@testable import CommandLineInterface

/// A pipe to write into and to read again.
private struct TestPipe: Sendable {
  let reader: Int32
  let writer: Int32

  init() throws {
    var ends: [Int32] = [-1, -1]
    try #require(unsafe pipe(&ends) == 0)
    (reader, writer) = (ends[0], ends[1])
  }

  /// Reads until the writer is closed.
  func readAll() -> [UInt8] {
    var all: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 4096)
    while true {
      let count = unsafe read(reader, &piece, piece.count)
      guard count > 0 else { return all }
      all += piece.prefix(count)
    }
  }

  /// Reads on a thread of its own: a writer that waits for its reader may hold all threads of the
  /// pool.
  func contents() -> AsyncStream<[UInt8]> {
    let (stream, continuation) = AsyncStream.makeStream(of: [UInt8].self)
    Thread.detachNewThread {
      continuation.yield(readAll())
      continuation.finish()
    }
    return stream
  }

  func terminal(errors: Int32 = -1) -> Terminal {
    Terminal(
      output: Descriptor(number: writer),
      errors: Descriptor(number: errors),
      environment: Environment([:])
    )
  }
}

@Suite struct TerminalTests {
  @Test func capturedTextStaysInOrderAndApart() throws {
    let terminal = Terminal.captured()
    try terminal.write("one ")
    terminal.report("careful")
    try terminal.write(Array("two\n".utf8))
    #expect(terminal.output.captured == "one two\n")
    #expect(terminal.errors.captured == "careful\n")
  }

  /// A non-blocking pipe takes part of a piece, then nothing until it is read.
  @Test(arguments: [false, true])
  func everythingArrivesThroughANarrowPipe(isBlocking: Bool) async throws {
    let pipe = try TestPipe()
    if !isBlocking { _ = fcntl(pipe.writer, F_SETFL, O_NONBLOCK) }
    let text = (0..<100_000).map { "line \($0)\n" }.joined()
    let contents = pipe.contents()
    let terminal = pipe.terminal()
    for piece in text.split(separator: "7", omittingEmptySubsequences: false) {
      try terminal.write(String(piece))
    }
    try terminal.flush()
    close(pipe.writer)
    var received: [UInt8] = []
    for await piece in contents { received += piece }
    #expect(received == Array(text.filter { $0 != "7" }.utf8))
    close(pipe.reader)
  }

  @Test func outputIsGatheredUntilFlushed() throws {
    let pipe = try TestPipe()
    _ = fcntl(pipe.reader, F_SETFL, O_NONBLOCK)
    let terminal = pipe.terminal()
    try terminal.write("text")
    var byte: UInt8 = 0
    #expect(unsafe read(pipe.reader, &byte, 1) == -1)
    terminal.report("a message comes after the text before it")
    #expect(unsafe read(pipe.reader, &byte, 1) == 1)
    close(pipe.writer)
    close(pipe.reader)
  }

  @Test func aClosedPipeIsToldOnceAndForAll() throws {
    Descriptor.surviveClosedPipes()
    let pipe = try TestPipe()
    close(pipe.reader)
    let terminal = pipe.terminal()
    try terminal.write("lost")
    #expect(throws: OutputError.closed) { try terminal.flush() }
    terminal.report("goes nowhere either")
    #expect(throws: OutputError.closed) { try terminal.flush() }
    #expect(throws: OutputError.closed) {
      try terminal.write(String(repeating: "x", count: 1 << 17))
    }
    close(pipe.writer)
  }

  @Test(.enabled(if: unsafe access("/dev/full", W_OK) == 0))
  func aFullDiskIsAFailureOfTheTool() async throws {
    let full = unsafe open("/dev/full", O_WRONLY)
    defer { close(full) }
    let errors = try TestPipe()
    let terminal = Terminal(
      output: Descriptor(number: full),
      errors: Descriptor(number: errors.writer),
      environment: Environment([:])
    )
    let tool = workingTool { terminal in
      try terminal.write("text")
      return .clean
    }
    #expect(await tool.run(["work"], terminal: terminal) == .failure)
    close(errors.writer)
    #expect(
      String(decoding: errors.readAll(), as: UTF8.self)
        == "lantern: error: cannot write the output: No space left on device\n"
    )
    close(errors.reader)
  }

  @Test(arguments: [
    ([:], true, true),
    ([:], false, false),
    (["TERM": "dumb"], true, false),
    (["TERM": "xterm"], true, true),
    (["NO_COLOR": "1"], true, false),
    (["NO_COLOR": ""], true, true),
    (["CLICOLOR_FORCE": "1"], false, true),
    (["FORCE_COLOR": "3"], false, true),
    (["FORCE_COLOR": "0"], false, false),
    (["CLICOLOR_FORCE": ""], false, false),
    (["CLICOLOR_FORCE": "1", "TERM": "dumb"], true, true),
    (["CLICOLOR_FORCE": "1", "NO_COLOR": "1"], true, false),
  ])
  func colour(variables: [String: String], isTerminal: Bool, expected: Bool) {
    #expect(Environment(variables).wantsColour(onTerminal: isTerminal) == expected)
  }

  @Test(arguments: [("120", 120), ("0", 80), ("-3", 80), ("wide", 80), (nil, 80)])
  func widthOfAPipe(columns: String?, expected: Int) throws {
    let terminal = Terminal(
      output: Descriptor(number: -1),
      errors: Descriptor(number: -1),
      environment: Environment(columns.map { ["COLUMNS": $0] } ?? [:])
    )
    #expect(terminal.output.width == expected)
    #expect(!terminal.output.isInteractive)
  }

  @Test func stylesAppearOnlyInColour() {
    let plain = Terminal.captured().output
    let coloured = Terminal.captured(colour: true).output
    #expect(plain.styled("text", .bold, .cyan) == "text")
    #expect(coloured.styled("text", .bold, .cyan) == "\u{1B}[1;36mtext\u{1B}[0m")
    #expect(coloured.styled("", .red) == "")
    #expect(coloured.styled("text") == "text")
  }

  @Test func linesOfManyTasksStayWhole() async throws {
    let terminal = Terminal.captured()
    await withTaskGroup { group in
      for task in 0..<8 {
        group.addTask { for line in 0..<200 { terminal.report("task \(task) line \(line)") } }
      }
    }
    let lines = terminal.errors.captured.split(separator: "\n")
    let expected = (0..<8).flatMap { task in (0..<200).map { "task \(task) line \($0)" } }
    #expect(lines.map(String.init).sorted() == expected.sorted())
  }
}
