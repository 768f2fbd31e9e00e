import FoundationEssentials

/// What a piece of work went through, and how long it took.
struct Measurement {
  /// What was done.
  var name: String
  /// The bytes of the documents, however often they were read.
  var bytes: Int
  /// The translation units in them.
  var units = 0
  /// The median of the runs, in seconds of wall time.
  var seconds: Double

  /// Runs `body` once to warm up and then `runs` times, and keeps the median.
  static func median(
    of runs: Int = 5,
    _ name: String,
    bytes: Int,
    units: Int = 0,
    _ body: () async throws -> Void
  ) async rethrows -> Measurement {
    try await body()
    var times: [Double] = []
    for _ in 0..<max(1, runs) {
      let clock = ContinuousClock()
      let start = clock.now
      try await body()
      let elapsed = (clock.now - start).components
      times.append(Double(elapsed.seconds) + Double(elapsed.attoseconds) * 1e-18)
    }
    let median = times.sorted()[times.count / 2]
    return Measurement(name: name, bytes: bytes, units: units, seconds: median)
  }

  static let header =
    padded("", 44) + padded("seconds", 10) + padded("MB/s", 10) + padded("units/s", 12)

  /// One line of the table.
  var row: String {
    func rate(_ count: Int, _ width: Int) -> String {
      Self.padded(count == 0 ? "–" : String(Int(Double(count) / seconds)), width)
    }
    let time = String(Int(seconds * 1000))
    let left = name + String(repeating: " ", count: max(0, 44 - name.count))
    return left
      + Self.padded(
        time.count > 3
          ? "\(time.dropLast(3)).\(time.suffix(3))"
          : "0."
            + String(repeating: "0", count: 3 - time.count) + time,
        10
      )
      + rate(bytes / 1_000_000, 10) + rate(units, 12)
  }

  private static func padded(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.count)) + text
  }
}
