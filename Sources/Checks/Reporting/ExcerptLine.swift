import Diagnostics

/// An excerpt as one line of a terminal: cut to a width around its mark, with the columns of the mark.
struct ExcerptLine {
  /// The line in UTF-8, control characters made visible, with `…` where it was cut.
  let bytes: [UInt8]
  /// The columns that the mark takes, counted from 0; nil for none.
  let mark: Range<Int>?

  /// The line.
  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Makes the line; `width` is in columns.
  init(_ whole: Excerpt, width: Int) {
    let part = ExcerptWindow(whole, limit: 16 * width)
    let text = Array(part.excerpt.text.utf8)
    let focus = part.excerpt.mark.flatMap { Self.characters(in: $0, of: text) }
    let isCut = part.isCutBefore || part.isCutAfter
    let shown = Self.window(text, around: focus, width: width, isCut: isCut)
    var line: [UInt8] = []
    line.reserveCapacity(shown.count + 6)
    let isCutBefore = shown.lowerBound > 0 || part.isCutBefore
    if isCutBefore { line += "…".utf8 }
    VisibleText.append(shown, of: text, to: &line)
    if shown.upperBound < text.count || part.isCutAfter { line += "…".utf8 }
    bytes = line
    mark = focus.flatMap { focus in
      let marked = focus.clamped(to: shown)
      guard !marked.isEmpty else { return nil }
      let before = Self.columns(shown.lowerBound..<marked.lowerBound, of: text)
      let start = before + (isCutBefore ? 1 : 0)
      return start..<start + Self.columns(marked, of: text)
    }
  }

  /// The characters that begin in a range; nil for none.
  private static func characters(in range: Range<Int>, of text: [UInt8]) -> Range<Int>? {
    func start(from offset: Int) -> Int {
      var offset = min(offset, text.count)
      while offset < text.count, text[offset] & 0xC0 == 0x80 { offset += 1 }
      return offset
    }
    let characters = start(from: range.lowerBound)..<start(from: range.upperBound)
    return characters.isEmpty ? nil : characters
  }

  /// The part that fits into a width, with as much as possible around `focus`.
  ///
  /// Where `isCut` there is more text than this, so there must be room to say so.
  private static func window(
    _ text: [UInt8],
    around focus: Range<Int>?,
    width: Int,
    isCut: Bool
  ) -> Range<Int> {
    if !isCut, columns(text.indices, of: text, upTo: width) <= width { return text.indices }
    var room = width - 2
    var first = focus?.lowerBound ?? 0
    var last = first
    func take(_ value: UInt32) -> Bool {
      let columns = columns(of: value)
      guard columns <= room else { return false }
      room -= columns
      return true
    }
    func takeNext() -> Bool {
      guard last < text.count else { return false }
      if isPrintableASCII(text[last]) {
        guard room > 0 else { return false }
        (room, last) = (room - 1, last + 1)
        return true
      }
      let (value, length) = Scalars.scalar(text, at: last, before: text.count)
      guard take(value) else { return false }
      last += length
      return true
    }
    func takePrevious() -> Bool {
      guard let (value, length) = Scalars.scalar(text, endingAt: first, after: 0), take(value)
      else { return false }
      first -= length
      return true
    }
    let end = focus?.upperBound ?? 0
    while last < end, takeNext() {}
    var canGrow = true
    while canGrow {
      let hasGrown = takePrevious()
      canGrow = takeNext() || hasGrown
    }
    return first..<last
  }

  /// How many columns a part of a text takes, counting not much further than `limit`.
  private static func columns(
    _ range: Range<Int>,
    of text: [UInt8],
    upTo limit: Int = .max
  ) -> Int {
    var count = 0
    var offset = range.lowerBound
    while offset < range.upperBound, count <= limit {
      if isPrintableASCII(text[offset]) {
        (count, offset) = (count + 1, offset + 1)
        continue
      }
      let (value, length) = Scalars.scalar(text, at: offset, before: range.upperBound)
      count += columns(of: value)
      offset += length
    }
    return count
  }

  /// Whether a byte is a character of one column that is shown as it is, as most are.
  private static func isPrintableASCII(_ byte: UInt8) -> Bool { byte &- 0x20 < 0x5F }

  private static func columns(of value: UInt32) -> Int {
    VisibleText.columns(of: VisibleText.scalar(value))
  }
}
