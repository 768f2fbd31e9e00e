public import Diagnostics

/// Sorts source texts into bands, each by the best of the texts of its locale that come before it.
///
/// The bands are those that comparing every text with every earlier one gives. Similar texts are found by an
/// index of their own in a temporary file; of the others, which reach the last band or none, texts are passed
/// over only where their lengths, letters or pairs of letters tell that they do not reach it. All locales
/// are looked at together, for most texts are in all of them.
public struct LeverageAnalysis: Sendable {
  /// How many locales are looked at together; those beyond are not.
  public static let mostLocales = 64

  /// The place of the last band among those of similar texts.
  private static let last = LeverageBand.fuzzy.count - 1

  private struct Text: Sendable {
    var text: String
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

  /// The lowest scores of the bands of similar texts.
  private let floors: [Double]
  /// The texts in their order.
  private let texts: [Text]
  /// Finds texts by their places in the order.
  private let index: FuzzyIndex
  /// The texts by their lengths in their order, the short ones first.
  private let byLength: [Group]

  /// Prepares texts.
  ///
  /// - Parameters:
  ///   - texts: different texts in order, with counts for the same locales.
  ///   - cutoff: the lowest base score that counts.
  /// - Throws: `InputError` where the folder for temporary files cannot be written.
  public init(_ texts: [LeverageText], cutoff: Double = 0) throws(InputError) {
    floors = LeverageBand.fuzzy.map { max($0.floor, cutoff) }
    var prepared: [Text] = []
    var builder = FuzzyIndex.Builder()
    var byLength: [Int: Group] = [:]
    for (index, text) in texts.enumerated() {
      let scalars = text.text.unicodeScalars.map(\.value)
      var locales: UInt64 = 0
      for (number, count) in text.segments.prefix(Self.mostLocales).enumerated() where count > 0 {
        locales |= 1 << UInt64(number)
      }
      let profile = TextProfile(scalars)
      prepared.append(
        Text(text: text.text, scalars: scalars, profile: profile, locales: locales)
      )
      builder.add(id: Int64(index), text: text.text)
      byLength[scalars.count, default: Group(length: scalars.count)].indices.append(index)
      byLength[scalars.count]?.profiles.append(profile)
    }
    self.texts = prepared
    index = try .temporary(builder)
    self.byLength = byLength.values.sorted { $0.length < $1.length }
  }

  /// The bands of a text, by the number of each locale; `none` where a locale does not have it.
  ///
  /// - Throws: `InputError` where the temporary file of the texts cannot be read any more.
  /// - Complexity: linear in the number of texts, with a small factor where one of 75 or more came earlier.
  public func bands(of index: Int) throws(InputError) -> [LeverageBand] {
    guard texts.indices.contains(index) else { return [] }
    let text = texts[index]
    // The locales whose best so far is in a band or a better one.
    var reached: [UInt64] = LeverageBand.fuzzy.map { _ in 0 }
    try addSimilar(to: &reached, of: index)
    if text.locales & ~reached[Self.last] != 0 {
      reached[Self.last] |= localesWithDistant(of: index, besides: reached[Self.last])
    }
    return (0..<Self.mostLocales).map { number in
      let bit = UInt64(1) << UInt64(number)
      let best = reached.firstIndex { $0 & text.locales & bit != 0 }
      return best.map { LeverageBand.fuzzy[$0] } ?? .none
    }
  }

  /// Adds the locales of earlier texts by the bands that the index finds fast: all but the last.
  private func addSimilar(to reached: inout [UInt64], of index: Int) throws(InputError) {
    let text = texts[index]
    var limit = 16
    while true {
      let found: [FuzzyMatch]
      do throws(FuzzyIndexFailure) {
        found = try self.index.matches(
          of: text.text,
          atLeast: floors[Self.last - 1],
          limit: limit
        )
      } catch {
        throw .noTemporaryFile(FuzzyIndex.temporaryName)
      }
      for match in found where match.id < index {
        for (number, floor) in floors.enumerated() where match.score >= floor {
          reached[number] |= texts[Int(match.id)].locales
        }
      }
      // The best come first, so a locale that has one needs no other.
      if found.count < limit || text.locales & ~reached[Self.last] == 0 { return }
      limit *= 8
    }
  }

  /// The locales of earlier texts that reach the last band, as far as they are wanted.
  ///
  /// Most texts have one among the first that are looked at; an index would look for the best.
  private func localesWithDistant(of index: Int, besides known: UInt64) -> UInt64 {
    let text = texts[index]
    let query = IndelPattern(text.scalars)
    let floor = floors[Self.last]
    var wanted = text.locales & ~known
    for group in groups(near: text.scalars.count) {
      let lengths = group.length + text.scalars.count
      let shorter = min(group.length, text.scalars.count)
      guard IndelSimilarity.score(common: shorter, combinedLength: lengths) >= floor else {
        continue
      }
      let common = IndelSimilarity.commonLength(neededFor: floor, combinedLength: lengths)
      for (place, other) in group.indices.enumerated() {
        if other >= index { break }
        guard texts[other].locales & wanted != 0,
          mayReach(common, text.profile, group.profiles[place])
        else { continue }
        let scalars = texts[other].scalars
        let length = query.commonLength(with: scalars.span, atLeast: common)
        guard let length, IndelSimilarity.score(common: length, combinedLength: lengths) >= floor
        else { continue }
        wanted &= ~texts[other].locales
        if wanted == 0 { return text.locales }
      }
    }
    return text.locales & ~wanted
  }

  /// Whether two texts may have as many scalars in common.
  private func mayReach(_ common: Int, _ left: TextProfile, _ right: TextProfile) -> Bool {
    if !left.isExact || !right.isExact { return true }
    return left.mostCommonLetters(with: right) >= common
      && left.mostCommonPairs(with: right) >= common
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
