import Markdown

/// A text as far as stretches can be cut out of it: its blocks of inlines, and in each what is no plain text.
struct TextOutline: Sendable {
  /// A block whose children are inlines, or a block of raw HTML.
  struct Block: Sendable {
    /// Its node.
    let node: Int
    /// Its inlines, without the anchor of a heading.
    let range: Range<Int>
    /// What it holds beside plain text, by index.
    var solids: Range<Int>
    /// Whether it is raw HTML as a whole.
    let isRaw: Bool
    /// Whether it is the name of a tab, which holds no links.
    let isTab: Bool
    /// Whether something in it cannot lie inside an element of ours.
    var holdsBarrier = false
  }

  /// A part of a block that is no plain text.
  struct Solid: Sendable {
    enum Kind: UInt8, Sendable {
      /// It is never cut: an image, a line break, a character reference.
      case atom
      /// An element with content; whole elements may lie in an element of ours.
      case element
      /// A tag without its other half, which no element of ours may hold.
      case barrier
      /// A tag of what is no part of a line of text.
      case block
    }

    var kind: Kind
    /// Whether it is written in HTML.
    var isRaw: Bool
    /// Whether a barrier lies in it.
    var holdsBarrier = false
    private var start: UInt32
    private var end: UInt32
    private var contentStart: UInt32
    private var contentEnd: UInt32
    private var following: UInt32

    init(_ kind: Kind, _ range: Range<Int>, content: Range<Int>, index: Int, isRaw: Bool = false) {
      self.kind = kind
      self.isRaw = isRaw
      start = UInt32(truncatingIfNeeded: range.lowerBound)
      end = UInt32(truncatingIfNeeded: range.upperBound)
      contentStart = UInt32(truncatingIfNeeded: content.lowerBound)
      contentEnd = UInt32(truncatingIfNeeded: content.upperBound)
      following = UInt32(truncatingIfNeeded: index + 1)
    }

    /// All its bytes.
    var range: Range<Int> { Int(start)..<Int(end) }

    /// Its bytes without what delimits it.
    var content: Range<Int> { Int(contentStart)..<Int(contentEnd) }

    /// The index after the last solid inside it.
    var next: Int {
      get { Int(following) }
      set { following = UInt32(truncatingIfNeeded: newValue) }
    }

    /// Whether it cannot lie in an element of ours as it is.
    var isBarrier: Bool { holdsBarrier || kind == .barrier || kind == .block }

    /// Ends an element at its closing tag.
    mutating func close(with tag: Range<Int>) {
      contentEnd = UInt32(truncatingIfNeeded: tag.lowerBound)
      end = UInt32(truncatingIfNeeded: tag.upperBound)
    }
  }

  /// The blocks in order.
  let blocks: [Block]
  /// What the blocks hold beside plain text: in order, each before what lies in it.
  let solids: [Solid]

  /// Reads the outline of a document.
  ///
  /// - Complexity: linear in the size of the document.
  init(_ document: MarkdownDocument) {
    var reader = OutlineReader(document)
    reader.read()
    blocks = reader.blocks
    solids = reader.solids
  }

  /// The index in `solids` of the first one of a block that starts at an offset or after it.
  ///
  /// - Complexity: logarithmic in the number of the block's solids.
  func firstSolid(of block: Block, from offset: Int) -> Int {
    var (low, high) = (block.solids.lowerBound, block.solids.upperBound)
    while low < high {
      let middle = (low + high) / 2
      if solids[middle].range.lowerBound < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The index in `solids` of the first one of a block that reaches beyond an offset, which lies in no element.
  ///
  /// - Complexity: logarithmic in the number of the block's solids.
  func firstSolid(of block: Block, reaching offset: Int) -> Int {
    let index = firstSolid(of: block, from: offset)
    let isBefore = index > block.solids.lowerBound && solids[index - 1].range.upperBound > offset
    return isBefore ? index - 1 : index
  }

  /// The indices in `solids` of those of a block that start in a range, those inside others included.
  func solids(of block: Block, startingIn range: Range<Int>) -> Range<Int> {
    let first = firstSolid(of: block, from: range.lowerBound)
    var last = first
    while last < block.solids.upperBound, solids[last].range.lowerBound < range.upperBound {
      last += 1
    }
    return first..<last
  }
}
