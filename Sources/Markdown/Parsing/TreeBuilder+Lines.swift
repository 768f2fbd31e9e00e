/// Lines of the source.
extension TreeBuilder {
  /// The offset of the line end at or after an offset, or the end of the text.
  func lineEnd(_ offset: Int) -> Int {
    var index = min(offset, source.count)
    while index < source.count, !Byte.isLineEnd(source[index]) { index += 1 }
    return index
  }

  /// The offset after the line end at an offset; the offset itself where there is none.
  func afterLineEnd(_ offset: Int) -> Int {
    guard offset < source.count, Byte.isLineEnd(source[offset]) else { return offset }
    let isPair =
      source[offset] == Byte.carriageReturn && offset + 1 < source.count
      && source[offset + 1] == Byte.lineFeed
    return offset + (isPair ? 2 : 1)
  }

  /// The start of the line after the one that holds an offset, or the end of the text.
  func nextLine(_ offset: Int) -> Int { afterLineEnd(lineEnd(offset)) }

  /// The start of the line that holds an offset.
  func lineStart(_ offset: Int) -> Int {
    var index = offset
    while index > 0, !Byte.isLineEnd(source[index - 1]) { index -= 1 }
    return index
  }

  /// The start of the line before the one that starts at an offset; 0 for the first.
  func previousLine(_ start: Int) -> Int {
    var end = start
    if end > 0, source[end - 1] == Byte.lineFeed { end -= 1 }
    if end > 0, source[end - 1] == Byte.carriageReturn { end -= 1 }
    return end == start ? lineStart(max(start - 1, 0)) : lineStart(end)
  }

  /// Whether an offset is the first of its line.
  func isAtLineStart(_ offset: Int) -> Bool {
    guard offset > 0 else { return true }
    guard Byte.isLineEnd(source[offset - 1]) else { return false }
    let isInsidePair =
      source[offset - 1] == Byte.carriageReturn && offset < source.count
      && source[offset] == Byte.lineFeed
    return !isInsidePair
  }

  func skipBlanks(_ offset: Int, limit: Int? = nil) -> Int {
    let limit = limit ?? source.count
    var index = offset
    while index < limit, Byte.isBlank(source[index]) { index += 1 }
    return index
  }

  /// The end of a line without its trailing blanks, not before `start`.
  func trimmedLineEnd(from start: Int) -> Int {
    var end = lineEnd(start)
    while end > start, Byte.isBlank(source[end - 1]) { end -= 1 }
    return end
  }

  /// The length of the run of one byte at an offset, counted no further than a limit.
  ///
  /// Nested spans open in one run: each must look at its own delimiter alone.
  func runLength(of byte: UInt8, at offset: Int, upTo limit: Int = .max) -> Int {
    var index = offset
    while index < source.count, source[index] == byte, index - offset < limit { index += 1 }
    return index - offset
  }

  /// The column of an offset, counted from one of known column, with tab stops every four.
  func column(of offset: Int, from start: Int, at startColumn: Int = 0) -> Int {
    var column = startColumn
    for index in start..<max(offset, start) {
      column += source[index] == Byte.tab ? 4 - column % 4 : 1
    }
    return column
  }
}
