import Diagnostics

/// A form in which findings are written.
public struct Reporter: Sendable {
  /// The name it is chosen by.
  public let name: String
  /// What it writes, in one line that ends in a full stop.
  public let summary: String

  private let function: Function

  typealias Function = @Sendable (CheckReport, ReportStyle, inout ReportSink) throws -> Void

  init(name: String, summary: String, function: @escaping Function) {
    self.name = name
    self.summary = summary
    self.function = function
  }

  /// Writes a report piece by piece.
  ///
  /// - Parameters:
  ///   - report: the report, sorted.
  ///   - style: how it looks on a terminal.
  ///   - write: takes the text in pieces of some kilobytes.
  /// - Throws: what `write` throws.
  public func write(
    _ report: CheckReport,
    style: ReportStyle = ReportStyle(),
    to write: (String) throws -> Void
  ) throws {
    try withoutActuallyEscaping(write) { write in
      var sink = ReportSink(write)
      try function(report, style, &sink)
      try sink.flush()
    }
  }
}

/// How a report looks on a terminal.
public struct ReportStyle: Sendable, Hashable {
  /// Whether colours are used.
  public var isColored: Bool
  /// The width in columns that excerpts are cut to.
  public var width: Int

  /// Creates a style.
  public init(isColored: Bool = false, width: Int = 100) {
    self.isColored = isColored
    self.width = max(width, 40)
  }
}

/// Gathers small pieces of text into larger ones.
struct ReportSink {
  private var pending: [UInt8] = []
  private let write: (String) throws -> Void

  init(_ write: @escaping (String) throws -> Void) { self.write = write }

  /// Takes pieces of text that are large already, after what has been gathered.
  mutating func direct() throws -> (String) throws -> Void {
    try flush()
    return write
  }

  mutating func append(_ text: String) throws {
    try append { $0 += text.utf8 }
  }

  /// Takes what a function adds: whole characters of UTF-8.
  mutating func append(_ body: (inout [UInt8]) -> Void) throws {
    body(&pending)
    if pending.count > 32_768 { try flush() }
  }

  mutating func flush() throws {
    if !pending.isEmpty { try write(String(decoding: pending, as: UTF8.self)) }
    pending.removeAll(keepingCapacity: true)
  }
}

extension Reporter {
  /// Every form, the usual one first.
  public static let all: [Reporter] = [.text, .json, .sarif, .junit, .github, .html]

  /// The form of a name, or nil.
  public static func named(_ name: String) -> Reporter? { all.first { $0.name == name } }
}
