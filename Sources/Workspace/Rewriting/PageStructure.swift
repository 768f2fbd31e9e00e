import Markdown

/// What a page is made of around its edited targets: the blocks, and the links, images, code and HTML that
/// do not lie within one edited target.
///
/// Places are told from the edits, so that two readings of a page compare whose edited targets differ in
/// length.
struct PageStructure: Equatable {
  /// Where a part begins or ends.
  private enum Place: Equatable {
    /// Between edited ranges: how many end before it, and how far it is from the last.
    case outside(edits: Int, distance: Int)
    /// In the edited range of an index: whether at its edge, but for white space, or amid its text.
    case inside(edit: Int, isAtEdge: Bool)
  }

  private struct Part: Equatable {
    var kind: MarkdownKind
    var first: Place
    var last: Place

    /// Whether it lies within the text of one edit.
    var isWithinEdit: Bool {
      if case .inside(let first, _) = first, case .inside(let last, _) = last {
        first == last
      } else {
        false
      }
    }
  }

  private let parts: [Part]

  /// Takes the structure of a page.
  ///
  /// - Parameters:
  ///   - page: one side of the page.
  ///   - applied: the document of the page, with its edited ranges.
  /// - Complexity: linear in the nodes and in the edited text, times the logarithm of the units.
  init(_ page: ParsedView, of applied: TargetEdit.Applied) {
    let texts = applied.ranges.map { applied.textRange(in: $0) }
    parts = page.markdown.nodes.compactMap { node in
      guard node.kind.isBlock || Self.hidesText(node.kind) else { return nil }
      let range = page.documentRange(of: node.range)
      let (first, last) = (range.lowerBound, range.upperBound - 1)
      // A link may begin amid one unit and end amid another; where in their texts is theirs to say.
      let isInline = !node.kind.isBlock
      let part = Part(
        kind: node.kind,
        first: Self.place(of: first, applied.ranges) { isInline || first <= texts[$0].lowerBound },
        last: Self.place(of: last, applied.ranges) { isInline || last + 1 >= texts[$0].upperBound }
      )
      return isInline && part.isWithinEdit ? nil : part
    }
  }

  private static func place(
    of offset: Int,
    _ edited: [Range<Int>],
    isAtEdge: (Int) -> Bool
  ) -> Place {
    var (low, high) = (0, edited.count)
    while low < high {
      let middle = (low + high) / 2
      if edited[middle].upperBound <= offset { low = middle + 1 } else { high = middle }
    }
    if low < edited.count, edited[low].lowerBound <= offset {
      return .inside(edit: low, isAtEdge: isAtEdge(low))
    }
    let start = low > 0 ? edited[low - 1].upperBound : 0
    return .outside(edits: low, distance: offset - start)
  }

  /// Whether a part of a line takes what it reaches over from other units, or gives it another meaning.
  private static func hidesText(_ kind: MarkdownKind) -> Bool {
    switch kind {
    case .code, .link, .image, .html, .directive: true
    default: false
    }
  }
}

extension TargetEdit.Applied {
  /// An edited range without the white space around its text.
  fileprivate func textRange(in range: Range<Int>) -> Range<Int> {
    let bytes = bytes[range]
    guard let first = bytes.firstIndex(where: { !Self.isSpace($0) }),
      let last = bytes.lastIndex(where: { !Self.isSpace($0) })
    else { return range }
    return first..<(last + 1)
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
  }
}
