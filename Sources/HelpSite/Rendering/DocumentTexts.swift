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
    /// The source of the text; nil where that has none.
    let source: ParsedView?
  }

  private let document: Document
  private var target: ParsedView?
  private var source: ParsedView?

  init(_ document: Document) { self.document = document }

  /// A side of the document, the target with its source.
  mutating func prepared(_ side: Side) -> Prepared {
    let hasUnits = !document.bilingual.units.isEmpty
    return Prepared(
      document: document,
      shown: parsed(side),
      source: side == .target && hasUnits ? parsed(.source) : nil
    )
  }

  /// A side of the document without the tags of units: raw Markdown.
  ///
  /// The front matter is translated in place, so the source goes without it.
  mutating func markdown(_ side: Side) -> [UInt8] {
    let view = parsed(side).view
    return side == .target ? view.bytes : Array(view.bytes[view.bodyStart...])
  }

  private mutating func parsed(_ side: Side) -> ParsedView {
    if let known = side == .target ? target : source { return known }
    let parsed = document.parsed(side)
    if side == .target { target = parsed } else { source = parsed }
    return parsed
  }
}
