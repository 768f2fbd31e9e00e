import BilingualMarkdown

/// What no fix may change in a document: what stands between the units, and each source.
struct FixedFrame: Equatable {
  private let parts: [[UInt8]]

  init(_ document: BilingualDocument) {
    var parts: [[UInt8]] = []
    var start = 0
    for unit in document.units {
      parts.append(Array(document.bytes[start..<unit.whole.lowerBound]))
      parts.append(Array(document.bytes[unit.source]))
      start = unit.whole.upperBound
    }
    parts.append(Array(document.bytes[start...]))
    self.parts = parts
  }
}
