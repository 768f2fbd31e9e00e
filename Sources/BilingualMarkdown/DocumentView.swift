/// A document read in one language: each unit replaced by one of its sides, the rest untouched.
///
/// Offsets into the view and into the document map to each other, so that what a Markdown parser
/// finds in the view can be shown at its place in the document.
public struct DocumentView: Sendable {
  /// A stretch that view and document share.
  public struct Piece: Sendable, Hashable {
    /// The stretch in the view.
    public let range: Range<Int>
    /// Where it starts in the document.
    public let origin: Int
    /// The index of the unit it is the text of; nil between units.
    public let unit: Int?
  }

  /// Which side of the units is shown.
  public let side: Side
  /// The text of the view.
  public let bytes: [UInt8]
  /// The stretches in order; together they are the view.
  ///
  /// Those without bytes are units with an empty side.
  public let pieces: [Piece]
  /// Where the body starts in the view.
  public private(set) var bodyStart: Int

  init(_ document: BilingualDocument, side: Side, upTo end: Int) {
    self.side = side
    let units = document.units.prefix { $0.whole.lowerBound < end }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(end / 2)
    var pieces: [Piece] = []
    pieces.reserveCapacity(units.count * 2 + 1)
    func append(_ range: Range<Int>, unit: Int?) {
      guard unit != nil || !range.isEmpty else { return }
      let start = bytes.count
      bytes += document.bytes[range]
      pieces.append(Piece(range: start..<bytes.count, origin: range.lowerBound, unit: unit))
    }
    var offset = 0
    for (index, unit) in units.enumerated() {
      append(offset..<unit.whole.lowerBound, unit: nil)
      append(unit[side], unit: index)
      offset = unit.whole.upperBound
    }
    append(offset..<max(offset, end), unit: nil)
    self.bytes = bytes
    self.pieces = pieces
    bodyStart = 0
    bodyStart = viewOffset(of: document.bodyStart)
  }

  /// The index in `pieces` of the stretch that holds `offset`; a place between two belongs to the later one.
  ///
  /// - Complexity: logarithmic in the number of pieces.
  public func pieceIndex(at offset: Int) -> Int? {
    var (low, high) = (0, pieces.count)
    while low < high {
      let middle = (low + high) / 2
      if pieces[middle].range.upperBound <= offset { low = middle + 1 } else { high = middle }
    }
    return low < pieces.count && pieces[low].range.lowerBound <= offset ? low : nil
  }

  /// The unit whose text holds `offset`, or nil between units.
  public func unit(at offset: Int) -> Int? {
    pieceIndex(at: offset).flatMap { pieces[$0].unit }
  }

  /// The document's offset of the view's `offset`; the end of the view is the end of its last piece.
  ///
  /// Offsets outside the view count as its start or end.
  public func documentOffset(of offset: Int) -> Int {
    let offset = max(offset, 0)
    if let index = pieceIndex(at: offset) {
      return pieces[index].origin + (offset - pieces[index].range.lowerBound)
    }
    return pieces.last.map { $0.origin + $0.range.count } ?? 0
  }

  /// The document's offset of the end of a stretch of the view that ends at `offset`.
  ///
  /// Unlike ``documentOffset(of:)`` it stays with the text before `offset`, so that a range that ends
  /// with a unit's text ends inside the unit.
  public func documentEnd(of offset: Int) -> Int {
    guard offset > 0, let index = pieceIndex(at: offset - 1) else {
      return documentOffset(of: offset)
    }
    return pieces[index].origin + offset - pieces[index].range.lowerBound
  }

  /// The view's offset of the document's `offset`; what the view leaves out is where it would stand.
  ///
  /// - Complexity: logarithmic in the number of pieces.
  public func viewOffset(of offset: Int) -> Int {
    var (low, high) = (0, pieces.count)
    while low < high {
      let middle = (low + high) / 2
      if pieces[middle].origin <= offset { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return 0 }
    let piece = pieces[low - 1]
    return piece.range.lowerBound + min(offset - piece.origin, piece.range.count)
  }

  /// The units whose text `range` shares, and those with an empty side that it passes over, in order.
  public func units(in range: Range<Int>) -> [Int] {
    guard let first = pieceIndex(at: max(range.lowerBound, 0)) else { return [] }
    return pieces[first...].prefix { $0.range.lowerBound < range.upperBound }.compactMap(\.unit)
  }
}

extension BilingualDocument {
  /// The document read in one language.
  public func view(_ side: Side) -> DocumentView {
    DocumentView(self, side: side, upTo: bytes.count)
  }

  /// The start of the document read in one language, for who needs no more than the front matter.
  ///
  /// Offsets are those of the whole view. A unit that crosses `end` is whole.
  ///
  /// - Complexity: linear in `end`.
  public func view(_ side: Side, upTo end: Int) -> DocumentView {
    DocumentView(self, side: side, upTo: min(max(end, 0), bytes.count))
  }
}
