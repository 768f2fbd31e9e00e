extension BilingualDocument {
  /// The longest beginning of a line, in bytes, in which a key is looked for.
  private static let keyLimit = 256

  /// The key before one of the document's units on its line of the front matter: `title` in `title: UNIT`.
  ///
  /// Nil outside the front matter, and for a unit on a later line of its value.
  public func frontMatterKey(of unit: TranslationUnit) -> Range<Int>? {
    guard unit.place.line.contains(.frontMatter) else { return nil }
    let lineStart = Int(unit.place.lineStart)
    let end = min(unit.whole.lowerBound, lineStart + Self.keyLimit)
    var start = lineStart
    while start < end, bytes[start].isBlank || isItemMark(at: start) { start += 1 }
    var colon = start
    while colon < end, bytes[colon] != UInt8(ascii: ":") {
      guard bytes[colon] != .lessThan else { return nil }
      colon += 1
    }
    guard start < colon, colon < end, bytes[colon + 1].isBlank else { return nil }
    return start..<colon
  }

  private func isItemMark(at offset: Int) -> Bool {
    bytes[offset] == UInt8(ascii: "-") && bytes[offset + 1].isBlank
  }
}
