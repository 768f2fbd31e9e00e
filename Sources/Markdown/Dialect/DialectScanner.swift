/// Finds the constructs of the dialect before Markdown is parsed, and hides them from the parser.
///
/// Their attributes hold paths and prose, in which a parser would find emphasis, links and table cells.
/// They are overwritten in a copy by as many inert bytes, so that every offset stays true.
struct DialectScanner {
  /// One construct, in document order.
  struct Found {
    var directive: MarkdownDirective
    /// Whether it stands alone in its line and divides the text around it.
    var isBlock: Bool
  }

  let source: [UInt8]

  /// All constructs, in order.
  ///
  /// - Complexity: Linear; a candidate is abandoned at its first byte that does not fit.
  func scan() -> [Found] {
    var found: [Found] = []
    let bytes = source.span
    let (colon, mark) = (UInt8(ascii: ":"), UInt8(ascii: "!"))
    var nextColon = bytes.offset(of: colon, from: 0)
    // Exclamation marks are rarer than the brackets before them.
    var nextMark = bytes.offset(of: mark, from: 1)
    while nextColon < bytes.count || nextMark < bytes.count {
      var end: Int
      if nextColon < nextMark {
        let start = nextColon
        end = start + colonCount(at: start)
        if end - start == 3, let construct = colons(at: start) {
          found.append(construct)
          end = construct.directive.range.upperBound
        }
      } else {
        end = nextMark + 1
        if bytes[nextMark - 1] == UInt8(ascii: "["), let construct = bracket(at: nextMark - 1) {
          found.append(construct)
          end = construct.directive.range.upperBound
        }
      }
      if nextColon < end { nextColon = bytes.offset(of: colon, from: end) }
      if nextMark <= end { nextMark = bytes.offset(of: mark, from: end + 1) }
    }
    return found
  }

  /// A copy of the source in which the constructs are inert.
  static func hide(_ found: [Found], in source: [UInt8]) -> [UInt8] {
    var copy = source
    for construct in found {
      let range = construct.directive.range
      if construct.isBlock {
        // A comment is a block of its own that may interrupt a paragraph and ends with its line.
        for offset in range { copy[offset] = UInt8(ascii: "a") }
        copy.replaceSubrange(range.lowerBound..<range.lowerBound + 4, with: "<!--".utf8)
        copy.replaceSubrange(range.upperBound - 3..<range.upperBound, with: "-->".utf8)
      } else {
        hideInline(range, in: &copy)
      }
    }
    return copy
  }

  /// Keeps punctuation at both ends, so that emphasis around the construct is judged as before.
  private static func hideInline(_ range: Range<Int>, in copy: inout [UInt8]) {
    var isPrefix = false
    for offset in range {
      let byte = copy[offset]
      if Byte.isLineEnd(byte) {
        isPrefix = true
      } else if !isPrefix || !(Byte.isBlank(byte) || byte == UInt8(ascii: ">")) {
        isPrefix = false
        copy[offset] = UInt8(ascii: "a")
      }
    }
    copy[range.lowerBound] = UInt8(ascii: ":")
    copy[range.upperBound - 1] = UInt8(ascii: ":")
  }

  // MARK: Bytes

  func byte(_ index: Int) -> UInt8? { source.indices.contains(index) ? source[index] : nil }

  func isEscaped(_ index: Int) -> Bool { byte(index - 1) == UInt8(ascii: "\\") }

  func colonCount(at index: Int) -> Int {
    var end = index
    while byte(end) == UInt8(ascii: ":") { end += 1 }
    return end - index
  }

  /// Skips blanks and line ends, and the quote markers after a line end.
  func skipSpace(_ index: Int) -> Int {
    var index = index
    var isPrefix = false
    while let byte = byte(index) {
      if Byte.isLineEnd(byte) {
        isPrefix = true
      } else if !Byte.isBlank(byte), !(isPrefix && byte == UInt8(ascii: ">")) {
        return index
      }
      index += 1
    }
    return index
  }

  func skipBlanks(_ index: Int) -> Int {
    var index = index
    while let byte = byte(index), Byte.isBlank(byte) { index += 1 }
    return index
  }

  /// The end of a name of letters, digits and hyphens.
  func nameEnd(_ index: Int) -> Int {
    var index = index
    while let byte = byte(index),
      Byte.isAlphanumeric(byte) || byte == UInt8(ascii: "-")
    {
      index += 1
    }
    return index
  }

  func name(_ range: Range<Int>) -> String {
    String(decoding: source[range].map(Byte.lowercased), as: UTF8.self)
  }
}
