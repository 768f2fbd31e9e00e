import Markdown

/// The markup of a segment without its text: what two segments must share to be of one markup.
struct MarkupSignature: Hashable {
  /// The delimiters of the elements in the order in which they open, destinations included.
  private var elements: [[UInt8]] = []

  /// Reads the markup of a segment.
  init(_ segment: String) {
    let options = MarkdownOptions(linksBareAddresses: false)
    let document = MarkdownDocument(parsingInline: Array(segment.utf8), options: options)
    for node in document.nodes {
      switch node.kind {
      case .code, .emphasis, .strong, .strikethrough, .link, .image:
        let (whole, content) = (node.range, node.contentRange)
        elements.append(
          document.bytes[whole.lowerBound..<content.lowerBound]
            + Array(document.bytes[content.upperBound..<whole.upperBound])
        )
      case .html, .directive: elements.append(Array(document.bytes[node.range]))
      default: break
      }
    }
  }

  /// Whether two sources have the same markup.
  ///
  /// Where the plain texts are the same, it must stand in the same places as well.
  static func agree(_ left: String, _ right: String, havingSameText: Bool) -> Bool {
    if havingSameText {
      return TextIdentity.areSame(ComparedText.of(left), ComparedText.of(right))
    }
    return MarkupSignature(left) == MarkupSignature(right)
  }
}
