import BilingualMarkdown
import Markdown
import Workspace

extension BilingualText {
  /// What is put into the HTML of the translation, so that its runs stand beside their sources.
  ///
  /// - Parameters:
  ///   - node: The node below which the translation is rendered.
  ///   - renderer: Renders the source; its rule for addresses is the page's, its attributes those of the
  ///     source's nodes.
  /// - Returns: The insertions by their offsets.
  /// - Complexity: linear in the size of what lies below the node.
  func insertions(
    below node: Int = MarkdownDocument.root,
    source renderer: HTMLRenderer
  ) -> [HTMLInsertion] {
    var writer = RunWriter(self, SourceRenderer(self, renderer))
    let runs = runs(below: node)
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
    let identifier = beginsUnit ? text.identifier(of: first.unit) : nil
    guard block.holdsBarrier else {
      add("<span class=\"unit\"\(identifier.map { " id=\"\($0)\"" } ?? "")>", at: range.lowerBound)
      if stretches.count > 1 || !beginsUnit { writeParts(of: stretches, in: block) }
      if let next { hideGap(before: next, in: block) }
      add("</span>", at: range.upperBound)
      writeSource(of: stretches, in: block, identifier, at: range.upperBound)
      return
    }
    let free = text.targetOutline.freeRange(around: core, in: range, of: block)
    let parts = text.targetOutline.parts(
      of: free,
      in: block,
      from: text.targetOutline.firstSolid(of: block, reaching: free.lowerBound),
      text.target.markdown.bytes.span
    )
    var attributes = identifier.map { " id=\"\($0)\"" } ?? ""
    for (index, part) in parts.enumerated() {
      let name = index < parts.count - 1 ? "unit part" : "unit"
      add("<span class=\"\(name)\"\(attributes)>", at: part.lowerBound)
      add("</span>", at: part.upperBound)
      attributes = text.document.units[first.unit].number.map { " data-unit=\"\($0)\"" } ?? ""
    }
    let end = parts.last?.upperBound ?? core.upperBound
    if text.targetOutline.isOpen(end, in: block) {
      writeSource(of: stretches, in: block, identifier, at: end)
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
        add("<span data-unit=\"\(number)\">", at: part.lowerBound)
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
    guard start < next, FullWidthMark.ends(markdown.bytes.span, at: start) else { return }
    add("<span hidden>", at: start)
    add("</span>", at: next)
  }

  private mutating func writeSource(
    of stretches: ArraySlice<UnitStretch>,
    in block: TextOutline.Block,
    _ identifier: String?,
    at offset: Int
  ) {
    // A unit in several blocks has its source in the first of them.
    let own = stretches.filter { [places = text.targetStretches.places] in
      places[$0.unit].first.map(stretches.indices.contains) ?? false
    }
    guard let first = own.first, let last = own.last,
      let html = source.html(
        of: first.unit...last.unit,
        identifier,
        allowsLink: !block.isTab
      )
    else { return }
    add(html, at: offset)
  }

  private mutating func add(_ html: String, at offset: Int) { add(Array(html.utf8), at: offset) }

  private mutating func add(_ html: [UInt8], at offset: Int) {
    if let last = insertions.last, last.offset == offset {
      insertions[insertions.count - 1].html += html
    } else {
      insertions.append(HTMLInsertion(offset: offset, html: html))
    }
  }
}
