import Diagnostics

/// The target of a finding as its fix would leave it.
struct MendedExcerpt {
  /// The text with what the fix puts into it marked; no mark where it only removes.
  let excerpt: Excerpt

  /// Applies the fix; nil where there is none, or where it changes more than the target.
  init?(_ finding: Finding) {
    guard let fix = finding.fix, let target = finding.target, let offset = target.offset,
      !fix.edits.isEmpty
    else { return nil }
    let text = Array(target.text.utf8)
    var mended: [UInt8] = []
    var mark: Range<Int>?
    var start = 0
    for edit in fix.edits {
      guard edit.range.lowerBound >= offset else { return nil }
      let range = edit.range.lowerBound - offset..<edit.range.upperBound - offset
      guard range.lowerBound >= start, range.upperBound <= text.count else { return nil }
      mended += text[start..<range.lowerBound]
      if !edit.replacement.isEmpty {
        mark =
          (mark?.lowerBound ?? mended.count)..<mended.count + edit.replacement.count
        mended += edit.replacement
      }
      start = range.upperBound
    }
    mended += text[start...]
    excerpt = Excerpt(String(decoding: mended, as: UTF8.self), mark: mark)
  }
}
