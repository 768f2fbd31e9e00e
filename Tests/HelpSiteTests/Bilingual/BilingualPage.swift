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
    let insertions = text.insertions(in: target.markdown.descendants(of: node), source: renderer)
    page.insertions = HTMLInsertions(
      at: insertions.places.map { .init(offset: $0.offset, start: 0) }
    )
    return String(decoding: page.render(target.markdown, below: node).bytes, as: UTF8.self)
  }

  /// The translation with its source.
  func bilingual(below node: Int = 0) -> String {
    var page = renderer
    page.insertions = text.insertions(in: target.markdown.descendants(of: node), source: renderer)
    return String(decoding: page.render(target.markdown, below: node).bytes, as: UTF8.self)
  }
}

extension BilingualPage {
  /// The units whose first words no source on the page holds, in the order of the units.
  ///
  /// Letters alone are compared: in raw HTML the signs of Markdown are text.
  func lostSources(in marked: MarkedPage) -> [Int] {
    var shown = Array(marked.sources.joined(separator: " ").lettersOfText)[...]
    return document.units.compactMap { unit in
      guard unit.whole.lowerBound >= document.bodyStart else { return nil }
      let alone = renderer.render(
        MarkdownDocument(parsingInline: Array(document.bytes[unit.source]))
      )
      let words = String(decoding: alone.bytes, as: UTF8.self).lettersOfText.prefix(16)
      guard let place = shown.firstRange(of: words) else { return unit.number }
      shown = shown[place.upperBound...]
      return nil
    }
  }
}

extension String {
  /// The letters of HTML's text and of the alternative texts of its images.
  fileprivate var lettersOfText: [UInt8] {
    replacing(/<img[^>]* alt="([^"]*)"[^>]*>/, with: { $0.output.1 })
      .replacing(/<[^>]*>/, with: "").utf8
      .filter { $0 > 0x7F || UInt8(ascii: "a")...UInt8(ascii: "z") ~= $0 | 0x20 }
  }
}
