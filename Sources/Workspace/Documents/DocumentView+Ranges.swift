import BilingualMarkdown

extension DocumentView {
  /// A range of the view as a range of the document; an empty one stays empty.
  func documentRange(of range: Range<Int>) -> Range<Int> {
    let start = documentOffset(of: range.lowerBound)
    return start..<max(start, range.isEmpty ? start : documentEnd(of: range.upperBound))
  }
}
