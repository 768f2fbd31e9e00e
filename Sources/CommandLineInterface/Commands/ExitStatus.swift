/// What the process tells its caller when it ends.
public enum ExitStatus: Int32, Sendable, CaseIterable {
  /// The work was done and nothing was found wrong.
  case clean = 0
  /// The work was done and found something that the caller should look at.
  case findings = 1
  /// The work could not be done.
  case failure = 2
  /// The command line was wrong; nothing was done. The number is `EX_USAGE` of `sysexits.h`.
  case usage = 64
  /// The terminal or the connection was closed (`SIGHUP`).
  case hungUp = 129
  /// The user interrupted the work (`SIGINT`).
  case interrupted = 130
  /// The reader of standard output went away before everything was written, as in `… | head`.
  case outputClosed = 141
  /// The system asked the process to end (`SIGTERM`).
  case terminated = 143

  /// The sentence that help and manual print beside the number.
  var meaning: String {
    switch self {
    case .clean: "Success, and nothing was found wrong."
    case .findings: "Success, and something was found that needs attention."
    case .failure: "The work could not be done; the message on standard error says why."
    case .usage: "The command line was wrong; nothing was done."
    case .hungUp: "The terminal was closed."
    case .interrupted: "Interrupted by the user."
    case .outputClosed: "The reader of standard output closed it before everything was written."
    case .terminated: "Asked by the system to end."
    }
  }
}
