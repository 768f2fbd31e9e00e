package import BilingualMarkdown
package import HelpSite
package import Markdown
package import Workspace

/// A document and its translation rendered with and without its source.
package struct BilingualPage {
  package let document: BilingualDocument
  package let target: ParsedView
  package let source: ParsedView
  package let text: BilingualText
  package var renderer = HTMLRenderer()

  package init(_ body: String, style: BilingualStyle = BilingualStyle(language: "en")) {
    self.init(parsing: Array(body.utf8), style: style)
  }

  package init(parsing bytes: [UInt8], style: BilingualStyle = BilingualStyle(language: "en")) {
    document = BilingualDocument(parsing: bytes)
    target = ParsedView(document.view(.target))
    source = ParsedView(document.view(.source))
    text = BilingualText(document, target: target, source: source, style: style)
  }

  /// The translation alone, its blocks made as those with units are.
  package func plain(below node: Int = 0) -> String {
    var page = renderer
    let insertions = text.insertions(in: target.markdown.descendants(of: node), source: renderer)
    page.insertions = HTMLInsertions(
      at: insertions.places.map { .init(offset: $0.offset, start: 0) }
    )
    return String(decoding: page.render(target.markdown, below: node).bytes, as: UTF8.self)
  }

  /// The translation with its source.
  package func bilingual(below node: Int = 0) -> String {
    var page = renderer
    page.insertions = text.insertions(in: target.markdown.descendants(of: node), source: renderer)
    return String(decoding: page.render(target.markdown, below: node).bytes, as: UTF8.self)
  }
}
