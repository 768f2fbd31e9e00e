/// Reads the form that almost all front matter has: lines of `key: value`, the value bare or in quotes.
///
/// It says the same as libyaml of the texts it reads, and leaves all others to it: whatever is not plain to
/// see, such as an escape, an indentation, a comment, an empty value or anything wrong.
struct PlainMapping {
  private let bytes: [UInt8]
  private let range: Range<Int>
  private let firstLine: Int
  private var entries: [YAMLEntry] = []

  /// Longer texts and keys are left to libyaml, which knows their limits.
  private static let longest = 16 << 10
  private static let longestKey = 64

  /// Reads a part of a file, see `YAML.parse`; nil where it is to be read by libyaml.
  static func parse(_ bytes: [UInt8], in range: Range<Int>, firstLine: Int) -> YAMLValue? {
    guard range.count <= longest else { return nil }
    var reader = PlainMapping(bytes, range, firstLine)
    return reader.mapping()
  }

  private init(_ bytes: [UInt8], _ range: Range<Int>, _ firstLine: Int) {
    (self.bytes, self.range, self.firstLine) = (bytes, range, firstLine)
  }

  private mutating func mapping() -> YAMLValue? {
    var offset = range.lowerBound
    var line = firstLine
    var hasOtherScripts = false
    while offset < range.upperBound {
      guard let end = lineEnd(from: offset, &hasOtherScripts),
        let entry = entry(offset..<end, line)
      else { return nil }
      entries.append(entry)
      offset = end
      if offset < range.upperBound, bytes[offset] == 0x0D { offset += 1 }
      if offset < range.upperBound {
        guard bytes[offset] == 0x0A else { return nil }
        offset += 1
      }
      line += 1
    }
    guard let first = entries.first, let last = entries.last, areDistinct(entries),
      !hasOtherScripts || isUTF8
    else { return nil }
    var mark = first.keyMark
    mark.range = mark.range.lowerBound..<last.value.mark.range.upperBound
    return YAMLValue(.mapping(entries), mark: mark)
  }

  private var isUTF8: Bool { (try? UTF8Span(validating: bytes.span.extracting(range))) != nil }

  private func areDistinct(_ entries: [YAMLEntry]) -> Bool {
    guard entries.count > 32 else {
      return entries.indices.allSatisfy { index in
        !entries[..<index].contains { $0.key == entries[index].key }
      }
    }
    return Set(entries.map(\.key)).count == entries.count
  }

  /// The end of a line; nil where it holds what is no text, or what libyaml takes for a line end.
  private func lineEnd(from start: Int, _ hasOtherScripts: inout Bool) -> Int? {
    let span = bytes.span
    for offset in start..<range.upperBound {
      switch span[offset] {
      case 0x20..<0x7F: continue
      case 0x0A, 0x0D: return offset
      case 0xC2:
        guard offset + 1 < range.upperBound, span[offset + 1] >= 0xA0 else { return nil }
        hasOtherScripts = true
      case 0xE2:
        guard offset + 2 < range.upperBound,
          span[offset + 1] != 0x80 || span[offset + 2] & 0xFE != 0xA8
        else { return nil }
        hasOtherScripts = true
      case 0xEF:
        guard offset + 1 < range.upperBound, span[offset + 1] != 0xBB, span[offset + 1] != 0xBF
        else { return nil }
        hasOtherScripts = true
      case 0x80...: hasOtherScripts = true
      default: return nil
      }
    }
    return range.upperBound
  }

  private func entry(_ line: Range<Int>, _ number: Int) -> YAMLEntry? {
    guard let first = line.first, isLetter(bytes[first]) else { return nil }
    var end = first
    while end < line.upperBound, isKey(bytes[end]) { end += 1 }
    guard end - first <= Self.longestKey, end < line.upperBound, bytes[end] == UInt8(ascii: ":")
    else { return nil }
    var start = end + 1
    while start < line.upperBound, bytes[start] == 0x20 { start += 1 }
    guard start > end + 1, let scalar = scalar(start..<line.upperBound) else { return nil }
    return YAMLEntry(
      key: text(first..<end),
      keyMark: YAMLMark(line: number, column: 1, range: first..<end),
      value: YAMLValue(
        .scalar(scalar),
        mark: YAMLMark(
          line: number,
          column: start - first + 1,
          range: start..<line.upperBound
        )
      )
    )
  }

  private func scalar(_ range: Range<Int>) -> YAMLScalar? {
    guard let first = range.first, let last = range.last else { return nil }
    switch bytes[first] {
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      let inside = first + 1..<max(first + 1, last)
      guard last > first, bytes[last] == bytes[first],
        !inside.contains(where: { bytes[$0] == bytes[first] || bytes[$0] == UInt8(ascii: "\\") })
      else { return nil }
      return YAMLScalar(text(inside), style: .text)
    case let byte where isLetter(byte) || byte &- 0x30 < 10 || byte >= 0x80:
      guard isPlain(range) else { return nil }
      return YAMLScalar(text(range), style: .plain)
    default: return nil
    }
  }

  /// Whether nothing in a bare text ends it: no `: `, no ` #`, no space at its end.
  private func isPlain(_ range: Range<Int>) -> Bool {
    let span = bytes.span
    var previous: UInt8 = 0
    for offset in range {
      let byte = span[offset]
      if byte == UInt8(ascii: "#"), previous == 0x20 { return false }
      if byte == 0x20, previous == UInt8(ascii: ":") { return false }
      previous = byte
    }
    return previous != 0x20 && previous != UInt8(ascii: ":")
  }

  private func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  private func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

  private func isKey(_ byte: UInt8) -> Bool {
    isLetter(byte) || byte &- 0x30 < 10 || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "_")
      || byte == UInt8(ascii: "-")
  }
}
