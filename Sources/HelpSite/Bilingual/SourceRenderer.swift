import BilingualMarkdown
import Markdown
import Workspace

/// Renders the source of runs.
struct SourceRenderer {
  private let text: BilingualText
  private let renderer: HTMLRenderer
  private let start: [UInt8]

  init(_ text: BilingualText, _ renderer: HTMLRenderer) {
    self.text = text
    self.renderer = renderer
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
  func append(
    _ units: ClosedRange<Int>,
    _ number: Int?,
    allowsLink: Bool,
    to html: inout [UInt8]
  ) {
    let before = html.count
    html += start
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
    // The link stands before the white space, which divides the source from what comes next.
    var end = html.count
    while end > length, html[end - 1] <= 0x20 { end -= 1 }
    guard end > length else { return html.removeLast(html.count - before) }
    let space = Array(html[end...])
    html.removeLast(space.count)
    if allowsLink { appendLink(units.lowerBound, number, to: &html) }
    html += space
    html.append("</span>")
  }

  private func appendLink(_ unit: Int, _ number: Int?, to html: inout [UInt8]) {
    guard let address = text.style.report?(unit) else { return }
    html.append("<a class=\"report\" aria-labelledby=\"report")
    if let number {
      html.append(" u")
      html += String(number).utf8
    }
    html.append("\" href=\"")
    html.appendEscaped(address)
    html.append("\"></a>")
  }

  // MARK: In the source's own blocks

  /// The stretch of the source that holds these units and no others; nil where there is none.
  private func place(of units: ClosedRange<Int>) -> (block: TextOutline.Block, range: Range<Int>)? {
    let places = text.sourceStretches.places
    guard case .one(let first) = places[units.lowerBound],
      case .one(let last) = places[units.upperBound],
      last - first == units.count - 1
    else { return nil }
    let stretches = text.sourceStretches.all
    for (index, unit) in zip(first...last, units) {
      guard case .one(index) = places[unit] else { return nil }
    }
    let block = stretches[first].block
    let next = last + 1 < stretches.count ? stretches[last + 1] : nil
    guard stretches[last].block == block, !stretches[first].joinsPrevious,
      next?.joinsPrevious != true
    else { return nil }
    let outline = text.sourceOutline.blocks[block]
    let core = stretches[first...last].reduce(stretches[first].whole) { $0.union($1.whole) }
    let beginsBlock = first == 0 || stretches[first - 1].block != block
    let end = next.flatMap { $0.block == block ? $0.whole.lowerBound : nil }
    let range =
      (beginsBlock ? outline.range.lowerBound : core.lowerBound)..<(end ?? outline.range.upperBound)
    guard outline.holdsBarrier else { return (outline, range) }
    return (outline, text.sourceOutline.freeRange(around: core, in: range, of: outline))
  }

  private func append(
    _ range: Range<Int>,
    of block: TextOutline.Block,
    to html: inout [UInt8]
  ) {
    let markdown = text.source.markdown
    let solids = text.sourceOutline.solids(of: block, startingIn: range)
    if solids.isEmpty, !block.isRaw, !markdown.bytes.span.holdsEscape(range) {
      html.appendEscaped(markdown.bytes.span, range)
    } else if block.isTab {
      html.appendEscaped(String(decoding: markdown.plainText(in: range), as: UTF8.self))
    } else if block.isRaw {
      let lines = HTMLFilter.sanitize(Array(markdown.bytes[range]), address: renderer.address)
      html += SourceTags.reduced(lines)
    } else {
      let rendered = renderer.render(markdown, below: block.node, in: range).bytes
      html += solids.contains { $0.isRaw } ? SourceTags.reduced(rendered) : rendered
    }
  }

  // MARK: Alone

  /// Appends what the sources of units say by themselves.
  private func append(_ units: Range<Int>, to html: inout [UInt8]) {
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

extension Span<UInt8> {
  fileprivate func holdsEscape(_ range: Range<Int>) -> Bool {
    for offset in range where self[offset] == UInt8(ascii: "\\") { return true }
    return false
  }
}

extension [UInt8] {
  mutating func append(_ text: StaticString) {
    text.withUTF8Buffer { unsafe append(contentsOf: $0) }
  }

  fileprivate mutating func appendEscaped(_ bytes: Span<UInt8>, _ range: Range<Int>) {
    var plain = range.lowerBound
    for offset in range {
      let escape: StaticString
      switch bytes[offset] {
      case UInt8(ascii: "&"): escape = "&amp;"
      case UInt8(ascii: "<"): escape = "&lt;"
      case UInt8(ascii: ">"): escape = "&gt;"
      case UInt8(ascii: "\""): escape = "&quot;"
      default: continue
      }
      append(bytes.extracting(plain..<offset))
      append(escape)
      plain = offset + 1
    }
    append(bytes.extracting(plain..<range.upperBound))
  }
}
