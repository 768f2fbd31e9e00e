import Diagnostics

/// Reads the units of a document in one pass, counting the depth of spans.
///
/// Outside a unit it looks for the next tag; inside, a target ends at the `</span>` that a source
/// follows, a source where ``SourceExtent`` says. Whatever is broken is told as ``Damage``, and
/// reading goes on at the next unit. No stretch is read more often than a fixed number of times,
/// because every look ahead ends at the next unit.
struct UnitScanner {
  private(set) var units: [TranslationUnit] = []
  private(set) var damage: [Damage] = []
  private var headings = AnchorReader()
  private var positions: PositionCounter
  private var lines = LineReader()
  private var numbers = NumberSequence()
  private let frontMatterEnd: Int

  /// The anchors of headings, in order.
  var anchors: [HeadingAnchor] { headings.anchors }

  init(_ bytes: Span<UInt8>, from start: Int, frontMatterEnd: Int) {
    positions = PositionCounter(from: start)
    self.frontMatterEnd = frontMatterEnd
    units.reserveCapacity(bytes.count / 400)
    var offset = start
    while let tag = bytes.firstIndex(of: .lessThan, in: offset..<bytes.count) {
      switch Tag.read(bytes, at: tag) {
      case .target(let opening):
        offset = readUnit(bytes, at: tag, opening)
      case .lookup(let end, _):
        offset = sourceOpening(bytes, at: tag)?.end ?? end
        report(.targetMissing, tag..<offset, in: bytes)
      case .source(let opening):
        offset = opening.end
        report(.targetMissing, tag..<offset, in: bytes)
      case .malformed(let end):
        offset = end
        report(.malformedID, tag..<end, in: bytes)
      case .span, .close:
        offset = tag + 1
      case .other:
        headings.read(bytes, at: tag, from: start)
        offset = tag + 1
      }
    }
  }

  /// Reads the unit whose target opens at `start`, and says where to go on.
  private mutating func readUnit(
    _ bytes: Span<UInt8>,
    at start: Int,
    _ opening: Tag.Opening
  ) -> Int {
    var unit = OpenUnit(start: start, opening: opening)
    var open = 0
    var cursor = opening.end
    // Where the count of spans ends the target, no source following; on the same line a source may
    // still come, for a text may mention `</span>`.
    var balancedEnd: Int?
    scan: while let tag = bytes.firstIndex(of: .lessThan, in: cursor..<bytes.count) {
      if balancedEnd != nil, bytes.firstIndex(of: .lineFeed, in: cursor..<tag) != nil { break }
      switch Tag.read(bytes, at: tag) {
      case .close(let end):
        if let source = sourceOpening(bytes, at: end) {
          return readSource(bytes, of: unit, target: opening.end..<tag, source)
        }
        open -= 1
        if open == -1 { balancedEnd = end }
        cursor = end
      case .span:
        open += 1
        unit.depth = max(unit.depth, open)
        cursor = tag + 5
      case .lookup:
        if balancedEnd == nil, let source = sourceOpening(bytes, at: tag) {
          unit.isClosed = false
          return readSource(bytes, of: unit, target: opening.end..<tag, source)
        }
        break scan
      case .target, .malformed:
        break scan
      case .source, .other:
        cursor = tag + 1
      }
    }
    if let balancedEnd {
      report(.sourceMissing, start..<balancedEnd, in: bytes)
      return balancedEnd
    }
    report(.unclosed, start..<opening.end, in: bytes)
    return opening.end
  }

  /// The two tags that a source begins with, or nil where something else stands.
  private func sourceOpening(_ bytes: Span<UInt8>, at offset: Int) -> Tag.Opening? {
    guard offset < bytes.count, bytes[offset] == .lessThan,
      case .lookup(let end, let mangled) = Tag.read(bytes, at: offset),
      end < bytes.count, bytes[end] == .lessThan,
      case .source(var opening) = Tag.read(bytes, at: end)
    else { return nil }
    opening.mangled = opening.mangled || mangled
    return opening
  }

  private mutating func readSource(
    _ bytes: Span<UInt8>,
    of unit: OpenUnit,
    target: Range<Int>,
    _ opening: Tag.Opening
  ) -> Int {
    guard let source = SourceExtent(bytes, from: opening.end) else {
      report(.unclosed, unit.tag, in: bytes)
      return opening.end
    }
    let whole = unit.start..<source.end
    let position = positions.position(of: unit.start, in: bytes)
    let id = UnitID(bytes, in: unit.opening.id)
    var flaws: [Damage.Kind] = []
    if !unit.isClosed || !source.isClosed { flaws.append(.unclosed) }
    if max(unit.depth, source.depth) > BilingualDocument.nestingLimit { flaws.append(.nesting) }
    if unit.opening.mangled || opening.mangled { flaws.append(.mangledTag) }
    if !bytes.areEqual(unit.opening.id, opening.id) { flaws.append(.mismatchedID) }
    if let id {
      if let flaw = numbers.flaw(of: id.number, after: units) { flaws.append(flaw) }
    } else {
      flaws.append(.malformedID)
    }
    for kind in flaws {
      damage.append(Damage(kind: kind, range: unit.tag, position: position, unit: units.count))
    }
    units.append(
      TranslationUnit(
        id: id,
        position: position,
        place: place(of: whole, in: bytes),
        whole: whole,
        target: target,
        source: source.text
      )
    )
    return source.end
  }

  private mutating func place(of unit: Range<Int>, in bytes: Span<UInt8>) -> Place {
    let lineStart = positions.lineStart
    var place = lines.place(of: unit, lineStart: lineStart, in: bytes)
    let isHeading = place.line.contains(.heading)
    place.anchor = headings.anchor(onLine: lineStart, isHeading: isHeading)
    if unit.lowerBound < frontMatterEnd { place.line.insert(.frontMatter) }
    return place
  }

  private mutating func report(_ kind: Damage.Kind, _ range: Range<Int>, in bytes: Span<UInt8>) {
    let position = positions.position(of: range.lowerBound, in: bytes)
    damage.append(Damage(kind: kind, range: range, position: position, unit: nil))
  }

  /// A unit whose source has not been read yet.
  private struct OpenUnit {
    let start: Int
    let opening: Tag.Opening
    /// How deep spans nest in the target.
    var depth = 0
    var isClosed = true

    var tag: Range<Int> { start..<opening.end }
  }
}
