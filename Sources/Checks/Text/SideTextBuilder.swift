import BilingualMarkdown
import Markdown
import Workspace

/// Gathers the text and markup of each unit in one walk over a parsed view.
///
/// Nodes of the tree and pieces of the view both rise, so the walk moves a cursor over the pieces and
/// never searches.
struct SideTextBuilder {
  private(set) var result = SideText()
  private var pieces: [Piece] = []
  private var piece = 0
  private var coverage: [Coverage]

  /// A stretch of the text that is walked, and where it stands in the document.
  private struct Piece {
    var range: Range<Int>
    var origin: Int
    var unit: Int?
  }

  /// How many stretches of each kind begin minus end before a unit, for those that hold whole units.
  private struct Coverage {
    var strong: Int32 = 0
    var emphasis: Int32 = 0
    var link: Int32 = 0
  }

  /// Gathers one side of a document.
  ///
  /// - Returns: the texts, and the parsed body for what else is read from it.
  static func text(of document: Document, _ side: Side) -> (SideText, ParsedView) {
    // An address in the text before bold Chinese text makes the parser miss the bold, and checks look
    // for addresses themselves.
    let options = MarkdownOptions(linksBareAddresses: false)
    let parsed = document.parsed(side, options: options)
    var builder = SideTextBuilder(unitCount: document.bilingual.units.count)
    let bodyStart = document.isYAML ? Int.max : parsed.view.bodyStart
    for piece in parsed.view.pieces {
      guard piece.range.lowerBound < bodyStart else { break }
      guard let unit = piece.unit else { continue }
      builder.readApart(piece, unit, of: parsed.view, isFrontMatter: !document.isYAML)
    }
    if !document.isYAML {
      let pieces = parsed.view.pieces.map {
        Piece(range: $0.range, origin: $0.origin, unit: $0.unit)
      }
      builder.walk(parsed.markdown, pieces: pieces, from: bodyStart)
    }
    builder.finish()
    return (builder.result, parsed)
  }

  private init(unitCount: Int) {
    result.slices.reserveCapacity(unitCount + 1)
    result.traits = Array(repeating: [], count: unitCount)
    coverage = Array(repeating: Coverage(), count: unitCount + 1)
  }

  /// Reads a unit that no Markdown surrounds: a value of YAML.
  private mutating func readApart(
    _ piece: DocumentView.Piece,
    _ unit: Int,
    of view: DocumentView,
    isFrontMatter: Bool
  ) {
    if isFrontMatter {
      open(unit)
      result.traits[unit].insert(.inFrontMatter)
      appendText(view.bytes[piece.range], origin: piece.origin, kind: .text)
    } else {
      let markdown = MarkdownDocument(parsingInline: Array(view.bytes[piece.range]))
      let whole = Piece(range: 0..<piece.range.count, origin: piece.origin, unit: unit)
      walk(markdown, pieces: [whole], from: 0)
    }
  }

  private mutating func finish() {
    open(result.traits.count)
    var sum = Coverage()
    for unit in result.traits.indices {
      sum.strong += coverage[unit].strong
      sum.emphasis += coverage[unit].emphasis
      sum.link += coverage[unit].link
      if sum.strong > 0 { result.traits[unit].insert(.isStrong) }
      if sum.emphasis > 0 { result.traits[unit].insert(.isEmphasis) }
      if sum.link > 0 { result.traits[unit].insert(.isLinked) }
    }
  }

  // MARK: Walking

  /// Where the blocks and spans that text may lie in end, as offsets of the tree.
  private struct Ends {
    var html = 0
    var codeBlock = 0
    var heading = 0
    var code = 0
    var address = 0
  }

  private mutating func walk(
    _ markdown: MarkdownDocument,
    pieces: [Piece],
    from base: Int
  ) {
    self.pieces = pieces
    piece = 0
    var ends = Ends()
    var openMarks: [(mark: Int, end: Int)] = []
    for node in markdown.nodes {
      let range = node.range.lowerBound + base..<node.range.upperBound + base
      while let last = openMarks.last, last.end <= range.lowerBound {
        result.marks[last.mark].plainEnd = UInt32(result.plain.count)
        openMarks.removeLast()
      }
      switch node.kind {
      case .heading: ends.heading = range.upperBound
      case .htmlBlock: ends.html = range.upperBound
      case .codeBlock: ends.codeBlock = range.upperBound
      case .strong, .emphasis, .code, .link, .image:
        if node.kind == .code { ends.code = range.upperBound }
        let link = markdown.link(of: node)
        if let link, link.form != .inline, link.form != .reference {
          ends.address = range.upperBound
        }
        if let mark = addSpan(node.kind, range, link) {
          openMarks.append((mark, range.upperBound))
        }
      case .text:
        let isCode = range.lowerBound < ends.code || range.lowerBound < ends.codeBlock
        let kind: SideText.Run.Kind =
          isCode ? .code : range.lowerBound < ends.address ? .verbatim : .text
        addText(markdown.bytes, range, base, kind, trait(at: range.lowerBound, ends))
      case .softBreak: substitute(" ", at: range)
      case .lineBreak: substitute("\n", at: range)
      case .nullCharacter: substitute("\u{FFFD}", at: range)
      case .entity:
        substitute(Entity.text(of: markdown.bytes[node.range]), at: range)
      case .directive: addDirective(markdown, node, base, range)
      case .html:
        if range.lowerBound < ends.html {
          addHTMLLine(markdown.bytes, range, base)
        } else {
          addTag(markdown.bytes, range, base)
        }
      default: break
      }
    }
    for open in openMarks { result.marks[open.mark].plainEnd = UInt32(result.plain.count) }
  }

  private func trait(at offset: Int, _ ends: Ends) -> SideText.Traits {
    if offset < ends.codeBlock { return .inCodeBlock }
    return offset < ends.heading ? .inHeading : []
  }

  /// Moves the cursor to the piece that holds `offset`.
  private mutating func advance(to offset: Int) {
    while piece < pieces.count, pieces[piece].range.upperBound <= offset {
      if let unit = pieces[piece].unit { open(unit) }
      piece += 1
    }
    if piece < pieces.count, let unit = pieces[piece].unit { open(unit) }
  }

  /// Begins the parts of the tables of every unit up to `unit`.
  private mutating func open(_ unit: Int) {
    while result.slices.count <= unit {
      result.slices.append(
        SideText.Slice(
          plain: UInt32(result.plain.count),
          run: UInt32(result.runs.count),
          mark: UInt32(result.marks.count)
        )
      )
    }
  }

  // MARK: Text

  private mutating func addText(
    _ bytes: [UInt8],
    _ range: Range<Int>,
    _ base: Int,
    _ kind: SideText.Run.Kind,
    _ trait: SideText.Traits
  ) {
    var start = range.lowerBound
    while start < range.upperBound {
      advance(to: start)
      guard piece < pieces.count else { return }
      let end = min(range.upperBound, pieces[piece].range.upperBound)
      if let unit = pieces[piece].unit {
        result.traits[unit].formUnion(trait)
        let origin = pieces[piece].origin + start - pieces[piece].range.lowerBound
        appendText(bytes[start - base..<end - base], origin: origin, kind: kind)
      }
      start = end
    }
  }

  private mutating func appendText(
    _ text: ArraySlice<UInt8>,
    origin: Int,
    kind: SideText.Run.Kind
  ) {
    guard !text.isEmpty else { return }
    result.runs.append(
      SideText.Run(plain: UInt32(result.plain.count), origin: UInt32(origin), kind: kind)
    )
    result.plain += text
  }

  /// Adds characters that stand for something else.
  private mutating func substitute(_ text: String, at range: Range<Int>) {
    advance(to: range.lowerBound)
    guard piece < pieces.count, pieces[piece].unit != nil else { return }
    let origin = pieces[piece].origin + range.lowerBound - pieces[piece].range.lowerBound
    appendText(Array(text.utf8)[...], origin: origin, kind: .substitute)
  }

  // MARK: Markup

  /// Notes a span; returns the index of its mark where it lies in one unit as a whole.
  private mutating func addSpan(
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
  private mutating func addDirective(
    _ markdown: MarkdownDocument,
    _ node: MarkdownNode,
    _ base: Int,
    _ range: Range<Int>
  ) {
    guard let directive = markdown.directive(of: node), directive.name == "no-loc",
      let value = directive.attributes.first(where: {
        markdown.bytes[$0.name].elementsEqual("text".utf8)
      })?.value
    else { return substitute("\u{FFFC}", at: range) }
    addText(markdown.bytes, value.lowerBound + base..<value.upperBound + base, base, .verbatim, [])
  }

  private mutating func addTag(_ bytes: [UInt8], _ range: Range<Int>, _ base: Int) {
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
  private mutating func addHTMLLine(_ bytes: [UInt8], _ range: Range<Int>, _ base: Int) {
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
