/// Notes the anchors of headings, `# <a name="slug"></a>`, and which of them holds for a unit.
struct AnchorReader {
  /// The anchors in order.
  private(set) var anchors: [HeadingAnchor] = []
  /// The line of the heading that `current` belongs to.
  private var headingStart = -1
  private var current: Int32 = -1
  /// Where a further anchor of the same heading would start.
  private var nextStart = -1

  /// The longest name that is looked for, in bytes.
  private static let nameLimit = 1024

  /// Notes the anchor whose tag may start at `tag`, in a document that starts at `documentStart`.
  mutating func read(_ bytes: Span<UInt8>, at tag: Int, from documentStart: Int) {
    guard let nameStart = nameStart(bytes, at: tag) else { return }
    let heading = tag == nextStart ? nil : headingStart(bytes, before: tag, from: documentStart)
    guard tag == nextStart || heading != nil, let name = name(bytes, at: nameStart) else { return }
    if let heading {
      headingStart = heading
      current = Int32(clamping: anchors.count)
    }
    anchors.append(HeadingAnchor(name: name, offset: tag))
    nextStart = bytes.hasBytes("\"></a>", at: name.upperBound) ? name.upperBound + 6 : -1
  }

  /// The index of the anchor that holds for a unit on the line at `lineStart`; -1 where there is none.
  ///
  /// A heading without an anchor ends the section of the anchor above it.
  mutating func anchor(onLine lineStart: Int, isHeading: Bool) -> Int32 {
    if isHeading, lineStart != headingStart { current = -1 }
    return current
  }

  private func nameStart(_ bytes: Span<UInt8>, at tag: Int) -> Int? {
    if bytes.hasBytes("<a name=\"", at: tag) { return tag + 9 }
    return bytes.hasBytes("<a id=\"", at: tag) ? tag + 7 : nil
  }

  /// The start of the line, where nothing but a heading's prefix stands before `tag`.
  private func headingStart(
    _ bytes: Span<UInt8>,
    before tag: Int,
    from documentStart: Int
  ) -> Int? {
    var start = tag
    while start > documentStart, isHeadingPrefix(bytes[start - 1]) { start -= 1 }
    guard start == documentStart || bytes[start - 1] == .lineFeed,
      bytes.firstIndex(of: UInt8(ascii: "#"), in: start..<tag) != nil
    else { return nil }
    return start
  }

  private func name(_ bytes: Span<UInt8>, at start: Int) -> Range<Int>? {
    let limit = min(bytes.count, start + Self.nameLimit)
    guard let end = bytes.firstIndex(of: UInt8(ascii: "\""), in: start..<limit), end > start,
      bytes.firstIndex(of: .lineFeed, in: start..<end) == nil
    else { return nil }
    return start..<end
  }

  private func isHeadingPrefix(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "#") || byte == UInt8(ascii: ">") || byte.isBlank
  }
}
