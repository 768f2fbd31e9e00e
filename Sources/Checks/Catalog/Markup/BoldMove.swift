import Diagnostics

/// Moves the end of bold text to the left.
enum BoldMove {
  /// Moves a word and what follows it out of bold.
  static func out(
    wordsFrom word: Word,
    after previous: Word?,
    _ mark: SideText.Mark,
    _ unit: CheckedUnit
  )
    -> Fix?
  {
    let side = unit.document.target
    guard let previous,
      let kept = side.documentRange(of: previous.range, of: unit.index),
      let moved = side.documentRange(of: word.range, of: unit.index),
      unit.bytes[kept.upperBound..<max(kept.upperBound, moved.lowerBound)].allSatisfy({ $0 == 0x20 }
      )
    else { return nil }
    return close(mark, at: kept.upperBound, in: unit)
  }

  /// Moves punctuation marks at the end out of bold; `range` is theirs in the document.
  static func out(_ range: Range<Int>, of mark: SideText.Mark, in unit: CheckedUnit) -> Fix? {
    guard range.upperBound == mark.range.upperBound - 2 else { return nil }
    return close(mark, at: range.lowerBound, in: unit)
  }

  private static func close(_ mark: SideText.Mark, at offset: Int, in unit: CheckedUnit) -> Fix? {
    let closing = mark.range.upperBound - 2..<mark.range.upperBound
    let stars = Array("**".utf8)
    guard mark.range.count > 4, offset > mark.range.lowerBound + 2, offset < closing.lowerBound,
      unit.bytes[closing].elementsEqual(stars)
    else { return nil }
    let edits = [
      Fix.Edit(range: offset..<offset, replacement: stars),
      Fix.Edit(range: closing, replacement: []),
    ]
    guard
      let counts = EmphasisTrial.counts(of: unit.targetBytes, in: unit.bytes, applying: edits),
      counts.after.emphasized == counts.before.emphasized,
      counts.after.asterisks == counts.before.asterisks
    else { return nil }
    return Fix(summary: "end the bold text earlier", edits: edits)
  }
}
