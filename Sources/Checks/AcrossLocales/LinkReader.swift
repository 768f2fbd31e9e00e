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
          anchor: anchor.map { AnchorHash.of($0) },
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
    let file = String(text[..<hash].prefix { $0 != "?" }).percentDecoded
    let fragment = String(text[hash...].dropFirst()).percentDecoded
    let anchor = fragment.isEmpty || fragment.hasPrefix("tab/") ? nil : fragment
    if file.isEmpty { return anchor.map { (nil, $0) } }
    guard file.lowercased().hasSuffix(".md"), let resolved = Path.resolve(file, from: page)
    else { return nil }
    return resolved == page ? anchor.map { (nil, $0) } : (resolved, anchor)
  }
}
