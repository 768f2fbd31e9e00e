import Markdown
import Workspace

/// Finds the links of a page that lead to pages and anchors of the workspace.
enum LinkReader {
  static func links(of checked: CheckedDocument) -> [DocumentFacts.PageLink] {
    guard !checked.document.isYAML else { return [] }
    let view = checked.targetView
    let page = checked.document.info.page
    let folder = Array(Path.folder(of: page).utf8)
    var links: [DocumentFacts.PageLink] = []
    for node in view.markdown.nodes where node.kind == .link {
      guard let link = view.markdown.link(of: node),
        link.form == .inline || link.form == .reference,
        let (page, anchor) = parts(of: link.destination, from: page, in: folder)
      else { continue }
      let range = view.documentRange(of: node.range)
      links.append(
        DocumentFacts.PageLink(
          page: page,
          anchor: anchor,
          start: UInt32(range.lowerBound),
          end: UInt32(range.upperBound)
        )
      )
    }
    return links
  }

  /// The hash of a page's path, letter case ignored.
  static func pageHash(_ page: String) -> UInt64 { TextHash.of(page.lowercased()) }

  /// The hashes of the page and anchor that a destination names; nil where it leads elsewhere.
  private static func parts(
    of destination: [UInt8],
    from page: String,
    in folder: [UInt8]
  ) -> (page: UInt64?, anchor: UInt64?)? {
    let bytes = destination.span
    var (pathEnd, isCommon) = (bytes.count, true)
    for index in bytes.indices {
      let byte = bytes[index]
      if byte == UInt8(ascii: "#"), pathEnd == bytes.count { pathEnd = index }
      if byte == UInt8(ascii: ":"), pathEnd == bytes.count { return nil }
      if byte >= 0x80 || byte == UInt8(ascii: "%") { isCommon = false }
    }
    if let first = destination.first, first == UInt8(ascii: "/") || first == UInt8(ascii: "~") {
      return nil
    }
    guard isCommon else { return decodedParts(of: destination, from: page) }
    var anchor: UInt64?
    if pathEnd + 1 < bytes.count {
      let fragment = bytes.extracting(pathEnd + 1..<bytes.count)
      if !starts(fragment, with: "tab/") { anchor = AnchorHash.of(fragment) }
    }
    let fileEnd = destination[..<pathEnd].firstIndex(of: UInt8(ascii: "?")) ?? pathEnd
    if fileEnd == 0 { return anchor.map { (nil, $0) } }
    guard isMarkdown(destination[..<fileEnd]),
      let resolved = resolve(destination[..<fileEnd], in: folder)
    else { return nil }
    if resolved.elementsEqual(page.utf8) { return anchor.map { (nil, $0) } }
    return (AnchorHash.of(resolved.span), anchor)
  }

  /// The same for a destination with escapes or characters beyond ASCII.
  private static func decodedParts(
    of destination: [UInt8],
    from page: String
  ) -> (page: UInt64?, anchor: UInt64?)? {
    let text = String(decoding: destination, as: UTF8.self)
    let hash = text.firstIndex(of: "#") ?? text.endIndex
    let file = String(text[..<hash].prefix { $0 != "?" }).percentDecoded
    let fragment = String(text[hash...].dropFirst()).percentDecoded
    let anchor =
      fragment.isEmpty || fragment.hasPrefix("tab/") ? nil : AnchorHash.of(fragment)
    if file.isEmpty { return anchor.map { (nil, $0) } }
    guard file.lowercased().hasSuffix(".md"), let resolved = Path.resolve(file, from: page)
    else { return nil }
    return resolved == page ? anchor.map { (nil, $0) } : (pageHash(resolved), anchor)
  }

  private static func starts(_ bytes: Span<UInt8>, with prefix: String) -> Bool {
    let prefix = prefix.utf8.span
    guard bytes.count >= prefix.count else { return false }
    for index in prefix.indices where bytes[index] != prefix[index] { return false }
    return true
  }

  private static func isMarkdown(_ file: ArraySlice<UInt8>) -> Bool {
    file.count >= 3 && file[file.endIndex - 3] == UInt8(ascii: ".")
      && file[file.endIndex - 2] | 0x20 == UInt8(ascii: "m")
      && file[file.endIndex - 1] | 0x20 == UInt8(ascii: "d")
  }

  /// Where a path leads as `Path.resolve` says; nil above the root.
  private static func resolve(_ file: ArraySlice<UInt8>, in folder: [UInt8]) -> [UInt8]? {
    var path: [UInt8] = []
    path.reserveCapacity(folder.count + file.count + 1)
    for part in folder.split(separator: UInt8(ascii: "/")) where !part.elementsEqual(".".utf8) {
      append(part, to: &path)
    }
    for part in file.split(separator: UInt8(ascii: "/")) where !part.elementsEqual(".".utf8) {
      guard part.elementsEqual("..".utf8) else {
        append(part, to: &path)
        continue
      }
      let slash = path.lastIndex(of: UInt8(ascii: "/"))
      let last = path[(slash.map { $0 + 1 } ?? 0)...]
      guard !last.isEmpty, !last.elementsEqual("..".utf8) else { return nil }
      path.removeSubrange((slash ?? 0)...)
    }
    return path
  }

  private static func append(_ part: ArraySlice<UInt8>, to path: inout [UInt8]) {
    if !path.isEmpty { path.append(UInt8(ascii: "/")) }
    path += part
  }
}
