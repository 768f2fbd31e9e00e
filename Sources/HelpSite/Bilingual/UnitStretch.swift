import BilingualMarkdown
import Workspace

/// What one block holds of one unit.
struct UnitStretch: Sendable {
  /// The unit's index.
  let unit: Int
  /// The block's index in the outline.
  let block: Int
  /// The unit's text in the block.
  let text: Range<Int>
  /// The same with the whole of each element that it shares.
  let whole: Range<Int>
  /// The first of the block's solids that is no part of another and reaches into the text.
  let firstSolid: Int
  /// Whether it shares an element with the stretch before it.
  let joinsPrevious: Bool
}

/// What the blocks of one language hold of the units.
struct UnitStretches: Sendable {
  /// How a unit lies in the blocks.
  enum Place: Sendable {
    /// In no block: its text left nothing to see.
    case nowhere
    /// In one block.
    case one(Int)
    /// In several; the first of its stretches.
    case several(Int)

    /// The index of its first stretch.
    var first: Int? {
      switch self {
      case .nowhere: nil
      case .one(let index), .several(let index): index
      }
    }
  }

  /// The stretches in order.
  private(set) var all: [UnitStretch] = []
  /// Where each unit lies, by its index.
  private(set) var places: [Place]

  /// Finds the units in the blocks of a text.
  ///
  /// - Complexity: linear in the size of the text.
  init(_ parsed: ParsedView, _ outline: TextOutline, unitCount: Int) {
    places = Array(repeating: .nowhere, count: unitCount)
    all.reserveCapacity(unitCount)
    let pieces = parsed.view.pieces.span
    let bytes = parsed.view.bytes.span
    let solids = outline.solids.span
    let start = parsed.view.bodyStart
    var next = 0
    for (number, block) in outline.blocks.enumerated() {
      let range = block.range.lowerBound + start..<block.range.upperBound + start
      while next < pieces.count, pieces[next].ends(before: range.lowerBound) { next += 1 }
      var cursor = ElementCursor(block)
      for index in next..<pieces.count {
        let piece = pieces[index]
        guard piece.begins(before: range.upperBound) else { break }
        guard let unit = piece.unit else { continue }
        let text = piece.range.clamped(to: range)
        // White space that the parser drops at the edge of a block is no stretch of it.
        if text.count < piece.range.count, bytes.isBlank(text) { continue }
        let place = text.lowerBound - start..<text.upperBound - start
        let whole = cursor.whole(place, solids)
        add(unit, in: number, place, whole, cursor.index)
      }
    }
  }

  /// Some stretches as a whole, from the first to the last; at least one.
  func whole(of indices: Range<Int>) -> Range<Int> {
    var whole = all[indices.lowerBound].whole
    for index in indices.dropFirst() { whole = whole.union(all[index].whole) }
    return whole
  }

  private mutating func add(
    _ unit: Int,
    in block: Int,
    _ text: Range<Int>,
    _ whole: Range<Int>,
    _ firstSolid: Int
  ) {
    guard places.indices.contains(unit) else { return }
    switch places[unit] {
    case .nowhere: places[unit] = .one(all.count)
    case .one(let first), .several(let first): places[unit] = .several(first)
    }
    var joinsPrevious = false
    if let last = all.last {
      joinsPrevious = last.block == block && last.whole.upperBound > whole.lowerBound
    }
    all.append(
      UnitStretch(
        unit: unit,
        block: block,
        text: text,
        whole: whole,
        firstSolid: firstSolid,
        joinsPrevious: joinsPrevious
      )
    )
  }
}

/// Goes through what a block holds beside plain text, in step with its units.
private struct ElementCursor {
  private let end: Int
  /// The first solid that no range so far has passed.
  private(set) var index: Int

  init(_ block: TextOutline.Block) {
    index = block.solids.lowerBound
    end = block.solids.upperBound
  }

  /// A range with the whole of each element and atom that it shares; ranges rise from call to call.
  mutating func whole(_ range: Range<Int>, _ solids: Span<TextOutline.Solid>) -> Range<Int> {
    while index < end, solids[index].range.upperBound <= range.lowerBound {
      index = solids[index].next
    }
    var (lower, upper) = (range.lowerBound, range.upperBound)
    var current = index
    while current < end, solids[current].range.lowerBound < range.upperBound {
      let solid = solids[current]
      if solid.kind == .atom || solid.kind == .element {
        lower = min(lower, solid.range.lowerBound)
        upper = max(upper, solid.range.upperBound)
      }
      current = solid.next
    }
    return lower..<upper
  }
}

extension DocumentView.Piece {
  /// Whether it has nothing after an offset; one without bytes counts where it stands.
  fileprivate func ends(before offset: Int) -> Bool {
    range.isEmpty ? range.lowerBound < offset : range.upperBound <= offset
  }

  /// Whether it has something before an offset; one without bytes counts where it stands.
  fileprivate func begins(before offset: Int) -> Bool {
    range.isEmpty ? range.lowerBound <= offset : range.lowerBound < offset
  }
}

extension Span<UInt8> {
  /// Whether a range holds nothing but white space.
  func isBlank(_ range: Range<Int>) -> Bool {
    for offset in range where self[offset] > 0x20 { return false }
    return true
  }
}
