import BilingualMarkdown
import Markdown
import Workspace

@testable import HelpSite

/// A document and its translation rendered with and without its source.
struct BilingualPage {
  let document: BilingualDocument
  let target: ParsedView
  let source: ParsedView
  let text: BilingualText
  var renderer = HTMLRenderer()

  init(_ body: String, style: BilingualStyle = BilingualStyle(language: "en")) {
    self.init(parsing: Array(body.utf8), style: style)
  }

  init(parsing bytes: [UInt8], style: BilingualStyle = BilingualStyle(language: "en")) {
    document = BilingualDocument(parsing: bytes)
    target = ParsedView(document.view(.target))
    source = ParsedView(document.view(.source))
    text = BilingualText(document, target: target, source: source, style: style)
  }

  /// The translation alone, its blocks made as those with units are.
  func plain(below node: Int = 0) -> String {
    var page = renderer
    page.insertions = text.insertions(below: node, source: renderer)
      .map { HTMLInsertion(offset: $0.offset, html: []) }
    return String(decoding: page.render(target.markdown, below: node).bytes, as: UTF8.self)
  }

  /// The translation with its source.
  func bilingual(below node: Int = 0) -> String {
    var page = renderer
    page.insertions = text.insertions(below: node, source: renderer)
    return String(decoding: page.render(target.markdown, below: node).bytes, as: UTF8.self)
  }
}

extension BilingualPage {
  /// The units whose source's words no source on the page holds, in the order of the units.
  func lostSources(in marked: MarkedPage) -> [String] {
    var shown = marked.sources.joined(separator: " ").withoutTags[...]
    return document.units.compactMap { unit in
      guard unit.whole.lowerBound >= document.bodyStart else { return nil }
      let alone = renderer.render(
        MarkdownDocument(parsingInline: Array(document.bytes[unit.source]))
      )
      let words = String(decoding: alone.bytes, as: UTF8.self).withoutTags
        .split(whereSeparator: \.isWhitespace).prefix(3).joined(separator: " ")
      if words.isEmpty { return nil }
      guard let place = shown.firstRange(of: words) else { return "u\(unit.number ?? 0): \(words)" }
      shown = shown[place.upperBound...]
      return nil
    }
  }
}

extension String {
  /// The text without tags, each run of white space a single space.
  fileprivate var withoutTags: String {
    replacing(/<img[^>]* alt="([^"]*)"[^>]*>/, with: { $0.output.1 }).replacing(/<[^>]*>/, with: "")
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
