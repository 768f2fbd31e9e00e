import BilingualMarkdown
import Diagnostics

extension BilingualDocument {
  /// A fix that changes nothing but what it is for; nil for any other.
  ///
  /// The one place that decides what fixes may touch: the target of the unit concerned, and its tags too where a
  /// check of the structure mends it.
  func admitted(_ fix: Fix?, of index: Int?, tags isOfTags: Bool) -> Fix? {
    guard let fix, let index, units.indices.contains(index) else { return nil }
    let unit = units[index]
    let bounds =
      isOfTags
      ? [
        unit.whole.lowerBound..<unit.target.lowerBound,
        unit.target.upperBound..<unit.source.lowerBound,
        unit.source.upperBound..<unit.whole.upperBound, unit.target,
      ] : [unit.target]
    let isInside = fix.edits.allSatisfy { edit in
      bounds.contains {
        $0.lowerBound <= edit.range.lowerBound && edit.range.upperBound <= $0.upperBound
      }
    }
    return isInside && !fix.edits.isEmpty ? fix : nil
  }
}
