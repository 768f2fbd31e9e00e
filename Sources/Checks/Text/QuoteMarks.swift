/// The double quotation marks of a text, code aside.
struct QuoteMarks {
  /// How many there are.
  private(set) var count = 0
  /// Where the one without its other half seems to stand; nil where there is none.
  ///
  /// Marks are paired as they come; one that has a space only on its wrong side tells that the one before
  /// it is alone, or itself.
  var stray: Range<Int>? { contradiction ?? last }

  private var contradiction: Range<Int>?
  private var last: Range<Int>?

  init(_ side: SideText, of unit: Int) {
    let text = side.plain(of: unit)
    var offset = text.lowerBound
    while offset < text.upperBound {
      let byte = side.plain[offset]
      guard byte == 0x22 || byte == 0xE2 || byte == 0xC2 else {
        offset += 1
        continue
      }
      let (value, length) = Scalars.scalar(side.plain, at: offset, before: text.upperBound)
      let range = offset..<offset + length
      offset += length
      guard Self.isMark(value), Self.isText(side.run(at: range.lowerBound, of: unit)) else {
        continue
      }
      if contradiction == nil {
        switch Self.role(of: value, at: range, in: side, text) {
        case .opening where count % 2 == 1: contradiction = last
        case .closing where count % 2 == 0: contradiction = range
        default: break
        }
      }
      count += 1
      last = range
    }
  }

  private enum Role { case opening, closing, either }

  private static func isText(_ run: SideText.Run?) -> Bool {
    run?.kind == .text || run?.kind == .substitute
  }

  private static func isMark(_ value: UInt32) -> Bool {
    switch value {
    case 0x22, 0xAB, 0xBB, 0x201C, 0x201D, 0x201E, 0x201F: true
    default: false
    }
  }

  private static func role(
    of value: UInt32,
    at range: Range<Int>,
    in side: SideText,
    _ text: Range<Int>
  ) -> Role {
    switch value {
    case 0xAB, 0x201E: return .opening
    case 0xBB, 0x201D: return .closing
    default: break
    }
    let hasSpaceBefore =
      range.lowerBound == text.lowerBound || side.plain[range.lowerBound - 1] == 0x20
      || side.plain[range.lowerBound - 1] == UInt8(ascii: "(")
    let hasSpaceAfter =
      range.upperBound == text.upperBound || " .,;:)".utf8.contains(side.plain[range.upperBound])
    if hasSpaceBefore == hasSpaceAfter { return .either }
    return hasSpaceBefore ? .opening : .closing
  }
}
