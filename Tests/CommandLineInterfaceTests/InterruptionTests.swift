import Glibc
import Testing

@testable import CommandLineInterface

@Suite struct InterruptionTests {
  /// A verb that tells when it has begun and works until it is cancelled.
  private func endless(
    _ begun: AsyncStream<Void>.Continuation,
    outcome: Result<ExitStatus, any Error>
  ) -> CommandLineTool {
    workingTool { _ in
      begun.finish()
      while !Task.isCancelled { await Task.yield() }
      return try outcome.get()
    }
  }

  @Test(
    arguments: [
      (SIGINT, ExitStatus.interrupted), (SIGTERM, .terminated), (SIGHUP, .hungUp),
      (SIGUSR2, .interrupted),
    ]
  )
  func aSignalCancelsTheVerb(signal: Int32, expected: ExitStatus) async {
    let (began, begun) = AsyncStream.makeStream(of: Void.self)
    let interruption = Interruption()
    let terminal = Terminal.captured()
    let tool = endless(begun, outcome: .success(.clean))
    async let status = tool.run(["work"], terminal: terminal, interruption: interruption)
    for await _ in began {}
    interruption.request(signal: signal)
    #expect(await status == expected)
    #expect(terminal.errors.captured == "lantern: interrupted\n")
  }

  @Test func aRequestBeforeTheVerbBeginsCounts() async {
    let interruption = Interruption()
    interruption.request()
    let (_, begun) = AsyncStream.makeStream(of: Void.self)
    let tool = endless(begun, outcome: .failure(CancellationError()))
    let terminal = Terminal.captured()
    #expect(
      await tool.run(["work"], terminal: terminal, interruption: interruption) == .interrupted
    )
    #expect(terminal.errors.captured == "lantern: interrupted\n")
  }

  @Test func anErrorOfTheInterruptedVerbIsTold() async {
    let interruption = Interruption()
    interruption.request()
    let (_, begun) = AsyncStream.makeStream(of: Void.self)
    let tool = endless(begun, outcome: .failure(UsageError("the cache is half full")))
    let terminal = Terminal.captured()
    #expect(
      await tool.run(["work"], terminal: terminal, interruption: interruption) == .interrupted
    )
    #expect(terminal.errors.captured.hasPrefix("lantern: error: the cache is half full\n"))
  }

  @Test func cancellingTheCallerCancelsTheVerb() async {
    let (began, begun) = AsyncStream.makeStream(of: Void.self)
    let tool = endless(begun, outcome: .success(.findings))
    let task = Task { await tool.run(["work"], terminal: .captured()) }
    for await _ in began {}
    task.cancel()
    #expect(await task.value == .findings)
  }

  @Test func theFirstRequestDecides() {
    let interruption = Interruption()
    #expect(!interruption.isRequested)
    #expect(interruption.status == nil)
    interruption.request(signal: SIGTERM)
    interruption.request(signal: SIGINT)
    #expect(interruption.isRequested)
    #expect(interruption.status == .terminated)
  }

  @Test func signalsOfTheProcessReachTheWatch() async {
    let (arrivals, continuation) = AsyncStream.makeStream(of: Int32.self)
    SignalWatch.start(for: [SIGUSR2, SIGHUP]) { signal in
      continuation.yield(signal)
      continuation.finish()
    }
    kill(getpid(), SIGUSR2)
    var received: [Int32] = []
    for await signal in arrivals { received.append(signal) }
    #expect(received == [SIGUSR2])
    // A terminal that closes may tell more than once; any other second signal would end this process.
    kill(getpid(), SIGHUP)
  }
}
