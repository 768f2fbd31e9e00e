/// How long translations into one locale usually are, learned from the documents themselves.
///
/// For sources of about the same length the ratios of target to source are gathered in a histogram of
/// sixteenths of an octave. Its median, and the median distance from it, are hardly moved by the few that
/// are wrong.
struct LengthBands {
  /// The usual ratio for sources of about one length.
  private struct Band {
    var histogram = [UInt32](repeating: 0, count: 256)
    var count = 0
    var median = 0
    var spread = 0.0
  }

  /// By how often the length of the source can be halved.
  private var bands = [Band](repeating: Band(), count: 17)

  /// Adds the lengths of a unit.
  mutating func add(_ lengths: TextLengths) {
    bands[Self.band(lengths)].histogram[Self.bin(lengths)] += 1
    bands[Self.band(lengths)].count += 1
  }

  /// Finds the middle of each band; call it once, when all is added.
  mutating func settle() {
    for index in bands.indices where bands[index].count > 0 {
      let middle = UInt32(clamping: (bands[index].count + 1) / 2)
      let histogram = bands[index].histogram
      var sum: UInt32 = 0
      let median = histogram.firstIndex { count in
        sum += count
        return sum >= middle
      }
      bands[index].median = median ?? 128
      var within = histogram[bands[index].median]
      var distance = 0
      while within < middle, distance < histogram.count {
        distance += 1
        let (low, high) = (bands[index].median - distance, bands[index].median + distance)
        if low >= 0 { within += histogram[low] }
        if high < histogram.count { within += histogram[high] }
      }
      // 1.4826 makes the median distance of a normal distribution its standard deviation; three
      // sixteenths of an octave, 14 %, keep documents that are translated very evenly from being too strict.
      bands[index].spread = max(3, 1.4826 * Double(distance))
    }
  }

  /// How many spreads the ratio of some lengths is from the usual one, below zero for a short target.
  ///
  /// - Parameters:
  ///   - lengths: the lengths of a unit.
  ///   - least: how many units of about that length must be known.
  /// - Returns: nil where too few are known.
  func deviation(of lengths: TextLengths, least: Int) -> Double? {
    let band = bands[Self.band(lengths)]
    guard band.count >= least else { return nil }
    return Double(Self.bin(lengths) - band.median) / band.spread
  }

  /// How long the target of a source is usually.
  func usualLength(for lengths: TextLengths) -> Int {
    let sixteenths = bands[Self.band(lengths)].median - 128
    let (octaves, rest) = (sixteenths >> 4, Double(sixteenths & 15) / 16)
    let scale = Double(sign: .plus, exponent: octaves, significand: 1 + rest)
    return Int((Double(lengths.source) * scale).rounded())
  }

  private static func band(_ lengths: TextLengths) -> Int {
    UInt16.bitWidth - lengths.source.leadingZeroBitCount
  }

  private static func bin(_ lengths: TextLengths) -> Int {
    guard lengths.source > 0, lengths.target > 0 else { return 0 }
    return min(max(128 + sixteenths(Double(lengths.target) / Double(lengths.source)), 0), 255)
  }

  /// A ratio as sixteenths of octaves, each octave taken as straight: never off by more than a tenth of one.
  private static func sixteenths(_ ratio: Double) -> Int {
    Int(ratio.exponent) * 16 + Int((ratio.significand - 1) * 16)
  }
}
