import BilingualMarkdown
import Workspace

/// The texts of one document, each read as Markdown once.
struct DocumentTexts {
  /// A text of a document, ready to be rendered.
  struct Prepared {
    /// The document.
    let document: Document
    /// The text.
    let shown: ParsedView
    /// The units of the text beside their sources; nil where it has none.
    let bilingual: BilingualText?
    /// The names of the headings; nil where they are those of the text alone.
    let identifiers: HeadingIdentifiers?
  }

  private let document: Document
  private let style: BilingualStyle
  private var views: [Side: ParsedView] = [:]
  private var prepared: [Side: Prepared] = [:]

  /// Prepares to read the texts of a document.
  ///
  /// - Parameters:
  ///   - document: The document.
  ///   - style: How the units of its translation are shown beside their sources.
  init(_ document: Document, style: BilingualStyle) {
    (self.document, self.style) = (document, style)
  }

  /// A side of the document, the target with its source.
  mutating func prepared(_ side: Side) -> Prepared {
    if let known = prepared[side] { return known }
    let shown = parsed(side)
    var bilingual: BilingualText?
    if side == .target, !document.bilingual.units.isEmpty {
      bilingual = BilingualText(
        document.bilingual,
        target: shown,
        source: parsed(.source),
        style: style
      )
    }
    let result = Prepared(
      document: document,
      shown: shown,
      bilingual: bilingual,
      identifiers: bilingual.map { HeadingIdentifiers($0) }
    )
    prepared[side] = result
    return result
  }

  /// A side of the document without the tags of units: raw Markdown.
  ///
  /// The front matter is translated in place, so the source goes without it.
  mutating func markdown(_ side: Side) -> [UInt8] {
    let view = parsed(side).view
    return side == .target ? view.bytes : Array(view.bytes[view.bodyStart...])
  }

  private mutating func parsed(_ side: Side) -> ParsedView {
    if let known = views[side] { return known }
    let parsed = document.parsed(side)
    views[side] = parsed
    return parsed
  }
}
