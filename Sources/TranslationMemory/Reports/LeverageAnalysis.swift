/// Sorts source texts into bands, each by the best of the texts of its locale that come before it.
///
/// The bands are those that comparing every text with every earlier one gives; texts are passed over only
/// where their lengths, letters or pairs of letters tell that they belong to no better band. All locales are
/// looked at together, for most texts are in all of them.
public struct LeverageAnalysis: Sendable {
  /// How many locales are looked at together; those beyond are not.
  public static let mostLocales = 64

  private struct Text: Sendable {
    var scalars: [UInt32]
    var profile: TextProfile
    /// The locales that have it, a bit each.
    var locales: UInt64
  }

  /// The texts of one length: what most of them are told by stands together.
  private struct Group: Sendable {
    let length: Int
    var indices: [Int] = []
    var profiles: [TextProfile] = []
  }

  /// The texts in their order.
  private let texts: [Text]
  /// The texts by their lengths in their order, the short ones first.
  private let byLength: [Group]

  /// Prepares texts.
  ///
  /// - Parameter texts: different texts in order, with counts for the same locales.
  public init(_ texts: [LeverageText]) {
    var prepared: [Text] = []
    var byLength: [Int: Group] = [:]
    for (index, text) in texts.enumerated() {
      let scalars = text.text.unicodeScalars.map(\.value)
      var locales: UInt64 = 0
      for (number, count) in text.segments.prefix(Self.mostLocales).enumerated() where count > 0 {
        locales |= 1 << UInt64(number)
      }
      let profile = TextProfile(scalars)
      prepared.append(Text(scalars: scalars, profile: profile, locales: locales))
      byLength[scalars.count, default: Group(length: scalars.count)].indices.append(index)
      byLength[scalars.count]?.profiles.append(profile)
    }
    self.texts = prepared
    self.byLength = byLength.values.sorted { $0.length < $1.length }
  }

  /// The bands of a text, by the number of each locale; `none` where a locale does not have it.
  ///
  /// - Complexity: linear in the number of texts.
  public func bands(of index: Int) -> [LeverageBand] {
    guard texts.indices.contains(index) else { return [] }
    let text = texts[index]
    let query = IndelPattern(text.scalars)
    // The locales whose best so far is in a band or a better one.
    var reached: [UInt64] = LeverageBand.fuzzy.map { _ in 0 }
    var bar = Self.bar(reached, text.locales)
    for group in groups(near: text.scalars.count) {
      let lengths = group.length + text.scalars.count
      let shorter = min(group.length, text.scalars.count)
      guard IndelSimilarity.score(common: shorter, combinedLength: lengths) >= bar else { continue }
      for (place, other) in group.indices.enumerated() {
        if other >= index { break }
        guard mayReach(Self.common(for: bar, lengths), text.profile, group.profiles[place]) else {
          continue
        }
        let score = query.score(against: texts[other].scalars)
        guard score >= bar else { continue }
        for (number, band) in LeverageBand.fuzzy.enumerated() where score >= band.floor {
          reached[number] |= texts[other].locales
        }
        bar = Self.bar(reached, text.locales)
        if bar == .infinity { break }
      }
      if bar == .infinity { break }
    }
    return (0..<Self.mostLocales).map { number in
      let bit = UInt64(1) << UInt64(number)
      let best = reached.firstIndex { $0 & text.locales & bit != 0 }
      return best.map { LeverageBand.fuzzy[$0] } ?? .none
    }
  }

  /// Whether two texts may have as many scalars in common.
  private func mayReach(_ common: Int, _ left: TextProfile, _ right: TextProfile) -> Bool {
    if !left.isExact || !right.isExact { return true }
    return left.mostCommonLetters(with: right) >= common
      && left.mostCommonPairs(with: right) >= common
  }

  /// How many common scalars a score needs, rounded down.
  private static func common(for score: Double, _ lengths: Int) -> Int {
    score.isFinite ? Int(score * Double(lengths) / 200) : 0
  }

  /// What a text must reach to bring some locale into a better band.
  private static func bar(_ reached: [UInt64], _ locales: UInt64) -> Double {
    for (band, reached) in zip(LeverageBand.fuzzy, reached).reversed()
    where locales & ~reached != 0 { return band.floor }
    return .infinity
  }

  /// The texts by their lengths, the nearest length first.
  private func groups(near length: Int) -> some Sequence<Group> {
    var above = byLength.partitioningIndex { $0.length >= length }
    var below = above - 1
    return AnyIterator {
      let (isBelow, isAbove) = (below >= 0, above < byLength.count)
      guard isBelow || isAbove else { return nil }
      if isBelow, !isAbove || length - byLength[below].length < byLength[above].length - length {
        defer { below -= 1 }
        return byLength[below]
      }
      defer { above += 1 }
      return byLength[above]
    }
  }
}

extension Array {
  /// The first index whose element meets a condition that no element before it meets and all behind it do.
  fileprivate func partitioningIndex(_ isBehind: (Element) -> Bool) -> Int {
    var range = startIndex..<endIndex
    while !range.isEmpty {
      let middle = range.lowerBound + range.count / 2
      range = isBehind(self[middle]) ? range.lowerBound..<middle : middle + 1..<range.upperBound
    }
    return range.lowerBound
  }
}
