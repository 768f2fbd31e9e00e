import Markdown

/// Finds the anchors of a page that links can name.
enum AnchorReader {
  /// The hashes of the anchors: those written out, and the slugs of the headings.
  static func anchors(of markdown: MarkdownDocument) -> Set<UInt64> {
    var anchors: Set<UInt64> = []
    var slugs: [String: Int] = [:]
    for (index, node) in markdown.nodes.enumerated() {
      switch node.kind {
      case .html:
        for name in names(in: markdown.bytes, node.range) { anchors.insert(hash(name)) }
      case .heading:
        let slug = Slug.make(String(decoding: markdown.plainText(of: index), as: UTF8.self))
        let count = slugs[slug, default: 0]
        slugs[slug] = count + 1
        anchors.insert(hash(count == 0 ? slug : "\(slug)-\(count)"))
      default: break
      }
    }
    return anchors
  }

  /// The hash of an anchor's name, letter case ignored.
  static func hash(_ name: String) -> UInt64 { TextHash.of(name.lowercased()) }

  /// The values of `name` and `id` in a piece of HTML.
  private static func names(in bytes: [UInt8], _ range: Range<Int>) -> [String] {
    var names: [String] = []
    for key in [Array(" name=".utf8), Array(" id=".utf8)] {
      var offset = range.lowerBound
      while let start = ByteSearch.first(key, in: bytes, offset..<range.upperBound) {
        var value = bytes[(start + key.count)..<range.upperBound]
        if let quote = value.first, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
          value = value.dropFirst().prefix { $0 != quote }
        } else {
          value = value.prefix { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: ">") }
        }
        names.append(String(decoding: value, as: UTF8.self))
        offset = start + key.count
      }
    }
    return names
  }
}
