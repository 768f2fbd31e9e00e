/// Finds the front matter by its fences alone: `---` on the first line, and the next `---` or `...`.
enum FrontMatterFence {
  /// The bytes between the fences, without the fence lines; nil where there is no front matter.
  static func content(_ bytes: Span<UInt8>, from start: Int) -> (content: Range<Int>, end: Int)? {
    guard let first = fenceEnd(bytes, at: start, orDots: false) else { return nil }
    var line = first
    while line < bytes.count {
      if let end = fenceEnd(bytes, at: line, orDots: true) { return (first..<line, end) }
      guard let feed = bytes.firstIndex(of: .lineFeed, in: line..<bytes.count) else { return nil }
      line = feed + 1
    }
    return nil
  }

  /// The offset after the fence line at `offset`; a closing one may also be `...`.
  private static func fenceEnd(_ bytes: Span<UInt8>, at offset: Int, orDots dots: Bool) -> Int? {
    guard bytes.hasBytes("---", at: offset) || dots && bytes.hasBytes("...", at: offset) else {
      return nil
    }
    var index = offset + 3
    while index < bytes.count, bytes[index].isBlank || bytes[index] == .carriageReturn {
      index += 1
    }
    if index == bytes.count { return index }
    return bytes[index] == .lineFeed ? index + 1 : nil
  }
}
