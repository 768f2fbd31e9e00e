internal import Glibc

/// The variables that decide how a terminal is written to.
struct Environment: Sendable {
  private let lookUp: @Sendable (String) -> String?

  /// The variables of the process.
  static let process = Environment { name in
    unsafe getenv(name).map { unsafe String(cString: $0) }
  }

  /// Variables made up for a test.
  init(_ variables: [String: String]) {
    lookUp = { variables[$0] }
  }

  private init(_ lookUp: @escaping @Sendable (String) -> String?) {
    self.lookUp = lookUp
  }

  subscript(name: String) -> String? { lookUp(name) }

  /// Whether a stream is coloured.
  ///
  /// `NO_COLOR` wins over everything (no-color.org), then `CLICOLOR_FORCE` and `FORCE_COLOR`;
  /// without them, a terminal that is not dumb gets colour.
  func wantsColour(onTerminal isTerminal: Bool) -> Bool {
    if self["NO_COLOR"]?.isEmpty == false { return false }
    if isForced("CLICOLOR_FORCE") || isForced("FORCE_COLOR") { return true }
    return isTerminal && self["TERM"] != "dumb"
  }

  /// The number of columns that `COLUMNS` asks for.
  var columns: Int? {
    self["COLUMNS"].flatMap { Int($0) }.flatMap { $0 > 0 ? $0 : nil }
  }

  private func isForced(_ name: String) -> Bool {
    guard let value = self[name] else { return false }
    return !value.isEmpty && value != "0"
  }

  /// What the manual says of these variables.
  static let documentation = [
    CommandLineTool.EnvironmentVariable("NO_COLOR", "If set and not empty, nothing is coloured."),
    .init("CLICOLOR_FORCE", "If set, and neither empty nor 0, text is coloured even in a pipe."),
    .init("FORCE_COLOR", "The same as CLICOLOR_FORCE."),
    .init("TERM", "If it is dumb, nothing is coloured."),
    .init("COLUMNS", "The width of lines where the terminal does not tell its own."),
  ]
}
