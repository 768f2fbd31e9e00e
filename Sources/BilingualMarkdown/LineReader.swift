/// Reads the place of the units of one line after another.
///
/// Asked for units in rising order; what lies between two units of a line is read once.
struct LineReader {
  private var place = Place()
  private var lineStart = -1
  private var offset = 0
  private var pipes = 0

  /// The place of the unit in `unit`, whose line starts at `lineStart`.
  mutating func place(of unit: Range<Int>, lineStart start: Int, in bytes: Span<UInt8>) -> Place {
    if start != lineStart {
      lineStart = start
      pipes = 0
      place = Place()
      place.lineStart = UInt32(start)
      // A line that starts inside a unit has no prefix: its beginning is that unit's text.
      if offset <= start {
        offset = start
        readPrefix(upTo: unit.lowerBound, in: bytes)
      }
    }
    readGap(offset..<unit.lowerBound, in: bytes)
    offset = unit.upperBound

    var result = place
    result.pipesBefore = UInt8(clamping: pipes)
    if pipes > 0 || pipeFollows(unit.upperBound, in: bytes) { result.line.insert(.pipe) }
    if opensBlockElement(before: unit.lowerBound, in: bytes) { result.line.insert(.html) }
    result.touch = touch(of: unit, in: bytes)
    return result
  }

  private mutating func readPrefix(upTo end: Int, in bytes: Span<UInt8>) {
    var index = lineStart
    while index < end, bytes[index].isBlank { index += 1 }
    place.indent = UInt8(clamping: index - lineStart)
    while index < end {
      switch bytes[index] {
      case UInt8(ascii: ">"):
        place.line.insert(.quote)
        place.quoteDepth = UInt8(clamping: Int(place.quoteDepth) + 1)
        index += 1
      case UInt8(ascii: "#"):
        var level = 0
        while index < end, bytes[index] == UInt8(ascii: "#") {
          (level, index) = (level + 1, index + 1)
        }
        if level <= 6, index < end, bytes[index].isBlank {
          place.line.insert(.heading)
          place.headingLevel = UInt8(level)
        }
        return
      case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"):
        guard index + 1 < end, bytes[index + 1].isBlank else { return }
        place.line.insert(.bullet)
        index += 1
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        while index < end, bytes[index] &- 0x30 < 10 { index += 1 }
        guard index + 1 < end,
          bytes[index] == UInt8(ascii: ".") || bytes[index] == UInt8(ascii: ")"),
          bytes[index + 1].isBlank
        else { return }
        place.line.insert(.ordered)
        index += 1
      default: return
      }
      while index < end, bytes[index].isBlank { index += 1 }
    }
  }

  /// Counts the pipes of `gap` that no backslash escapes.
  private mutating func readGap(_ gap: Range<Int>, in bytes: Span<UInt8>) {
    var start = gap.lowerBound
    while let pipe = bytes.firstIndex(of: UInt8(ascii: "|"), in: start..<gap.upperBound) {
      var escape = pipe
      while escape > start, bytes[escape - 1] == UInt8(ascii: "\\") { escape -= 1 }
      if (pipe - escape).isMultiple(of: 2) { pipes += 1 }
      start = pipe + 1
    }
  }

  private func pipeFollows(_ end: Int, in bytes: Span<UInt8>) -> Bool {
    var index = end
    while index < bytes.count, bytes[index].isBlank || bytes[index] == UInt8(ascii: "*") {
      index += 1
    }
    return index < bytes.count && bytes[index] == UInt8(ascii: "|")
  }

  private func touch(of unit: Range<Int>, in bytes: Span<UInt8>) -> Place.Touch {
    var touch: Place.Touch = []
    var before = unit.lowerBound
    while before > lineStart, isEmphasis(bytes[before - 1]) {
      touch.insert(.emphasisBefore)
      before -= 1
    }
    if before > lineStart, bytes[before - 1] == UInt8(ascii: "[") {
      let isImage = before - 1 > lineStart && bytes[before - 2] == UInt8(ascii: "!")
      touch.insert(isImage ? .imageBefore : .linkBefore)
    }
    var after = unit.upperBound
    while after < bytes.count, isEmphasis(bytes[after]) {
      touch.insert(.emphasisAfter)
      after += 1
    }
    if after < bytes.count, bytes[after] == UInt8(ascii: " ") { after += 1 }
    if bytes.hasBytes("](", at: after) || bytes.hasBytes("][", at: after) {
      touch.insert(.linkAfter)
    }
    return touch
  }

  /// Whether a tag such as `<td>` opens right before `offset`, white space and inline tags between.
  private func opensBlockElement(before offset: Int, in bytes: Span<UInt8>) -> Bool {
    var end = offset
    let limit = max(lineStart, offset - 256)
    while true {
      while end > limit, bytes[end - 1].isBlank { end -= 1 }
      guard end > limit, bytes[end - 1] == UInt8(ascii: ">"),
        let start = bytes.lastIndex(of: .lessThan, in: limit..<end - 1)
      else { return false }
      if bytes[start + 1] != UInt8(ascii: "/"), isBlockElement(named: start + 1, in: bytes) {
        return true
      }
      end = start
    }
  }

  private func isBlockElement(named start: Int, in bytes: Span<UInt8>) -> Bool {
    for name in ["td", "th", "li", "dt", "dd", "dl", "p", "div", "caption"] as [StaticString]
    where bytes.hasBytes(name, at: start) {
      let next = bytes[start + name.utf8CodeUnitCount]
      if next == UInt8(ascii: ">") || next.isBlank { return true }
    }
    return false
  }

  private func isEmphasis(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "*") || byte == UInt8(ascii: "_")
  }
}
