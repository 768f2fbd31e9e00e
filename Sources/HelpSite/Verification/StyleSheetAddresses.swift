/// Finds the addresses that a style sheet loads: what stands in `url(…)`.
enum StyleSheetAddresses {
  /// The ranges of the addresses, without their quotes; those with escapes of CSS are left out.
  ///
  /// - Complexity: linear in the size of the sheet.
  static func read(_ sheet: [UInt8]) -> [Range<Int>] {
    var addresses: [Range<Int>] = []
    var index = 0
    while index < sheet.count {
      switch sheet[index] {
      case UInt8(ascii: "/") where sheet[index...].starts(with: "/*".utf8):
        index = sheet[(index + 2)...].firstRange(of: "*/".utf8)?.upperBound ?? sheet.count
      case UInt8(ascii: "\""), UInt8(ascii: "'"): index = end(ofStringAt: index, in: sheet) + 1
      case UInt8(ascii: "\\"): index += 2
      case UInt8(ascii: "(") where isAddress(index, in: sheet):
        let range = address(after: index, in: sheet)
        if !range.isEmpty, !sheet[range].contains(UInt8(ascii: "\\")) { addresses.append(range) }
        index = range.upperBound + 1
      default: index += 1
      }
    }
    return addresses
  }

  /// Whether the bracket at an index is that of `url(`, not of a longer name.
  private static func isAddress(_ index: Int, in sheet: [UInt8]) -> Bool {
    let before = sheet[..<index]
    guard before.suffix(3).elementsEqual("url".utf8, by: { $0 | 0x20 == $1 }) else { return false }
    return before.dropLast(3).last.map { $0.isSpaceInHTML || ":,;{}()/".utf8.contains($0) } ?? true
  }

  private static func address(after bracket: Int, in sheet: [UInt8]) -> Range<Int> {
    let start = sheet[(bracket + 1)...].firstIndex { !$0.isSpaceInHTML } ?? sheet.count
    guard start < sheet.count else { return start..<start }
    if sheet[start] == UInt8(ascii: "\"") || sheet[start] == UInt8(ascii: "'") {
      return start + 1..<max(start + 1, end(ofStringAt: start, in: sheet))
    }
    let end = sheet[start...].firstIndex(of: UInt8(ascii: ")")) ?? sheet.count
    let last = sheet[start..<end].lastIndex { !$0.isSpaceInHTML }
    return start..<(last.map { $0 + 1 } ?? start)
  }

  /// The index of the quote that ends a string, or of what ends it for want of one.
  private static func end(ofStringAt start: Int, in sheet: [UInt8]) -> Int {
    var index = start + 1
    while index < sheet.count, sheet[index] != sheet[start], sheet[index] != UInt8(ascii: "\n") {
      index += sheet[index] == UInt8(ascii: "\\") ? 2 : 1
    }
    return min(index, sheet.count)
  }
}
