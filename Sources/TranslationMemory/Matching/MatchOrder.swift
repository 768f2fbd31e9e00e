import Workspace

/// The order in which matches are offered.
///
/// A match ranks by its best place: its score, equal markup, who made it, the newer version (`ms.date` of
/// the source), the later date, the more places, and last the text of the target, so that the order is
/// total and does not depend on the order in which documents were entered.
enum MatchOrder {
  /// Whether a match is offered before another.
  static func precedes(_ left: Match, _ right: Match) -> Bool {
    let (a, b) = (left.score.value, right.score.value)
    if a != b { return a > b }
    if left.hasEqualMarkup != right.hasEqualMarkup { return left.hasEqualMarkup }
    if let a = left.occurrences.first, let b = right.occurrences.first,
      let isBefore = isBetter(a, b)
    {
      return isBefore
    }
    if left.placeCount != right.placeCount {
      return left.placeCount > right.placeCount
    }
    // Bytes, for strings that are canonically equivalent are not the same target.
    if !TextIdentity.areSame(left.target, right.target) {
      return left.target.utf8.lexicographicallyPrecedes(right.target.utf8)
    }
    return left.source.utf8.lexicographicallyPrecedes(right.source.utf8)
  }

  /// Whether a place is told before another of the same match; scores count first.
  static func precedes(
    _ left: (place: Match.Occurrence, score: MatchScore),
    _ right: (place: Match.Occurrence, score: MatchScore)
  ) -> Bool {
    let (a, b) = (left.score.value, right.score.value)
    if a != b { return a > b }
    return precedes(left.place, right.place)
  }

  /// Whether a place is told before another, scores aside.
  static func precedes(_ left: Match.Occurrence, _ right: Match.Occurrence) -> Bool {
    if let isBefore = isBetter(left, right) { return isBefore }
    return (left.document.path, left.position) < (right.document.path, right.position)
  }

  /// Whether a place speaks more for its translation than another; nil where neither does.
  static func isBetter(_ left: Match.Occurrence, _ right: Match.Occurrence) -> Bool? {
    if left.isInContext != right.isInContext { return left.isInContext }
    if left.origin != right.origin { return left.origin.trust > right.origin.trust }
    return isNewer(left.document.version?.date, right.document.version?.date)
      ?? isNewer(left.date, right.date)
  }

  /// Whether a date is the later one; a date that is not known is earlier than any.
  private static func isNewer(_ left: CalendarDate?, _ right: CalendarDate?) -> Bool? {
    if left == right { return nil }
    guard let left else { return false }
    guard let right else { return true }
    return left > right
  }
}

extension TranslationOrigin {
  /// How much who made a translation speaks for it, from 0.
  var trust: Int {
    switch self {
    case .human: 4
    case .postEdited: 3
    case .imported: 2
    case .unknown: 1
    case .machine: 0
    }
  }
}
