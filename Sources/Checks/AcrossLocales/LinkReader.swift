import Markdown
import Workspace

/// Finds the links of a page that lead to pages and anchors of the workspace.
enum LinkReader {
  static func links(of checked: CheckedDocument) -> [DocumentFacts.PageLink] {
    guard !checked.document.isYAML else { return [] }
    let view = checked.targetView
    var links: [DocumentFacts.PageLink] = []
    for node in view.markdown.nodes where node.kind == .link {
      guard let link = view.markdown.link(of: node),
        link.form == .inline || link.form == .reference,
        let (page, anchor) = parts(of: link.destination, from: checked.document.info.page)
      else { continue }
      let range = view.documentRange(of: node.range)
      links.append(
        DocumentFacts.PageLink(
          page: page.map(pageHash),
          anchor: anchor.map(AnchorReader.hash),
          start: UInt32(range.lowerBound),
          end: UInt32(range.upperBound)
        )
      )
    }
    return links
  }

  /// The hash of a page's path, letter case ignored.
  static func pageHash(_ page: String) -> UInt64 { TextHash.of(page.lowercased()) }

  /// The page and anchor that a destination names; nil where it leads elsewhere.
  private static func parts(
    of destination: [UInt8],
    from page: String
  ) -> (page: String?, anchor: String?)? {
    let path = destination.prefix { $0 != UInt8(ascii: "#") }
    guard path.first != UInt8(ascii: "/"), path.first != UInt8(ascii: "~"),
      !path.contains(UInt8(ascii: ":"))
    else { return nil }
    let text = String(decoding: destination, as: UTF8.self)
    let hash = text.firstIndex(of: "#") ?? text.endIndex
    let file = text[..<hash].prefix { $0 != "?" }
    let fragment = text[hash...].dropFirst()
    let anchor = fragment.isEmpty || fragment.hasPrefix("tab/") ? nil : decoded(fragment)
    if file.isEmpty { return anchor.map { (nil, $0) } }
    guard file.lowercased().hasSuffix(".md"), let resolved = Path.resolve(String(file), from: page)
    else { return nil }
    return resolved == page ? anchor.map { (nil, $0) } : (resolved, anchor)
  }

  /// A fragment with `%41` and the like resolved; as it is where they make no text.
  private static func decoded(_ fragment: Substring) -> String {
    guard fragment.contains("%") else { return String(fragment) }
    var bytes: [UInt8] = []
    var rest = fragment.utf8[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"), let value = UInt8(String(rest.prefix(2)) ?? "", radix: 16) {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(validating: bytes, as: UTF8.self) ?? String(fragment)
  }
}
