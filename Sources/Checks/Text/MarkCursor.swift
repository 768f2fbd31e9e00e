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
