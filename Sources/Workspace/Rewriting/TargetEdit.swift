/// A new target on its way into a document.
struct TargetEdit {
  let key: SegmentKey
  /// The index of the site.
  let site: Int
  /// The target as it is read back.
  let target: String
  /// The bytes that it replaces.
  let range: Range<Int>
  /// The bytes that hold it.
  let bytes: [UInt8]
  /// The bytes in whose place it must leave the page as it is; nil for those that it replaces.
  var likeness: [UInt8]?

  /// A document with some of its targets replaced.
  struct Applied {
    /// The document.
    var bytes: [UInt8] = []
    /// Where the targets stand in it, rising.
    var ranges: [Range<Int>] = []
  }

  /// Replaces targets; of two for one place, the first is written.
  static func apply(
    _ edits: some Sequence<TargetEdit>,
    to bytes: [UInt8],
    writing written: (TargetEdit) -> [UInt8] = \.bytes
  ) -> Applied {
    var result = Applied()
    result.bytes.reserveCapacity(bytes.count)
    var offset = 0
    for edit in edits.sorted(by: { $0.range.lowerBound < $1.range.lowerBound })
    where edit.range.lowerBound >= offset {
      result.bytes += bytes[offset..<edit.range.lowerBound]
      let start = result.bytes.count
      result.bytes += written(edit)
      result.ranges.append(start..<result.bytes.count)
      offset = edit.range.upperBound
    }
    result.bytes += bytes[offset...]
    return result
  }
}

extension TargetEdit {
  /// Whether the edit may change more of a page than its own text: most texts have nothing that could.
  func mayShapePage(_ bytes: [UInt8]) -> Bool {
    likeness != nil || Self.mayShapePage(bytes[range]) || Self.mayShapePage(self.bytes[...])
  }

  /// Whether a text begins as blocks do, ends as what reaches further does, or holds what reaches over text.
  private static func mayShapePage(_ text: ArraySlice<UInt8>) -> Bool {
    guard let first = text.first, let last = text.last else { return true }
    return !(first >= 0x80 || (first | 0x20) &- 0x61 < 26)
      || last == UInt8(ascii: "!") || last == UInt8(ascii: ":")
      || text.contains { byte in
        switch byte {
        case UInt8(ascii: "|"), UInt8(ascii: "`"), UInt8(ascii: "\\"), UInt8(ascii: "<"),
          UInt8(ascii: ">"), UInt8(ascii: "["), UInt8(ascii: "]"), 0x0A, 0x0D:
          true
        default: false
        }
      }
  }
}
