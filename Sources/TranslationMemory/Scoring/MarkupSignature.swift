import Markdown

/// The markup of a segment without its text: what two segments must share to be of one markup.
struct MarkupSignature {
  /// The delimiters of the elements in the order in which they open, destinations included.
  private var elements: [[UInt8]] = []
  /// Where the elements stand in the segment.
  private var ranges: [Range<Int>] = []
  private let bytes: [UInt8]
  /// Beyond as many elements, places are compared by the bytes of the segments.
  private static let mostPlaces = 100

  /// Reads the markup of a segment.
  init(_ segment: String) {
    let options = MarkdownOptions(linksBareAddresses: false)
    let document = MarkdownDocument(parsingInline: Array(segment.utf8), options: options)
    bytes = document.bytes
    for node in document.nodes {
      switch node.kind {
      case .code: elements.append([UInt8(ascii: "`")])
      case .emphasis, .strong, .strikethrough, .link, .image:
        let (whole, content) = (node.range, node.contentRange)
        elements.append(
          document.bytes[whole.lowerBound..<content.lowerBound]
            + Array(document.bytes[content.upperBound..<whole.upperBound])
        )
      case .html, .directive: elements.append(Array(document.bytes[node.range]))
      default: continue
      }
      ranges.append(node.range)
    }
  }

  /// Whether two sources have the same markup.
  ///
  /// Where the plain texts are the same, it must stand in the same places as well.
  static func agree(_ left: String, _ right: String, havingSameText: Bool) -> Bool {
    if TextIdentity.areSame(left, right) { return true }
    let (left, right) = (MarkupSignature(left), MarkupSignature(right))
    guard left.elements == right.elements else { return false }
    return !havingSameText || left.stands(as: right)
  }

  /// Whether the elements stand between the same texts; escapes and entities count as what they stand for.
  private func stands(as other: MarkupSignature) -> Bool {
    guard ranges.count <= Self.mostPlaces else { return bytes == other.bytes }
    return zip(ranges, other.ranges).allSatisfy { own, theirs in
      TextIdentity.areSame(text(before: own.lowerBound), other.text(before: theirs.lowerBound))
        && TextIdentity.areSame(text(before: own.upperBound), other.text(before: theirs.upperBound))
    }
  }

  private func text(before offset: Int) -> String {
    ComparedText.of(segment: String(decoding: bytes[..<offset], as: UTF8.self))
  }
}
