import BilingualMarkdown
import Diagnostics
import Markdown
import Workspace

/// Renders one side of a document in a language: the body of its page, or the steps of a flow.
struct TextRenderer {
  /// The body of a page.
  struct Body {
    /// The first heading, if the text begins with one of the first level.
    var heading: [UInt8] = []
    /// All that follows.
    var content: [UInt8] = []
    /// The headings, for the list of what is on the page.
    var headings: [RenderedHTML.Heading] = []
    /// Whether units are in it whose source stands beside them.
    var hasSource = false
    /// What the text holds that no page may hold.
    var removed: [HTMLRemoval] = []
  }

  /// The body of a flow's page.
  struct FlowBody {
    /// What to have ready before the first step.
    var needs: [UInt8] = []
    /// The steps, each with the notes and steps inside it.
    var steps: [[UInt8]] = []
    /// The plain text of each step.
    var texts: [String] = []
    /// What the steps lead to.
    var result: [UInt8] = []
    /// Whether units are in it whose source stands beside them.
    var hasSource = false
  }

  private let text: DocumentTexts.Prepared
  private let renderer: HTMLRenderer
  /// The renderer of sources, which stand beside the units of a translation.
  private let sourceRenderer: HTMLRenderer
  private let recorder: LinkRecorder

  /// Prepares to render for a page of a language.
  init(
    _ text: DocumentTexts.Prepared,
    language: Int,
    _ site: SiteRenderer,
    _ recorder: LinkRecorder
  ) {
    self.text = text
    self.recorder = recorder
    var renderer = Self.renderer(of: text.shown, text.document, language, site, recorder)
    guard let bilingual = text.bilingual else {
      (self.renderer, sourceRenderer) = (renderer, renderer)
      return
    }
    sourceRenderer = Self.renderer(of: bilingual.source, text.document, language, site, recorder)
    let identifiers = text.identifiers
    renderer.identifiers = { identifiers?[$0] }
    self.renderer = renderer
  }

  private static func renderer(
    of parsed: ParsedView,
    _ document: Document,
    _ language: Int,
    _ site: SiteRenderer,
    _ recorder: LinkRecorder
  ) -> HTMLRenderer {
    let markdown = parsed.markdown
    let locale = document.info.locale
    var renderer = HTMLRenderer(
      alertTitles: site.alertTitles[language],
      address: { destination, use in recorder.rewrite(destination, use).address },
      attributes: { _, node in
        switch node.kind {
        case .link:
          guard let link = markdown.link(of: node),
            let foreign = recorder.rewrite(link.destination, .link).foreign
          else { return [] }
          return [("class", "foreign"), ("hreflang", foreign.text)]
        case .image, .directive, .directiveBlock:
          return isTranslatedInPlace(node, parsed) ? [("lang", locale.text)] : []
        default: return []
        }
      }
    )
    renderer.labels = site.labels[language]
    renderer.imageSize = { address in
      recorder.size(ofImage: address).map { ($0.width, $0.height) }
    }
    return renderer
  }

  /// Whether the alternative text of an image on a source page is in the document's own language, as it is
  /// where no unit holds it: its source is not in the file.
  private static func isTranslatedInPlace(_ node: MarkdownNode, _ parsed: ParsedView) -> Bool {
    guard parsed.view.side == .source else { return false }
    let text = node.kind == .image ? node.contentRange : node.range
    return !text.isEmpty && parsed.unit(at: text.lowerBound) == nil
  }

  /// A page as a whole, each unit with its source.
  private func rendered() -> RenderedHTML {
    let markdown = text.shown.markdown
    return renderer(of: markdown.descendants(of: MarkdownDocument.root)).render(markdown)
  }

  /// A part of a flow's page, which stands under a heading of the second level there.
  private func part(_ render: (HTMLRenderer) -> RenderedHTML, of nodes: Range<Int>) -> [UInt8] {
    var renderer = renderer(of: nodes)
    renderer.headingLevel = 2
    return render(renderer).bytes
  }

  /// What renders some nodes, each unit with its source.
  private func renderer(of nodes: Range<Int>) -> HTMLRenderer {
    var renderer = renderer
    if let bilingual = text.bilingual {
      renderer.insertions = bilingual.insertions(in: nodes, source: sourceRenderer)
    }
    return renderer
  }

  /// The body of the page.
  func body() -> Body {
    let rendered = rendered()
    var body = Body(headings: rendered.headings, hasSource: text.bilingual?.runs.isEmpty == false)
    body.removed = rendered.removed
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

  /// The body of a flow's page; nil where there are no steps.
  func flow(_ flow: Flow) -> FlowBody? {
    let markdown = text.shown.markdown
    // What the page shows already it shows no second time, as names are there once.
    guard let sections = FlowSections.find(flow, in: markdown) else { return nil }
    let steps = sections.procedure.steps
    let shown =
      steps.map(markdown.descendants) + [sections.needs, sections.result].compactMap(\.self)
    return FlowBody(
      needs: section(sections.needs),
      steps: steps.map { step in
        part({ $0.render(markdown, below: step) }, of: markdown.descendants(of: step))
      },
      texts: steps.map { String(decoding: markdown.plainText(of: $0), as: UTF8.self) },
      result: section(sections.result),
      hasSource: shown.contains { text.bilingual?.runs(in: $0).isEmpty == false }
    )
  }

  /// The HTML of some blocks; empty for none.
  private func section(_ content: Range<Int>?) -> [UInt8] {
    guard let content else { return [] }
    return part({ $0.render(text.shown.markdown, blocks: content) }, of: content)
  }

  /// What the links are that were rendered so far.
  var links: LinkRecorder.Record { recorder.record }

  /// Findings for links that lead nowhere.
  func findings(_ dead: [LinkRecorder.DeadLink]) -> [Finding] {
    guard !dead.isEmpty else { return [] }
    let locations = text.document.locations(of: places(of: dead.map(\.destination)))
    return zip(dead, locations).map { link, location in
      Finding.deadLink(
        String(decoding: link.destination, as: UTF8.self),
        link.reason,
        at: location
      )
    }
  }

  /// Findings for what the text holds that no page may hold.
  func findings(_ removed: [HTMLRemoval]) -> [Finding] {
    let places = removed.map { removal in
      removal.offset.map { text.shown.documentRange(of: $0..<$0) } ?? 0..<0
    }
    return zip(removed, text.document.locations(of: places)).map { removal, location in
      let what =
        switch removal.part {
        case .element(let name): "the element ‘\(name)’"
        case .attribute(let name, let element): "the attribute ‘\(name)’ of ‘\(element)’"
        case .scheme(let name): "an address of the scheme ‘\(name)’"
        }
      return Finding(
        check: "site-html",
        severity: .warning,
        message: "\(what) is left out of the page, which may not hold it",
        location: location
      )
    }
  }

  /// Where each of some destinations is written for the first time: in the text, else in its source.
  ///
  /// - Complexity: linear in the size of the document and in the destinations.
  private func places(of destinations: [[UInt8]]) -> [Range<Int>] {
    let destinations = destinations.map(HashedBytes.init)
    var missing = Set(destinations)
    var places: [HashedBytes: Range<Int>] = [:]
    for text in [text.shown, text.bilingual?.source].compactMap(\.self) where !missing.isEmpty {
      text.readDestinations { destination, range in
        if let found = missing.remove(HashedBytes(destination)) {
          places[found] = text.documentRange(of: range)
        }
        return missing.isEmpty
      }
    }
    return destinations.map { places[$0] ?? 0..<0 }
  }

  /// The addresses that the page has for destinations, each with where it is written for the first time.
  ///
  /// - Complexity: linear in the size of the document.
  func writtenAddresses() -> [(address: [UInt8], destination: [UInt8], place: Range<Int>)] {
    var known: Set<HashedBytes> = []
    var addresses: [(address: [UInt8], destination: [UInt8], place: Range<Int>)] = []
    for text in [text.shown, text.bilingual?.source].compactMap(\.self) {
      text.readDestinations { destination, range in
        if known.insert(HashedBytes(destination)).inserted,
          let address = recorder.rewrite(destination, .link).address
        {
          addresses.append((address, destination, text.documentRange(of: range)))
        }
        return false
      }
    }
    return addresses
  }
}
