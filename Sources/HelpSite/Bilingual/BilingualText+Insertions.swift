import BilingualMarkdown
package import Markdown
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
  package func insertions(in nodes: Range<Int>, source renderer: HTMLRenderer) -> HTMLInsertions {
    var writer = RunWriter(self, SourceRenderer(self, renderer))
    let runs = runs(in: nodes)
    var output = InsertionBuffer(runCount: runs.count)
    var beginsBlock = true
    for index in runs.indices {
      let following = index + 1 < runs.endIndex ? runs[index + 1] : nil
      let endsBlock = following?.block != runs[index].block
      writer.write(
        runs[index],
        beginsBlock: beginsBlock,
        following: endsBlock ? nil : following,
        to: &output
      )
      beginsBlock = endsBlock
    }
    return output.insertions
  }
}

/// Writes the insertions of one run after another.
private struct RunWriter {
  private let text: BilingualText
  private var source: SourceRenderer

  init(_ text: BilingualText, _ source: SourceRenderer) {
    self.text = text
    self.source = source
  }

  mutating func write(
    _ run: BilingualText.Run,
    beginsBlock: Bool,
    following: BilingualText.Run?,
    to output: inout InsertionBuffer
  ) {
    guard !run.stretches.isEmpty else { return }
    let block = text.targetOutline.blocks[run.block]
    let first = text.targetStretches.all[run.stretches.lowerBound]
    let core = text.targetStretches.whole(of: run.stretches)
    let next = following.map { [text] in
      text.targetStretches.all[$0.stretches.lowerBound].whole.lowerBound
    }
    let range =
      (beginsBlock ? block.range.lowerBound : core.lowerBound)..<(next ?? block.range.upperBound)
    let beginsUnit = text.targetStretches.places[first.unit].first == run.stretches.lowerBound
    let number = beginsUnit ? text.ownNumber(of: first.unit) : nil
    var end = range.upperBound
    if block.holdsBarrier {
      end = writeAround(core, in: range, of: block, first.unit, number, to: &output)
      guard text.targetOutline.isOpen(end, in: block) else { return }
    } else {
      output.add("<span class=\"unit", at: range.lowerBound)
      addIdentifier(number, to: &output)
      if run.stretches.count > 1 || !beginsUnit { writeParts(of: run, in: block, to: &output) }
      if let next { hideGap(before: next, in: block, to: &output) }
      output.add("</span>", at: range.upperBound)
    }
    writeSource(of: run, in: block, number, at: end, to: &output)
  }

  /// Writes a run as several elements, between which there is what no element of ours can hold.
  ///
  /// - Returns: Where the last of them ends.
  private func writeAround(
    _ core: Range<Int>,
    in range: Range<Int>,
    of block: TextOutline.Block,
    _ unit: Int,
    _ number: Int?,
    to output: inout InsertionBuffer
  ) -> Int {
    let free = text.targetOutline.freeRange(around: core, in: range, of: block)
    let parts = text.targetOutline.parts(
      of: free,
      in: block,
      from: text.targetOutline.firstSolid(of: block, reaching: free.lowerBound),
      text.target.markdown.bytes.span
    )
    for (index, part) in parts.enumerated() {
      output.add(
        index < parts.count - 1 ? "<span class=\"unit part" : "<span class=\"unit",
        at: part.lowerBound
      )
      if index == 0 {
        addIdentifier(number, to: &output)
      } else if let number = text.document.units[unit].number {
        output.add("\" data-unit=\"", number, "\">")
      } else {
        output.html.append("\">")
      }
      output.add("</span>", at: part.upperBound)
    }
    return parts.last?.upperBound ?? core.upperBound
  }

  /// Ends the start tag of a unit's element, named by its number if it is its own.
  private func addIdentifier(_ number: Int?, to output: inout InsertionBuffer) {
    if let number { output.add("\" id=\"u", number, "\">") } else { output.html.append("\">") }
  }

  /// Marks the text of each unit of a run.
  private func writeParts(
    of run: BilingualText.Run,
    in block: TextOutline.Block,
    to output: inout InsertionBuffer
  ) {
    for index in run.stretches {
      let stretch = text.targetStretches.all[index]
      guard let number = text.document.units[stretch.unit].number else { continue }
      let parts = text.targetOutline.parts(
        of: stretch.text,
        in: block,
        from: stretch.firstSolid,
        text.target.markdown.bytes.span
      )
      for part in parts {
        output.begin(at: part.lowerBound)
        output.add("<span data-unit=\"", number, "\">")
        output.add("</span>", at: part.upperBound)
      }
    }
  }

  /// Hides the space before a run where a full-width mark stands before that.
  private func hideGap(
    before next: Int,
    in block: TextOutline.Block,
    to output: inout InsertionBuffer
  ) {
    guard text.style.joinsFullWidth else { return }
    let bytes = text.target.markdown.bytes.span
    var start = next
    while start > block.range.lowerBound, bytes[start - 1] == 0x20 { start -= 1 }
    // A part of the run before may reach over the space.
    guard start < next, output.lastOffset ?? start <= start, FullWidthMark.ends(bytes, at: start)
    else { return }
    output.add("<span hidden>", at: start)
    output.add("</span>", at: next)
  }

  private mutating func writeSource(
    of run: BilingualText.Run,
    in block: TextOutline.Block,
    _ number: Int?,
    at offset: Int,
    to output: inout InsertionBuffer
  ) {
    // A unit in several blocks has its source in the first of them.
    var own: ClosedRange<Int>?
    for index in run.stretches {
      let unit = text.targetStretches.all[index].unit
      guard let first = text.targetStretches.places[unit].first, run.stretches.contains(first)
      else { continue }
      own = (own?.lowerBound ?? unit)...unit
    }
    guard let own else { return }
    output.begin(at: offset)
    source.append(own, number, allowsLink: !block.isTab, to: &output.html)
  }
}
