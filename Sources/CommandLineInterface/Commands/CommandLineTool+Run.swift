internal import Glibc

extension CommandLineTool {
  /// Runs the tool as the process it is: its arguments, its streams, its signals, its exit status.
  public func main() async -> Never {
    let interruption = Interruption()
    SignalWatch.start(for: [SIGHUP, SIGINT, SIGTERM]) { interruption.request(signal: $0) }
    let words = Array(CommandLine.arguments.dropFirst())
    let status = await run(words, terminal: .standard(), interruption: interruption)
    exit(status.rawValue)
  }

  /// Runs the verb that `words` name.
  ///
  /// The verb runs in a task of its own, which `interruption` cancels. Everything written has
  /// reached its destination when this returns.
  ///
  /// - Parameters:
  ///   - words: The command line without the tool's name.
  ///   - terminal: Where text and messages go.
  ///   - interruption: Ends the verb early when requested, and then decides the status.
  /// - Returns: How the process is to end.
  public func run(
    _ words: [String],
    terminal: Terminal,
    interruption: Interruption = Interruption()
  ) async -> ExitStatus {
    do {
      let status = try await perform(words, terminal, interruption)
      terminal.errors.clearStatusLine()
      try terminal.flush()
      return status
    } catch .closed {
      return .outputClosed
    } catch {
      terminal.report("\(prefix(on: terminal))\(error)")
      return .failure
    }
  }

  private func perform(
    _ words: [String],
    _ terminal: Terminal,
    _ interruption: Interruption
  ) async throws(OutputError) -> ExitStatus {
    do {
      guard let first = words.first else {
        terminal.report(overview(width: terminal.errors.width))
        return .usage
      }
      if first == "--version" {
        try terminal.write("\(name) \(version)\n")
        return .clean
      }
      let asksForHelp = words.prefix { $0 != "--" }.contains { $0 == "--help" || $0 == "-h" }
      if asksForHelp, first.hasPrefix("-") {
        try terminal.write(overview(width: terminal.output.width) + "\n")
        return .clean
      }
      let (topic, length) = try topic(in: words)
      if asksForHelp {
        try terminal.write(help(on: Array(words.prefix(length)), width: terminal.output.width))
        return .clean
      }
      switch topic {
      case .group(let group):
        terminal.report(overview(of: group, width: terminal.errors.width))
        return .usage
      case .command(let command):
        return try await perform(command, words.dropFirst(length), terminal, interruption)
      }
    } catch {
      return try report(error, on: terminal)
    }
  }

  private func perform(
    _ command: Command,
    _ words: ArraySlice<String>,
    _ terminal: Terminal,
    _ interruption: Interruption
  ) async throws(OutputError) -> ExitStatus {
    let task = Task {
      try await command.execute(Arguments(words, for: command.declarations), terminal)
    }
    interruption.onRequest { task.cancel() }
    let result = await withTaskCancellationHandler {
      await task.result
    } onCancel: {
      task.cancel()
    }
    switch (result, interruption.status) {
    case (.success(let status), nil):
      return status
    case (.failure(let error), nil):
      return try report(error, of: command, on: terminal)
    case (.failure(let error), let status?) where !(error is CancellationError):
      _ = try report(error, of: command, on: terminal)
      return status
    case (_, let status?):
      // What a cancelled verb returned says nothing of the work that it left out.
      terminal.report("\(name): interrupted")
      return status
    }
  }

  /// Prints `error` as its kind asks, and tells how the process ends because of it.
  ///
  /// A failure to write is not for here: it concerns all that was written, and is thrown on.
  private func report(
    _ error: any Error,
    of command: Command? = nil,
    on terminal: Terminal
  ) throws(OutputError) -> ExitStatus {
    switch error {
    case let error as OutputError:
      throw error
    case let error as UsageError:
      terminal.report("\(prefix(on: terminal))\(error)")
      if let command { terminal.report(usage(of: command, width: terminal.errors.width)) }
      let topic = ["help"] + (command?.path ?? [])
      terminal.report("See ‘\(name) \(topic.joined(separator: " "))’.")
      return .usage
    case let error as any ReportableError:
      terminal.report(error.report)
      return .failure
    default:
      terminal.report("\(prefix(on: terminal))\(error)")
      return .failure
    }
  }

  private func prefix(on terminal: Terminal) -> String {
    "\(name): " + terminal.errors.styled("error:", .bold, .red) + " "
  }
}
