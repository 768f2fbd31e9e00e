/// The lines of dashes below the heads of tables, such as `|-|-|`.
///
/// md4c wants three characters in each of their cells, GitHub one. Rows with less are widened in a copy,
/// and what the parser then says about offsets is turned back. Text that only looks like such a row
/// keeps its bytes, since ranges refer to the source.
struct DelimiterRows {
  /// Dashes put into the copy.
  struct Insertion {
    /// Where in the copy they start.
    var start: Int
    var count: Int
    /// The dashes in the copy before these.
    var countBefore: Int
  }

  private(set) var insertions: [Insertion] = []

  /// Whether a run of text is a delimiter row that the parser refused.
  static func isRow(_ text: ArraySlice<UInt8>) -> Bool {
    guard text.count >= 3, let first = text.first, let last = text.last,
      isRowByte(first), isRowByte(last), text.allSatisfy({ isRowByte($0) || Byte.isBlank($0) })
    else { return false }
    return text.contains(UInt8(ascii: "|")) && text.contains(UInt8(ascii: "-"))
  }

  /// A copy of a text in which each cell of each delimiter row has three characters.
  mutating func widened(_ source: [UInt8]) -> [UInt8] {
    var copy: [UInt8] = []
    copy.reserveCapacity(source.count + 64)
    var line = 0
    while line < source.count {
      var end = line
      while end < source.count, !Byte.isLineEnd(source[end]) { end += 1 }
      var start = line
      while start < end, Byte.isBlank(source[start]) || source[start] == UInt8(ascii: ">") {
        start += 1
      }
      copy += source[line..<start]
      widen(source[start..<end], into: &copy)
      while end < source.count, Byte.isLineEnd(source[end]) {
        copy.append(source[end])
        end += 1
      }
      line = end
    }
    return copy
  }

  private mutating func widen(_ row: ArraySlice<UInt8>, into copy: inout [UInt8]) {
    let text = row[
      row.startIndex..<(row.lastIndex { !Byte.isBlank($0) }.map { $0 + 1 } ?? row.startIndex)
    ]
    // A dash and a blank would be an item; three dashes would not.
    let isItem = text.first == UInt8(ascii: "-") && text.dropFirst().first.map(Byte.isBlank) ?? true
    guard Self.isRow(text), !isItem else {
      copy += row
      return
    }
    var cellCount = 0
    for index in row.indices {
      let byte = row[index]
      copy.append(byte)
      cellCount = byte == UInt8(ascii: "-") || byte == UInt8(ascii: ":") ? cellCount + 1 : 0
      let next = index + 1 < row.endIndex ? row[index + 1] : Byte.space
      guard byte == UInt8(ascii: "-"), next != byte else { continue }
      let width = cellCount + (next == UInt8(ascii: ":") ? 1 : 0)
      if width < 3 { insert(3 - width, into: &copy) }
    }
  }

  private mutating func insert(_ count: Int, into copy: inout [UInt8]) {
    let before = insertions.last.map { $0.countBefore + $0.count } ?? 0
    insertions.append(Insertion(start: copy.count, count: count, countBefore: before))
    copy += [UInt8](repeating: UInt8(ascii: "-"), count: count)
  }

  /// The offset in the source of an offset in the copy.
  func original(_ offset: Int) -> Int {
    guard !insertions.isEmpty else { return offset }
    var low = 0
    var high = insertions.count
    while low < high {
      let middle = (low + high) / 2
      if insertions[middle].start < offset { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return offset }
    let insertion = insertions[low - 1]
    return offset - insertion.countBefore - min(insertion.count, offset - insertion.start)
  }

  private static func isRowByte(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "|") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ":")
  }
}
