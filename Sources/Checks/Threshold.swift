/// A number that a check works by and that settings may change.
public struct Threshold: Sendable, Hashable {
  /// Its name within the check: `shortest`.
  public let name: String
  /// What it means, with its unit, in one sentence.
  public let summary: String
  /// What holds unless settings say otherwise.
  public let fallback: Double
  /// What settings may say.
  public let limits: ClosedRange<Double>

  /// Creates a threshold.
  public init(
    _ name: String,
    _ summary: String,
    _ fallback: Double,
    in limits: ClosedRange<Double>
  ) {
    (self.name, self.summary, self.fallback, self.limits) = (name, summary, fallback, limits)
  }
}
