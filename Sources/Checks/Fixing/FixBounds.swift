import BilingualMarkdown
import Diagnostics

extension BilingualDocument {
  /// A fix that changes nothing but what it is for; nil for any other.
  ///
  /// The one place that decides what fixes may touch: the target of the unit concerned, and its tags too where a
  /// check of the structure mends it.
  func admitted(_ fix: Fix?, of index: Int?, tags isOfTags: Bool) -> Fix? {
    guard let fix, let index, units.indices.contains(index) else { return nil }
    guard !fix.edits.isEmpty else { return nil }
    let unit = units[index]
    let tags = [
      unit.whole.lowerBound..<unit.target.lowerBound,
      unit.target.upperBound..<unit.source.lowerBound,
      unit.source.upperBound..<unit.whole.upperBound,
    ]
    return fix.lies(in: [unit.target]) || isOfTags && fix.lies(in: tags) ? fix : nil
  }
}

extension Fix {
  /// Whether each edit lies in one of some ranges.
  fileprivate func lies(in ranges: [Range<Int>]) -> Bool {
    edits.allSatisfy { edit in
      ranges.contains {
        $0.lowerBound <= edit.range.lowerBound && edit.range.upperBound <= $0.upperBound
      }
    }
  }
}
