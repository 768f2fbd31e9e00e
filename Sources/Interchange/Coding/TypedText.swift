import Workspace

/// Keeps text that was typed from shaping the page where its segment stands: from parting cells, ending
/// links and beginning blocks.
struct TypedText {
  /// The characters that mean something at any place in such a segment.
  private let special: Set<UInt8>
  /// Whether the segment may begin a line of the page.
  private let opensLine: Bool
  /// The words with which the document begins the segment already.
  private let openings: Set<Substring>

  /// Tells what may not be typed in a segment.
  ///
  /// - Parameters:
  ///   - place: where the segment stands.
  ///   - column: the column in which it starts.
  ///   - openings: the texts with which it begins in the document, which shape nothing there.
  init(at place: SegmentPlace, column: Int, openings: [String]) {
    self.openings = Set(openings.map(Self.firstWord))
    switch place.kind {
    case .tableCell: special = [UInt8(ascii: "|")]
    case .linkText, .imageText:
      special = [UInt8(ascii: "|"), UInt8(ascii: "["), UInt8(ascii: "]")]
    default: special = []
    }
    opensLine =
      switch place.kind {
      // Space of an indented line may stand before it, and marks of emphasis.
      case .paragraph: column <= 4
      case .listItem, .quote: true
      case .heading, .tableCell, .linkText, .imageText, .frontMatter: false
      }
  }

  /// A run of text, its markup escaped already, with backslashes before what would shape the page.
  ///
  /// `before` is the Markdown before it in the segment; `isEscaped` tells whether that ends with a
  /// backslash for the first character.
  func escaped(_ run: String, after before: String, _ isEscaped: Bool) -> String {
    let startsLine = before.utf8.last.map(Self.isLineEnd) ?? opensLine
    let bytes = Array(run.utf8)
    guard startsLine || bytes.contains(where: { special.contains($0) || Self.isLineEnd($0) }) else {
      return run
    }
    var escaped: [UInt8] = []
    escaped.reserveCapacity(bytes.count + 2)
    let isOpening = before.isEmpty && openings.contains(Self.firstWord(of: run))
    var mark = startsLine && !isOpening ? BlockMark.offset(in: bytes[...]) : nil
    var isEscaped = isEscaped
    for (index, byte) in bytes.enumerated() {
      if index == mark || !isEscaped && special.contains(byte) {
        escaped.append(UInt8(ascii: "\\"))
      }
      escaped.append(byte)
      isEscaped = byte == UInt8(ascii: "\\") && !isEscaped
      if Self.isLineEnd(byte) { mark = BlockMark.offset(in: bytes[(index + 1)...]) }
    }
    return String(decoding: escaped, as: UTF8.self)
  }

  private static func firstWord(of text: String) -> Substring {
    text.prefix { !$0.isWhitespace }
  }

  private static func isLineEnd(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }
}

/// The mark by which a line would begin a block (CommonMark 0.31, 4 and 5, and the dialect).
private enum BlockMark {
  /// The offset of the character whose escape leaves the line text; nil where it begins no block.
  static func offset(in text: ArraySlice<UInt8>) -> Int? {
    let line = text.prefix { $0 != 0x0A && $0 != 0x0D }
    guard let start = line.firstIndex(where: { !isSpace($0) }) else { return nil }
    let rest = line[start...]
    let run = rest.prefix { $0 == rest[start] }.count
    switch rest[start] {
    case UInt8(ascii: "#"): return run <= 6 && isEnd(rest, start + run) ? start : nil
    case UInt8(ascii: ">"): return start
    case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"), UInt8(ascii: "_"),
      UInt8(ascii: "="):
      let isItem = rest[start] != UInt8(ascii: "_") && rest[start] != UInt8(ascii: "=")
      return isItem && isEnd(rest, start + 1) || isRule(rest) ? start : nil
    case UInt8(ascii: "`"), UInt8(ascii: "~"), UInt8(ascii: ":"): return run >= 3 ? start : nil
    case UInt8(ascii: "<"): return isTag(rest) ? start : nil
    case UInt8(ascii: "["): return isLabel(rest) ? start : nil
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      let end = rest.firstIndex { $0 &- 0x30 >= 10 } ?? rest.endIndex
      guard end < rest.endIndex, rest[end] == UInt8(ascii: ".") || rest[end] == UInt8(ascii: ")")
      else { return nil }
      return isEnd(rest, end + 1) ? end : nil
    default: return nil
    }
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

  /// Whether a mark ends before the index: with the line, or with space.
  private static func isEnd(_ line: ArraySlice<UInt8>, _ index: Int) -> Bool {
    index >= line.endIndex || isSpace(line[index])
  }

  /// A line of one character makes a break, or the line above a heading.
  private static func isRule(_ line: ArraySlice<UInt8>) -> Bool {
    line.allSatisfy { $0 == line.first || isSpace($0) }
  }

  private static func isTag(_ line: ArraySlice<UInt8>) -> Bool {
    guard let second = line.dropFirst().first else { return false }
    return (second | 0x20) &- 0x61 < 26 || "/!?".utf8.contains(second)
  }

  /// A box to tick, the kind of an alert, or the name of a link.
  private static func isLabel(_ line: ArraySlice<UInt8>) -> Bool {
    guard let end = line.firstIndex(of: UInt8(ascii: "]")) else { return false }
    let label = line[(line.startIndex + 1)..<end]
    return label.count == 1 && isEnd(line, end + 1) || label.first == UInt8(ascii: "!")
      || end + 1 < line.endIndex && line[end + 1] == UInt8(ascii: ":")
  }
}
