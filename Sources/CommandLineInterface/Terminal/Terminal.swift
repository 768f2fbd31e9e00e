/// The one place where a verb's text goes: ordinary output and messages.
///
/// Safe to use from many tasks; each call's text stays in one piece.
public struct Terminal: Sendable {
  /// One of the two streams: what it can show, and where its text ends.
  public struct Stream: Sendable {
    /// Whether a person watches the stream.
    public let isInteractive: Bool
    /// Whether text may be coloured.
    public let colour: Bool
    /// The number of columns of a line; 80 where nothing tells.
    public let width: Int
    let sink: ByteSink

    /// `text` in all of `styles` if the stream is coloured, otherwise as it is.
    public func styled(_ text: String, _ styles: Style...) -> String {
      colour ? Style.apply(styles, to: text) : text
    }

    /// What was written, if the terminal was made by
    /// ``Terminal/captured(width:colour:isInteractive:variables:input:)``.
    public var captured: String { String(decoding: sink.kept, as: UTF8.self) }

    func clearStatusLine() { sink.clearStatusLine() }
  }

  /// Standard output: what the user asked for.
  public let output: Stream
  /// Standard error: messages and progress.
  public let errors: Stream
  /// Standard input.
  public let input: LineInput

  private let environment: Environment

  /// The streams of the process.
  ///
  /// From now on, writing to a closed pipe throws ``OutputError/closed`` and no longer ends the
  /// process.
  public static func standard() -> Terminal {
    Descriptor.surviveClosedPipes()
    return Terminal(
      output: Descriptor(number: 1),
      errors: Descriptor(number: 2),
      input: .standard,
      environment: .process
    )
  }

  /// A terminal that keeps what is written, for tests: read it from ``Stream/captured``.
  ///
  /// Standard input holds `input`.
  public static func captured(
    width: Int = 80,
    colour: Bool = false,
    isInteractive: Bool = false,
    variables: [String: String] = [:],
    input: String = ""
  ) -> Terminal {
    func stream() -> Stream {
      Stream(
        isInteractive: isInteractive,
        colour: colour,
        width: width,
        sink: ByteSink(nil, capacity: 0)
      )
    }
    return Terminal(
      output: stream(),
      errors: stream(),
      input: LineInput(input),
      environment: Environment(variables)
    )
  }

  /// The value of a variable of the environment; nil where it is not set.
  public func variable(_ name: String) -> String? { environment[name] }

  /// Writes `text` to standard output, as it is: a line needs its newline.
  ///
  /// Text is gathered and handed on in large pieces, at once only on a terminal.
  public func write(_ text: String) throws(OutputError) {
    try write(Array(text.utf8))
  }

  /// Writes `bytes` to standard output, as they are.
  public func write(_ bytes: [UInt8]) throws(OutputError) {
    if output.isInteractive { errors.clearStatusLine() }
    try output.sink.append(bytes)
  }

  /// Hands on everything that ``write(_:)-(String)`` has gathered.
  public func flush() throws(OutputError) {
    try output.sink.flush()
  }

  /// Prints `message` and a newline on standard error, after everything written before it.
  ///
  /// A message that cannot be printed is lost: there is no third place to say so.
  public func report(_ message: String) {
    // A failure to hand on the output stays in the sink, and the next `write` or `flush` throws it.
    try? output.sink.flush()
    try? errors.sink.append(Array("\(message)\n".utf8))
  }
}

extension Terminal {
  init(
    output: Descriptor,
    errors: Descriptor,
    input: LineInput = LineInput(""),
    environment: Environment
  ) {
    self.output = Stream(output, capacity: 1 << 16, environment)
    self.errors = Stream(errors, capacity: 0, environment)
    self.input = input
    self.environment = environment
  }
}

extension Terminal.Stream {
  fileprivate init(_ descriptor: Descriptor, capacity: Int, _ environment: Environment) {
    isInteractive = descriptor.isTerminal
    colour = environment.wantsColour(onTerminal: isInteractive)
    width = descriptor.columns ?? environment.columns ?? 80
    sink = ByteSink(descriptor, capacity: isInteractive ? 0 : capacity)
  }
}
