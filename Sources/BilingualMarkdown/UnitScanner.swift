import Diagnostics

/// Reads the units of a document in one pass, counting the depth of spans.
///
/// Outside a unit it looks for the next tag; inside, a target ends at the `</span>` that a source
/// follows, a source at the `</span>` that closes it. Whatever is broken is told as ``Damage``, and
/// reading goes on at the next unit.
struct UnitScanner {
  private(set) var units: [TranslationUnit] = []
  private(set) var damage: [Damage] = []
  private(set) var anchors: [HeadingAnchor] = []
  private var positions: PositionCounter
  private var lines = LineReader()
  private let frontMatterEnd: Int
  private var highestNumber = Int32.min
  private var seenNumbers: Set<Int32>?
  private var anchorLineStart = -1
  private var anchor: Int32 = -1

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
        offset = readLoneSource(bytes, at: tag, from: end)
      case .source(let opening):
        offset = readLoneSource(bytes, at: tag, from: opening.end)
      case .span, .close:
        if bytes.hasBytes("<span data-ttu-id=", at: tag) {
          report(.malformedID, tag..<tag + 18, in: bytes)
        }
        offset = tag + 1
      case .other:
        readAnchor(bytes, at: tag)
        offset = tag + 1
      }
    }
  }

  // MARK: Units

  private mutating func readUnit(
    _ bytes: Span<UInt8>,
    at start: Int,
    _ opening: Tag.Opening
  ) -> Int {
    var depth = 1
    var cursor = opening.end
    while let tag = bytes.firstIndex(of: .lessThan, in: cursor..<bytes.count) {
      switch Tag.read(bytes, at: tag) {
      case .close(let end):
        if let source = sourceOpening(bytes, at: end) {
          return readSource(
            bytes,
            from: start,
            opening,
            target: opening.end..<tag,
            source
          )
        }
        depth -= 1
        if depth == 0 {
          report(.sourceMissing, start..<end, in: bytes)
          return end
        }
        cursor = end
      case .span:
        depth += 1
        if depth == BilingualDocument.nestingLimit {
          report(.nesting, start..<opening.end, in: bytes)
        }
        cursor = tag + 5
      case .target:
        report(.unclosed, start..<opening.end, in: bytes)
        return tag
      case .lookup(let end, _):
        report(.unclosed, start..<opening.end, in: bytes)
        return endOfSource(bytes, from: end)
      case .source, .other:
        cursor = tag + 1
      }
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
    from start: Int,
    _ opening: Tag.Opening,
    target: Range<Int>,
    _ sourceOpening: Tag.Opening
  ) -> Int {
    guard let (source, end, closed) = sourceExtent(bytes, from: sourceOpening.end) else {
      report(.unclosed, start..<opening.end, in: bytes)
      return sourceOpening.end
    }
    let position = positions.position(of: start, in: bytes)
    var place = lines.place(of: start..<end, lineStart: positions.lineStart, in: bytes)
    if place.line.contains(.heading), anchorLineStart != positions.lineStart { anchor = -1 }
    place.anchor = anchor
    if start < frontMatterEnd { place.line.insert(.frontMatter) }
    let id = UnitID(bytes, in: opening.id)
    units.append(
      TranslationUnit(
        id: id,
        position: position,
        place: place,
        whole: start..<end,
        target: target,
        source: source
      )
    )

    let tag = start..<opening.end
    if !closed { reportUnit(.unclosed, tag, position) }
    if opening.mangled || sourceOpening.mangled { reportUnit(.mangledTag, tag, position) }
    if !sameBytes(bytes, opening.id, sourceOpening.id) { reportUnit(.mismatchedID, tag, position) }
    if let id { checkOrder(of: id, tag, position) } else { reportUnit(.malformedID, tag, position) }
    return end
  }

  /// The source's text, the end of the unit, and whether both closing tags are there; nil where none is.
  ///
  /// Spans that a text only mentions (in code, say) unbalance the count: then the last `</span></span>`
  /// before the next unit ends the source.
  private func sourceExtent(
    _ bytes: Span<UInt8>,
    from start: Int
  ) -> (text: Range<Int>, end: Int, closed: Bool)? {
    var depth = 1
    var cursor = start
    var lastClose: (start: Int, end: Int)?
    var lastPair: (start: Int, end: Int)?
    scan: while let tag = bytes.firstIndex(of: .lessThan, in: cursor..<bytes.count) {
      switch Tag.read(bytes, at: tag) {
      case .close(let end):
        if let lastClose, lastClose.end == tag { lastPair = (lastClose.start, end) }
        lastClose = (tag, end)
        depth -= 1
        if depth == 0 {
          if end < bytes.count, bytes[end] == .lessThan,
            case .close(let last) = Tag.read(bytes, at: end)
          {
            return (start..<tag, last, true)
          }
          return (start..<tag, end, false)
        }
        cursor = end
      case .span:
        depth += 1
        cursor = tag + 5
      case .target, .lookup, .source:
        break scan
      case .other:
        cursor = tag + 1
      }
    }
    if let lastPair { return (start..<lastPair.start, lastPair.end, true) }
    return lastClose.map { (start..<$0.start, $0.end, false) }
  }

  private mutating func readLoneSource(_ bytes: Span<UInt8>, at start: Int, from end: Int) -> Int {
    report(.targetMissing, start..<end, in: bytes)
    return endOfSource(bytes, from: end)
  }

  /// The end of a source that belongs to no unit; `offset` where it has none.
  private func endOfSource(_ bytes: Span<UInt8>, from offset: Int) -> Int {
    guard offset < bytes.count, bytes[offset] == .lessThan,
      case .source(let opening) = Tag.read(bytes, at: offset)
    else { return offset }
    return sourceExtent(bytes, from: opening.end)?.end ?? opening.end
  }

  private mutating func checkOrder(of id: UnitID, _ tag: Range<Int>, _ position: Position) {
    if id.number > highestNumber {
      highestNumber = id.number
      seenNumbers?.insert(id.number)
      return
    }
    var seen = seenNumbers ?? Set(units.dropLast().compactMap { $0.id?.number })
    reportUnit(seen.insert(id.number).inserted ? .order : .duplicateID, tag, position)
    seenNumbers = seen
  }

  // MARK: Headings

  /// Notes the anchor of a heading: `# <a name="slug"></a>`.
  private mutating func readAnchor(_ bytes: Span<UInt8>, at tag: Int) {
    let name: Int
    if bytes.hasBytes("<a name=\"", at: tag) {
      name = tag + 9
    } else if bytes.hasBytes("<a id=\"", at: tag) {
      name = tag + 7
    } else {
      return
    }
    var start = tag
    while start > 0, bytes[start - 1] != .lineFeed, isHeadingPrefix(bytes[start - 1]) { start -= 1 }
    guard start < tag, start == 0 || bytes[start - 1] == .lineFeed,
      bytes.firstIndex(of: UInt8(ascii: "#"), in: start..<tag) != nil,
      let end = bytes.firstIndex(of: UInt8(ascii: "\""), in: name..<min(bytes.count, name + 1024))
    else { return }
    anchor = Int32(clamping: anchors.count)
    anchorLineStart = start
    anchors.append(HeadingAnchor(name: name..<end, offset: tag))
  }

  private func isHeadingPrefix(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "#") || byte == UInt8(ascii: ">") || isBlank(byte)
  }

  // MARK: Damage

  private mutating func report(_ kind: Damage.Kind, _ range: Range<Int>, in bytes: Span<UInt8>) {
    let position = positions.position(of: range.lowerBound, in: bytes)
    damage.append(Damage(kind: kind, range: range, position: position, unit: nil))
  }

  private mutating func reportUnit(_ kind: Damage.Kind, _ range: Range<Int>, _ position: Position) {
    damage.append(Damage(kind: kind, range: range, position: position, unit: units.count - 1))
  }

  private func sameBytes(_ bytes: Span<UInt8>, _ left: Range<Int>, _ right: Range<Int>) -> Bool {
    left.count == right.count
      && zip(left, right).allSatisfy { bytes[$0] == bytes[$1] }
  }
}
