/// A text prepared to be compared with many others by its longest common subsequence.
///
/// Works on 64 scalars of the pattern at a time (Hyyrö, "Bit-Parallel LCS-length Computation
/// Revisited", 2004). A row of the table of `LCS(pattern[..<i], other[..<j])` rises by nought or one from
/// each i to the next; a zero bit marks a rise, and a row follows from the one before by an addition.
struct IndelPattern: Sendable {
  /// The scalars in the pattern.
  let count: Int
  private let wordCount: Int
  /// A set of masks for each scalar below 128, and then for the others of the pattern; the first is empty.
  private let masks: [UInt64]
  /// Where the masks of a scalar below 128 start.
  private let ascii: [Int]
  private let others: [UInt32: Int]

  init(_ scalars: [UInt32]) {
    count = scalars.count
    wordCount = (scalars.count + 63) / 64
    var masks = [UInt64](repeating: 0, count: wordCount)
    var ascii = [Int](repeating: 0, count: 128)
    var others: [UInt32: Int] = [:]
    for (index, scalar) in scalars.enumerated() {
      var start = scalar < 128 ? ascii[Int(scalar)] : others[scalar, default: 0]
      if start == 0 {
        start = masks.count
        masks += repeatElement(0, count: wordCount)
        if scalar < 128 { ascii[Int(scalar)] = start } else { others[scalar] = start }
      }
      masks[start + index / 64] |= 1 << UInt64(index % 64)
    }
    (self.masks, self.ascii, self.others) = (masks, ascii, others)
  }

  /// Prepares a text.
  init(_ text: String) { self.init(text.unicodeScalars.map(\.value)) }

  /// The score against another text, from 0 to 100; see `IndelSimilarity`.
  func score(against other: [UInt32]) -> Double {
    IndelSimilarity.score(
      common: commonLength(with: other.span) ?? 0,
      combinedLength: count + other.count
    )
  }

  /// The length of the longest subsequence in common with `other`, or nil where it is under `needed`.
  ///
  /// Where `needed` is near the lengths, few of the words are computed: a common subsequence so long can
  /// leave out at most `count − needed` scalars of the pattern and `other.count − needed` of the other, so
  /// its pairs (i, j) all have `j − (other.count − needed) ≤ i ≤ j + (count − needed)`. Words outside that
  /// band are skipped, which is as if nothing matched in them: those to the left get no carry and add
  /// none; those to the right are untouched, all ones, and hand every carry on. So the result is
  /// the longest common subsequence of pairs in the band, rounded out to words: never too long, and right
  /// where it is `needed` or more.
  func commonLength(with other: Span<UInt32>, atLeast needed: Int = 0) -> Int? {
    if needed > min(count, other.count) { return nil }
    if wordCount == 0 { return 0 }
    var row = [UInt64](repeating: ~0, count: wordCount)
    let (before, after) = (count - max(0, needed), other.count - max(0, needed))
    for j in other.indices {
      let first = max(0, j - after) / 64
      let last = min(count - 1, j + before) / 64
      let start = masksStart(other[j])
      if start > 0, first <= last { advance(&row, by: start, words: first...last) }
      // Of the rows to come, each adds one at most.
      if j & 63 == 63, rises(row) + (other.count - 1 - j) < needed { return nil }
    }
    let common = rises(row)
    return common < needed ? nil : common
  }

  @inline(__always)
  private func masksStart(_ scalar: UInt32) -> Int {
    scalar < 128 ? ascii[Int(scalar)] : others[scalar, default: 0]
  }

  @inline(__always)
  private func advance(_ row: inout [UInt64], by start: Int, words: ClosedRange<Int>) {
    var carry: UInt64 = 0
    for word in words {
      let old = row[word]
      let matches = old & masks[start + word]
      let (partial, overflow) = old.addingReportingOverflow(matches)
      let (sum, carried) = partial.addingReportingOverflow(carry)
      carry = overflow || carried ? 1 : 0
      row[word] = sum | (old &- matches)
    }
  }

  private func rises(_ row: [UInt64]) -> Int {
    row.reduce(0) { $0 + (~$1).nonzeroBitCount }
  }
}
