/// Follows the words of a unit through its markup, in one pass over both.
struct MarkCursor {
  private let marks: ArraySlice<SideText.Mark>
  private var next: Int
  private var reach = -1

  /// Begins before the first word.
  init(_ marks: ArraySlice<SideText.Mark>) {
    self.marks = marks
    next = marks.startIndex
  }

  /// Whether a word stands in markup, or next to where some begins or ends; words must come in order.
  mutating func touches(_ word: Word, after previousEnd: Int) -> Bool {
    while next < marks.endIndex, marks[next].plainStart <= word.start {
      reach = max(reach, Int(marks[next].plainEnd))
      next += 1
    }
    return reach >= previousEnd
  }
}

extension SideText {
  /// The first mark of a unit that begins in a range of the plain text, its end included.
  ///
  /// - Complexity: logarithmic in the number of marks.
  func firstMark(of unit: Int, from start: UInt32, through end: UInt32) -> Mark? {
    let all = marks(of: unit)
    var (low, high) = (all.lowerBound, all.upperBound)
    while low < high {
      let middle = (low + high) / 2
      if marks[middle].plainStart < start { low = middle + 1 } else { high = middle }
    }
    return low < all.upperBound && marks[low].plainStart <= end ? marks[low] : nil
  }
}
