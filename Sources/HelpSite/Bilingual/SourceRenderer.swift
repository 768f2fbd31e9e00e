import BilingualMarkdown
import Markdown
import Workspace

/// Renders the source of runs.
struct SourceRenderer {
  private let text: BilingualText
  private let renderer: HTMLRenderer
  private var stretches: HTMLStretchRenderer
  private let start: [UInt8]

  init(_ text: BilingualText, _ renderer: HTMLRenderer) {
    self.text = text
    self.renderer = renderer
    stretches = HTMLStretchRenderer(text.source.markdown, renderer)
    var start = Array("<span class=\"source\" lang=\"".utf8)
    start.appendEscaped(text.style.language)
    if let direction = text.style.direction {
      start += "\" dir=\"".utf8
      start.appendEscaped(direction)
    }
    start += "\" data-pagefind-weight=\"0.1\">".utf8
    self.start = start
  }

  /// Appends the element with the source of a run of units; nothing where they have none that can be seen.
  ///
  /// - Parameters:
  ///   - units: The units.
  ///   - number: The number that names the element of their translation.
  ///   - allowsLink: Whether the element may hold a link.
  ///   - html: What it is appended to.
  mutating func append(
    _ units: ClosedRange<Int>,
    _ number: Int?,
    allowsLink: Bool,
    to html: inout [UInt8]
  ) {
    let before = html.count
    html.append(start.span)
    let length = html.count
    let stray = text.strayUnits(beside: units)
    if let place = place(of: stray.before.lowerBound...stray.after.upperBound - 1) {
      append(place.range, of: place.block, to: &html)
    } else {
      append(stray.before, to: &html)
      if let place = place(of: units) {
        append(place.range, of: place.block, to: &html)
      } else {
        append(units.lowerBound..<units.upperBound + 1, to: &html)
      }
      append(stray.after, to: &html)
    }
    var end = html.count
    while end > length, html[end - 1] <= 0x20 { end -= 1 }
    guard end > length else { return html.removeLast(html.count - before) }
    if allowsLink, let report = text.style.report {
      // The link stands before the white space, which divides the source from what comes next.
      let space = Array(html[end...])
      html.removeLast(space.count)
      appendLink(report, text.document.units[units.lowerBound], number, to: &html)
      html += space
    }
    html.append("</span>")
  }

  private func appendLink(
    _ report: ReportLink,
    _ unit: TranslationUnit,
    _ number: Int?,
    to html: inout [UInt8]
  ) {
    html.append("<a class=\"report\" aria-labelledby=\"page-report")
    if let number {
      html.append(" u")
      html.append(decimal: number)
    }
    html.append("\" href=\"")
    report.append(unit, to: &html)
    html.append("\"></a>")
  }

  // MARK: In the source's own blocks

  /// The stretch of the source that holds these units and no others; nil where there is none.
  private func place(of units: ClosedRange<Int>) -> (block: TextOutline.Block, range: Range<Int>)? {
    let places = text.sourceStretches.places.span
    guard case .one(let first) = places[units.lowerBound] else { return nil }
    for (distance, unit) in units.enumerated() {
      guard case .one(let index) = places[unit], index - first == distance else { return nil }
    }
    let last = first + units.count - 1
    let stretches = text.sourceStretches.all.span
    let block = stretches[first].block
    guard stretches[last].block == block, !stretches[first].joinsPrevious else { return nil }
    let outline = text.sourceOutline.blocks[block]
    let beginsBlock = first == 0 || stretches[first - 1].block != block
    let core = text.sourceStretches.whole(of: first..<last + 1)
    var end = outline.range.upperBound
    if last + 1 < stretches.count {
      let next = stretches[last + 1]
      if next.joinsPrevious { return nil }
      if next.block == block { end = next.whole.lowerBound }
    }
    let range = (beginsBlock ? outline.range.lowerBound : core.lowerBound)..<end
    guard outline.holdsBarrier else { return (outline, range) }
    return (outline, text.sourceOutline.freeRange(around: core, in: range, of: outline))
  }

  private mutating func append(
    _ range: Range<Int>,
    of block: TextOutline.Block,
    to html: inout [UInt8]
  ) {
    let solids = text.sourceOutline.solids(of: block, startingIn: range)
    if solids.isEmpty, !block.isRaw,
      html.appendPlain(text.source.markdown.bytes.span, range)
    {
      return
    }
    if block.isTab {
      let plain = text.source.markdown.plainText(in: range)
      html.appendEscaped(String(decoding: plain, as: UTF8.self))
    } else if block.isRaw {
      let lines = Array(text.source.markdown.bytes[range])
      html += SourceTags.reduced(HTMLFilter.sanitize(lines, address: renderer.address))
    } else if solids.contains(where: { [text] in text.sourceOutline.solids[$0].isRaw }) {
      var rendered: [UInt8] = []
      stretches.append(range, of: block.node, to: &rendered)
      html += SourceTags.reduced(rendered)
    } else {
      stretches.append(range, of: block.node, to: &html)
    }
  }

  // MARK: Alone

  /// Appends what the sources of units say by themselves.
  private func append(_ units: Range<Int>, to html: inout [UInt8]) {
    guard !units.isEmpty else { return }
    var renderer = renderer
    renderer.attributes = nil
    for unit in units {
      let bytes = Array(text.document.bytes[text.document.units[unit].source])
      let markdown = MarkdownDocument(parsingInline: bytes)
      let alone = SourceTags.reduced(renderer.render(markdown).bytes)
      guard !alone.isEmpty else { continue }
      html += alone
      html.append(0x20)
    }
  }
}
