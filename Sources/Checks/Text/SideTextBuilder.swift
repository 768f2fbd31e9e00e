import BilingualMarkdown
import Markdown
import Workspace

/// Gathers the text and markup of each unit in one walk over a parsed view.
///
/// Nodes of the tree and pieces of the view both rise, so the walk moves a cursor over the pieces and
/// never searches.
struct SideTextBuilder {
  /// What has been gathered so far.
  var result = SideTables()
  /// The stretches of the text at hand, and the one that the walk has come to.
  var pieces: [Piece] = []
  var piece = 0
  /// By unit, and one more for the end.
  var coverage: [Coverage]

  /// A stretch of the text that is walked, and where it stands in the document.
  struct Piece {
    var range: Range<Int>
    var origin: Int
    var unit: Int?
  }

  /// How many stretches of each kind begin minus end before a unit, for those that hold whole units.
  struct Coverage {
    var strong: Int32 = 0
    var emphasis: Int32 = 0
    var link: Int32 = 0
  }

  /// Gathers one side of a document.
  ///
  /// - Returns: the texts, and the parsed body for what else is read from it.
  static func text(of document: Document, _ side: Side) -> (SideText, ParsedView) {
    // Checks look for addresses in the text themselves, where one matters.
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
    return (SideText(builder.result), parsed)
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
    var cell = 0
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
      case .tableCell: ends.cell = range.upperBound
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
    if offset < ends.cell { return .inTable }
    return offset < ends.heading ? .inHeading : []
  }

  /// Moves the cursor to the piece that holds `offset`.
  mutating func advance(to offset: Int) {
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
        SideTables.Slice(
          plain: UInt32(result.plain.count),
          run: UInt32(result.runs.count),
          mark: UInt32(result.marks.count)
        )
      )
    }
  }

  // MARK: Text

  mutating func addText(
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
  mutating func substitute(_ text: String, at range: Range<Int>) {
    advance(to: range.lowerBound)
    guard piece < pieces.count, pieces[piece].unit != nil else { return }
    let origin = pieces[piece].origin + range.lowerBound - pieces[piece].range.lowerBound
    appendText(Array(text.utf8)[...], origin: origin, kind: .substitute)
  }
}
