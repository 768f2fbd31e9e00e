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

  /// The bytes of a document with some of its targets replaced.
  static func apply(_ edits: some Sequence<TargetEdit>, to bytes: [UInt8]) -> [UInt8] {
    var written: [UInt8] = []
    written.reserveCapacity(bytes.count)
    var offset = 0
    for edit in edits.sorted(by: { $0.range.lowerBound < $1.range.lowerBound })
    where edit.range.lowerBound >= offset {
      written += bytes[offset..<edit.range.lowerBound]
      written += edit.bytes
      offset = edit.range.upperBound
    }
    written += bytes[offset...]
    return written
  }
}
