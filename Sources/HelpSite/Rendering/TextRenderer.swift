import BilingualMarkdown
import Diagnostics
import Markdown
import Workspace

/// Renders one side of a document in a language: the body of its page, or the steps of a flow.
struct TextRenderer: Sendable {
  /// The body of a page.
  struct Body {
    /// The first heading, if the text begins with one of the first level.
    var heading: [UInt8] = []
    /// All that follows.
    var content: [UInt8] = []
    /// The headings, for the list of what is on the page.
    var headings: [RenderedHTML.Heading] = []
  }

  private let document: Document
  private let parsed: ParsedView
  private let renderer: HTMLRenderer
  private let recorder: LinkRecorder

  /// Prepares to render; the text is parsed by the caller, once for its page and its flows.
  init(
    _ document: Document,
    _ parsed: ParsedView,
    alertTitles: [MarkdownQuoteStyle.Alert: String],
    recorder: LinkRecorder
  ) {
    self.document = document
    self.parsed = parsed
    self.recorder = recorder
    let markdown = parsed.markdown
    renderer = HTMLRenderer(
      alertTitles: alertTitles,
      address: { destination, use in recorder.rewrite(destination, use).address },
      attributes: { _, node in
        switch node.kind {
        case .link:
          guard let link = markdown.link(of: node),
            let foreign = recorder.rewrite(link.destination, .link).foreign
          else { return [] }
          return [("class", "foreign"), ("hreflang", foreign.text)]
        case .image, .directive, .directiveBlock:
          let isForeign = Self.isTranslatedInPlace(node, parsed)
          return isForeign ? [("lang", document.info.locale.text)] : []
        default: return []
        }
      }
    )
  }

  /// Whether the alternative text of an image on a source page is in the document's own language, as it is
  /// where no unit holds it: its source is not in the file.
  private static func isTranslatedInPlace(_ node: MarkdownNode, _ parsed: ParsedView) -> Bool {
    guard parsed.view.side == .source else { return false }
    let text = node.kind == .image ? node.contentRange : node.range
    return !text.isEmpty && parsed.unit(at: text.lowerBound) == nil
  }

  /// The body of the page.
  func body() -> Body {
    let rendered = renderer.renderSafely(parsed.markdown)
    var body = Body(headings: rendered.headings)
    let bytes = rendered.bytes
    let end = Array("</h1>\n".utf8)
    guard bytes.starts(with: "<h1".utf8), let length = bytes.firstOccurrence(of: end)?.upperBound
    else {
      body.content = bytes
      return body
    }
    body.heading = Array(bytes[..<length])
    body.content = Array(bytes[length...])
    return body
  }

  /// The steps of a flow, each with the notes and steps inside it; nil where there are none.
  func steps(of flow: Flow) -> [[UInt8]]? {
    Procedure.find(flow, in: parsed.markdown)?.steps.map { step in
      renderer.renderSafely(parsed.markdown, below: step).bytes
    }
  }

  /// What the links are, and findings for those that lead nowhere.
  func links() -> (record: LinkRecorder.Record, findings: [Finding]) {
    let record = recorder.record
    let findings = record.dead.map { destination, reason in
      Finding.deadLink(
        String(decoding: destination, as: UTF8.self),
        reason,
        at: document.location(of: place(of: destination))
      )
    }
    return (record, findings)
  }

  /// Where a destination is written for the first time.
  private func place(of destination: [UInt8]) -> Range<Int> {
    let markdown = parsed.markdown
    if let node = markdown.nodes.first(where: { markdown.link(of: $0)?.destination == destination })
    {
      return parsed.documentRange(of: node.range)
    }
    return document.bilingual.bytes.firstOccurrence(of: destination) ?? 0..<0
  }
}
