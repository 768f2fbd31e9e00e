/// How often what a check reports on real documents is a defect that a reader meets.
///
/// Measured by reading a sample of its findings, at most fifteen a locale; `make precision` takes the sample and
/// compares.
public struct Precision: Sendable, Hashable {
  /// How many of the findings read are defects.
  public let right: Int
  /// How many findings were read.
  public let judged: Int

  /// Creates a measurement.
  public static func right(_ right: Int, of judged: Int) -> Precision {
    Precision(right: right, judged: judged)
  }

  /// The share of defects in per cent, rounded; nil where nothing was read.
  public var percent: Int? { judged > 0 ? (right * 200 + judged) / (judged * 2) : nil }
}
