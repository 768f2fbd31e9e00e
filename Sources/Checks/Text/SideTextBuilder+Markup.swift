import Markdown

/// Notes the markup of units.
extension SideTextBuilder {
  /// Notes a span; returns the index of its mark where it lies in one unit as a whole.
  mutating func addSpan(
    _ kind: MarkdownKind,
    _ range: Range<Int>,
    _ link: MarkdownLink?
  ) -> Int? {
    advance(to: range.lowerBound)
    guard piece < pieces.count else { return nil }
    let here = pieces[piece]
    guard range.upperBound <= here.range.upperBound else {
      noteCrossing(kind, range)
      return nil
    }
    guard here.unit != nil, let markKind = SideText.Mark.Kind(kind) else { return nil }
    let shift = here.origin - here.range.lowerBound
    var mark = SideText.Mark(
      kind: markKind,
      start: UInt32(range.lowerBound + shift),
      end: UInt32(range.upperBound + shift),
      plainStart: UInt32(result.plain.count),
      plainEnd: UInt32(result.plain.count)
    )
    if let link {
      mark.destination = Int32(result.destinations.count)
      mark.isAddress = link.form != .inline && link.form != .reference
      result.destinations.append(link.destination)
    }
    result.marks.append(mark)
    return result.marks.count - 1
  }

  /// Notes a span that reaches over several pieces: in the units it begins and ends in, and around those
  /// that it holds.
  private mutating func noteCrossing(_ kind: MarkdownKind, _ range: Range<Int>) {
    let crossing: SideText.Traits
    let field: WritableKeyPath<Coverage, Int32>
    switch kind {
    case .strong: (crossing, field) = (.strongCrosses, \.strong)
    case .emphasis: (crossing, field) = (.emphasisCrosses, \.emphasis)
    case .link, .image: (crossing, field) = (.linkCrosses, \.link)
    default: return
    }
    var last = piece
    var (low, high) = (piece, pieces.count)
    while low < high {
      let middle = (low + high) / 2
      if pieces[middle].range.lowerBound < range.upperBound {
        low = middle + 1
      } else {
        high = middle
      }
    }
    last = max(piece, low - 1)
    if let unit = pieces[piece].unit, pieces[piece].range.lowerBound < range.lowerBound {
      result.traits[unit].insert(crossing)
    }
    if let unit = pieces[last].unit, pieces[last].range.upperBound > range.upperBound {
      result.traits[unit].insert(crossing)
    }
    let holdsFirst = pieces[piece].range.lowerBound >= range.lowerBound
    let holdsLast = pieces[last].range.upperBound <= range.upperBound
    let first = firstUnit(from: holdsFirst ? piece : piece + 1)
    let end = firstUnit(from: holdsLast ? last + 1 : last)
    guard first < end else { return }
    coverage[first][keyPath: field] += 1
    coverage[end][keyPath: field] -= 1
  }

  /// The unit of the first piece from `index` on that has one.
  private func firstUnit(from index: Int) -> Int {
    for piece in pieces[min(index, pieces.count)...] {
      if let unit = piece.unit { return unit }
    }
    return coverage.count - 1
  }

  /// Adds the text of a construct of the dialect that is kept as it is.
  mutating func addDirective(
    _ markdown: MarkdownDocument,
    _ node: MarkdownNode,
    _ base: Int,
    _ range: Range<Int>
  ) {
    let directive = markdown.directive(of: node)
    func value(of name: String) -> Range<Int>? {
      directive?.attributes.first { markdown.bytes[$0.name].elementsEqual(name.utf8) }?.value
    }
    if directive?.name == "image", let source = value(of: "source"),
      let mark = addSpan(.image, range, nil)
    {
      result.marks[mark].destination = Int32(result.destinations.count)
      result.destinations.append(Array(markdown.bytes[source]))
    }
    guard directive?.name == "no-loc", let value = value(of: "text") else {
      return substitute("\u{FFFC}", at: range)
    }
    addText(markdown.bytes, value.lowerBound + base..<value.upperBound + base, base, .verbatim, [])
  }

  mutating func addTag(_ bytes: [UInt8], _ range: Range<Int>, _ base: Int) {
    advance(to: range.lowerBound)
    guard piece < pieces.count, pieces[piece].unit != nil,
      range.upperBound <= pieces[piece].range.upperBound,
      let name = HTMLTagReader.name(in: bytes, range.lowerBound - base..<range.upperBound - base)
    else { return }
    let element = HTMLElement(name: bytes[name])
    let shift = pieces[piece].origin - pieces[piece].range.lowerBound
    result.marks.append(
      SideText.Mark(
        kind: .html,
        start: UInt32(range.lowerBound + shift),
        end: UInt32(range.upperBound + shift),
        plainStart: UInt32(result.plain.count),
        plainEnd: UInt32(result.plain.count),
        element: element,
        isEndTag: bytes[name.lowerBound - 1] == UInt8(ascii: "/")
      )
    )
    if element?.breaksText ?? false { substitute("\n", at: range) }
  }

  /// Adds what units hold of a line of an HTML block: tags, character references and text between them.
  mutating func addHTMLLine(_ bytes: [UInt8], _ range: Range<Int>, _ base: Int) {
    var start = range.lowerBound
    while start < range.upperBound {
      advance(to: start)
      guard piece < pieces.count else { return }
      let end = min(range.upperBound, pieces[piece].range.upperBound)
      if let unit = pieces[piece].unit {
        result.traits[unit].insert(.inHTMLBlock)
        addHTML(bytes, start..<end, base)
      }
      start = end
    }
  }

  private mutating func addHTML(_ bytes: [UInt8], _ range: Range<Int>, _ base: Int) {
    var offset = range.lowerBound
    var textStart = offset
    func local(_ range: Range<Int>) -> Range<Int> {
      range.lowerBound - base..<range.upperBound - base
    }
    while offset < range.upperBound {
      let length: Int
      switch bytes[offset - base] {
      case UInt8(ascii: "<"):
        length = HTMLTagReader.length(in: bytes, local(offset..<range.upperBound))
      case UInt8(ascii: "&"): length = Entity.length(in: bytes, local(offset..<range.upperBound))
      default: length = 0
      }
      guard length > 0 else {
        offset += 1
        continue
      }
      addText(bytes, textStart..<offset, base, .text, [])
      if bytes[offset - base] == UInt8(ascii: "<") {
        addTag(bytes, offset..<offset + length, base)
      } else {
        substitute(
          Entity.text(of: bytes[local(offset..<offset + length)]),
          at: offset..<offset + length
        )
      }
      offset += length
      textStart = offset
    }
    addText(bytes, textStart..<range.upperBound, base, .text, [])
  }
}

extension SideText.Mark.Kind {
  init?(_ kind: MarkdownKind) {
    switch kind {
    case .strong: self = .strong
    case .emphasis: self = .emphasis
    case .code: self = .code
    case .link: self = .link
    case .image: self = .image
    default: return nil
    }
  }
}
