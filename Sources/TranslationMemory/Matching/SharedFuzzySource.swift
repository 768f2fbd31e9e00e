/// What is similar to one text, looked for once for all locales.
final class SharedFuzzySource {
  private let source: any FuzzySource
  private var found: [Int: [(id: Int64, score: Double)]] = [:]

  init(_ source: any FuzzySource) { self.source = source }

  /// The best texts; all calls must name the same text and cutoff.
  func matches(
    of text: String,
    atLeast cutoff: Double,
    limit: Int
  ) throws -> [(id: Int64, score: Double)] {
    if let known = found[limit] { return known }
    let matches = try source.matches(of: text, atLeast: cutoff, limit: limit)
    found[limit] = matches
    return matches
  }
}
