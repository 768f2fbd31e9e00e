import BilingualMarkdown

extension BilingualDocument {
  /// Whether an offset lies in a code span of a document without units, as in a page about the format.
  ///
  /// Only the line is looked at, and of it the marks next to the offset.
  func showsInCode(_ offset: Int) -> Bool {
    guard units.isEmpty else { return false }
    let reach = 512
    let tick = UInt8(ascii: "`")
    let before = bytes[max(0, offset - reach)..<offset]
    let line = before.suffix(from: before.lastIndex(of: 0x0A).map { $0 + 1 } ?? before.startIndex)
    guard line.count(where: { $0 == tick }) % 2 == 1 else { return false }
    let after = bytes[offset..<min(bytes.count, offset + reach)]
    return after.prefix { $0 != 0x0A }.contains(tick)
  }
}
