internal import Glibc
internal import Synchronization

/// A line on standard error that counts long work: `checking 1,204 of 5,000 documents`.
///
/// It shows only where a person watches and is rewritten at most ten times a second; work that is
/// done sooner shows nothing. Any number of tasks may advance one value.
public struct Progress: Sendable {
  private let counter: Counter?

  /// Begins to count.
  ///
  /// - Parameters:
  ///   - activity: What is done, as in `checking`.
  ///   - things: What is counted, in the plural, as in `documents`.
  ///   - total: How many there are, if that is known.
  ///   - terminal: Where the line shows.
  ///   - quiet: Whether the user asked for silence.
  public init(
    _ activity: String,
    _ things: String,
    total: Int? = nil,
    on terminal: Terminal,
    quiet: Bool = false
  ) {
    self.init(
      activity,
      things,
      total: total,
      on: terminal,
      quiet: quiet,
      now: nanosecondsSinceBoot
    )
  }

  init(
    _ activity: String,
    _ things: String,
    total: Int?,
    on terminal: Terminal,
    quiet: Bool,
    now: @escaping @Sendable () -> UInt64
  ) {
    guard terminal.errors.isInteractive, !quiet else {
      counter = nil
      return
    }
    let ofTotal = total.map { " of \($0.grouped)" } ?? ""
    counter = Counter(
      before: "\(activity) ",
      after: "\(ofTotal) \(things)",
      errors: terminal.errors,
      now: now
    )
  }

  /// Counts `count` more things as done.
  public func advance(by count: Int = 1) {
    counter?.advance(by: count)
  }

  /// Removes the line; the tool does so too when a verb ends without it.
  public func finish() {
    counter?.errors.clearStatusLine()
  }
}

/// The state of a line that is shown.
private final class Counter: Sendable {
  let errors: Terminal.Stream
  private let before: String
  private let after: String
  private let now: @Sendable () -> UInt64
  private let done = Atomic(0)
  private let nextUpdate: Atomic<UInt64>

  init(
    before: String,
    after: String,
    errors: Terminal.Stream,
    now: @escaping @Sendable () -> UInt64
  ) {
    self.before = before
    self.after = after
    self.errors = errors
    self.now = now
    nextUpdate = Atomic(now() &+ interval)
  }

  func advance(by count: Int) {
    let done = self.done.wrappingAdd(count, ordering: .relaxed).newValue
    let time = now()
    let due = nextUpdate.load(ordering: .relaxed)
    // Of several tasks that find the line due, the one that moves the date writes it.
    guard time >= due,
      nextUpdate.compareExchange(expected: due, desired: time &+ interval, ordering: .relaxed)
        .exchanged
    else { return }
    // A full last column would wrap, and a wrapped line cannot be erased.
    errors.sink.showStatusLine(
      String("\(before)\(done.grouped)\(after)".prefix(max(0, errors.width - 1)))
    )
  }
}

/// A tenth of a second, in nanoseconds.
private let interval: UInt64 = 100_000_000

@Sendable private func nanosecondsSinceBoot() -> UInt64 {
  var time = timespec()
  unsafe _ = clock_gettime(CLOCK_MONOTONIC, &time)
  return UInt64(time.tv_sec) &* 1_000_000_000 &+ UInt64(time.tv_nsec)
}
