import Markdown

/// Finds the anchors of a page that links can name.
enum AnchorReader {
  /// The hashes of the anchors: those written out, and the slugs of the headings.
  static func anchors(of markdown: MarkdownDocument) -> Set<UInt64> {
    var anchors: Set<UInt64> = []
    var slugs: [UInt64: Int] = [:]
    let (nodes, bytes) = (markdown.nodes.span, markdown.bytes.span)
    for index in nodes.indices {
      switch nodes[index].kind {
      case .html: readNames(bytes, in: nodes[index].range, into: &anchors)
      case .heading:
        var slug = AnchorHash.slug(of: markdown.plainText(of: index).span)
        let count = slugs[slug.hash, default: 0]
        slugs[slug.hash] = count + 1
        if count > 0 {
          for byte in "-\(count)".utf8 { slug.add(byte) }
        }
        anchors.insert(slug.hash)
      default: break
      }
    }
    return anchors
  }

  /// Reads the values of `name` and `id` in a piece of HTML.
  private static func readNames(
    _ bytes: Span<UInt8>,
    in range: Range<Int>,
    into anchors: inout Set<UInt64>
  ) {
    for offset in range where bytes[offset] == UInt8(ascii: "=") {
      let before = bytes.extracting(range.lowerBound..<offset)
      guard hasSuffix(" name", before) || hasSuffix(" id", before) else { continue }
      var start = offset + 1
      var end = start
      if start < range.upperBound,
        bytes[start] == UInt8(ascii: "\"") || bytes[start] == UInt8(ascii: "'")
      {
        start += 1
        end = start
        while end < range.upperBound, bytes[end] != bytes[start - 1] { end += 1 }
      } else {
        while end < range.upperBound, bytes[end] != UInt8(ascii: " "),
          bytes[end] != UInt8(ascii: ">")
        {
          end += 1
        }
      }
      anchors.insert(AnchorHash.of(bytes.extracting(start..<end)))
    }
  }

  private static func hasSuffix(_ suffix: String, _ bytes: Span<UInt8>) -> Bool {
    let suffix = suffix.utf8.span
    let start = bytes.count - suffix.count
    guard start >= 0 else { return false }
    for index in suffix.indices where suffix[index] != bytes[start + index] { return false }
    return true
  }
}
