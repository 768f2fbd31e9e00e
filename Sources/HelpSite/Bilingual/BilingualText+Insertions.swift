import BilingualMarkdown
import Markdown
import Workspace

extension BilingualText {
  /// What is put into the HTML of the translation, so that its runs stand beside their sources.
  ///
  /// - Parameters:
  ///   - nodes: The nodes of the translation that are rendered.
  ///   - renderer: Renders the source; its rule for addresses is the page's, its attributes those of the
  ///     source's nodes.
  /// - Returns: The insertions by their offsets.
  /// - Complexity: linear in the size of the nodes.
  func insertions(
    in nodes: Range<Int>,
    source renderer: HTMLRenderer
  ) -> [HTMLInsertion] {
    var writer = RunWriter(self, SourceRenderer(self, renderer))
    let runs = runs(in: nodes)
    for index in runs.indices {
      let following = index + 1 < runs.endIndex ? runs[index + 1] : nil
      let preceding = index > runs.startIndex ? runs[index - 1] : nil
      writer.write(
        runs[index],
        beginsBlock: preceding?.block != runs[index].block,
        following: following?.block == runs[index].block ? following : nil
      )
    }
    return writer.insertions
  }
}

/// Writes the insertions of one run after another.
private struct RunWriter {
  private(set) var insertions: [HTMLInsertion] = []
  private let text: BilingualText
  private var source: SourceRenderer

  init(_ text: BilingualText, _ source: SourceRenderer) {
    self.text = text
    self.source = source
  }

  mutating func write(
    _ run: BilingualText.Run,
    beginsBlock: Bool,
    following: BilingualText.Run?
  ) {
    let block = text.targetOutline.blocks[run.block]
    let stretches = text.targetStretches.all[run.stretches]
    guard let first = stretches.first else { return }
    let core = stretches.reduce(first.whole) { $0.union($1.whole) }
    let next = following.map { text.targetStretches.all[$0.stretches.lowerBound].whole.lowerBound }
    let range =
      (beginsBlock ? block.range.lowerBound : core.lowerBound)..<(next ?? block.range.upperBound)
    let beginsUnit = text.targetStretches.places[first.unit].first == run.stretches.lowerBound
    let number = beginsUnit ? text.ownNumber(of: first.unit) : nil
    guard block.holdsBarrier else {
      add("<span class=\"unit", at: range.lowerBound)
      addIdentifier(number)
      if stretches.count > 1 || !beginsUnit { writeParts(of: stretches, in: block) }
      if let next { hideGap(before: next, in: block) }
      add("</span>", at: range.upperBound)
      writeSource(of: stretches, in: block, number, at: range.upperBound)
      return
    }
    let free = text.targetOutline.freeRange(around: core, in: range, of: block)
    let parts = text.targetOutline.parts(
      of: free,
      in: block,
      from: text.targetOutline.firstSolid(of: block, reaching: free.lowerBound),
      text.target.markdown.bytes.span
    )
    for (index, part) in parts.enumerated() {
      add(
        index < parts.count - 1 ? "<span class=\"unit part" : "<span class=\"unit",
        at: part.lowerBound
      )
      if index == 0 {
        addIdentifier(number)
      } else if let number = text.document.units[first.unit].number {
        add("\" data-unit=\"", number, "\">")
      } else {
        add("\">")
      }
      add("</span>", at: part.upperBound)
    }
    let end = parts.last?.upperBound ?? core.upperBound
    if text.targetOutline.isOpen(end, in: block) {
      writeSource(of: stretches, in: block, number, at: end)
    }
  }

  /// Marks the text of each unit of a run.
  private mutating func writeParts(
    of stretches: ArraySlice<UnitStretch>,
    in block: TextOutline.Block
  ) {
    let markdown = text.target.markdown
    for stretch in stretches {
      guard let number = text.document.units[stretch.unit].number else { continue }
      let parts = text.targetOutline.parts(
        of: stretch.text,
        in: block,
        from: stretch.firstSolid,
        markdown.bytes.span
      )
      for part in parts {
        add("<span data-unit=\"", at: part.lowerBound)
        add("", number, "\">")
        add("</span>", at: part.upperBound)
      }
    }
  }

  /// Hides the space before a run where a full-width mark stands before that.
  private mutating func hideGap(before next: Int, in block: TextOutline.Block) {
    guard text.style.joinsFullWidth else { return }
    let markdown = text.target.markdown
    var start = next
    while start > block.range.lowerBound, markdown.bytes[start - 1] == 0x20 { start -= 1 }
    // A part of the run before may reach over the space.
    guard start < next, insertions.last.map({ $0.offset <= start }) ?? true,
      FullWidthMark.ends(markdown.bytes.span, at: start)
    else { return }
    add("<span hidden>", at: start)
    add("</span>", at: next)
  }

  private mutating func writeSource(
    of stretches: ArraySlice<UnitStretch>,
    in block: TextOutline.Block,
    _ number: Int?,
    at offset: Int
  ) {
    // A unit in several blocks has its source in the first of them.
    let own = stretches.filter { [places = text.targetStretches.places] in
      places[$0.unit].first.map(stretches.indices.contains) ?? false
    }
    guard let first = own.first, let last = own.last else { return }
    begin(at: offset)
    source.append(
      first.unit...last.unit,
      number,
      allowsLink: !block.isTab,
      to: &insertions[insertions.count - 1].html
    )
    if insertions[insertions.count - 1].html.isEmpty { insertions.removeLast() }
  }

  // MARK: Pieces

  /// Ends the start tag of a unit's element, named by its number if it is its own.
  private mutating func addIdentifier(_ number: Int?) {
    if let number { add("\" id=\"u", number, "\">") } else { add("\">") }
  }

  /// Makes the last insertion one at an offset.
  private mutating func begin(at offset: Int) {
    if let last = insertions.last, last.offset == offset { return }
    var html: [UInt8] = []
    html.reserveCapacity(256)
    insertions.append(HTMLInsertion(offset: offset, html: html))
  }

  private mutating func add(_ html: StaticString, at offset: Int) {
    begin(at: offset)
    add(html)
  }

  private mutating func add(_ before: StaticString, _ number: Int, _ after: StaticString) {
    add(before)
    insertions[insertions.count - 1].html += String(number).utf8
    add(after)
  }

  private mutating func add(_ html: StaticString) {
    insertions[insertions.count - 1].html.append(html)
  }
}
