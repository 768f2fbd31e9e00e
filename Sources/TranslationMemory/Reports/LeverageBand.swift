/// How much of the work on a source text earlier texts of the same locale would have saved.
public enum LeverageBand: String, Sendable, Hashable, CaseIterable {
  /// The same plain text came earlier.
  case repetition
  /// A text of 95 or more, below 100, came earlier.
  case fuzzy95 = "95-99"
  /// A text of 85 or more, below 95, came earlier.
  case fuzzy85 = "85-94"
  /// A text of 75 or more, below 85, came earlier.
  case fuzzy75 = "75-84"
  /// A text of 50 or more, and of the cutoff or more, below 75, came earlier.
  case fuzzy50 = "50-74"
  /// Nothing like it came earlier.
  case none

  /// The bands of texts that are like another without being the same, the best first.
  static let fuzzy: [LeverageBand] = [.fuzzy95, .fuzzy85, .fuzzy75, .fuzzy50]

  /// The bands that texts may be in where nothing below a cutoff counts.
  public static func bands(from cutoff: Double) -> [LeverageBand] {
    let next: [LeverageBand: Double] = [.fuzzy95: 100, .fuzzy85: 95, .fuzzy75: 85, .fuzzy50: 75]
    return allCases.filter { cutoff < next[$0] ?? .infinity }
  }

  /// The band's name, as `50-74`, which begins at the cutoff where that is within it.
  public func name(from cutoff: Double) -> String {
    guard cutoff > floor, Self.fuzzy.contains(self), Self.bands(from: cutoff).contains(self),
      let end = rawValue.split(separator: "-").last
    else { return rawValue }
    return "\(Int(cutoff))-\(end)"
  }

  /// The lowest base score (`MatchScore`) of the band.
  var floor: Double {
    switch self {
    case .repetition: 100
    case .fuzzy95: 95
    case .fuzzy85: 85
    case .fuzzy75: 75
    case .fuzzy50: 50
    case .none: 0
    }
  }
}

/// How the segments of one locale lean on earlier ones, in the order of pages, paths and places.
public struct Leverage: Sendable, Hashable {
  /// Segments, and the words of their sources.
  public struct Count: Sendable, Hashable {
    /// How many segments.
    public var segments = 0
    /// How many words their sources have.
    public var words = 0
  }

  /// The counts of each band; a band without segments is left out.
  public var bands: [LeverageBand: Count] = [:]

  /// Creates counts of nothing.
  public init() {}

  /// The count of a band.
  public subscript(band: LeverageBand) -> Count { bands[band] ?? Count() }

  /// All bands together: the segments whose source is known.
  public var total: Count {
    bands.values.reduce(into: Count()) { total, count in
      total.segments += count.segments
      total.words += count.words
    }
  }
}

extension Leverage {
  /// Adds the segments of one text.
  ///
  /// - Parameters:
  ///   - segments: how many there are.
  ///   - band: the band of the first; the others repeat it.
  ///   - words: how many words the text has.
  public mutating func add(_ segments: Int, first band: LeverageBand, words: Int) {
    guard segments > 0 else { return }
    add(1, to: band, words)
    if segments > 1 { add(segments - 1, to: .repetition, words) }
  }

  private mutating func add(_ segments: Int, to band: LeverageBand, _ words: Int) {
    var count = self[band]
    count.segments += segments
    count.words += segments * words
    bands[band] = count
  }
}
