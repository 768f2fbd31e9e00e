/// How far the source of a unit reaches.
///
/// It ends at the `</span></span>` that balances the spans inside it. A text that only mentions a tag
/// (in code, say) unbalances the count; then the line decides: a further `</span>` on it is no end
/// unless a second one follows, and a missing one is not waited for beyond the next unit.
struct SourceExtent {
  /// The source's text.
  let text: Range<Int>
  /// Where the unit ends.
  let end: Int
  /// Whether both closing tags are there.
  let isClosed: Bool
  /// How deep spans nest in the text.
  let depth: Int

  /// Reads on from `start`, after the source's opening tag; nil where no `</span>` comes before the next unit.
  init?(_ bytes: Span<UInt8>, from start: Int) {
    var open = 0
    var deepest = 0
    var cursor = start
    var balanced: Close?
    var last: Close?
    var lastPair: Close?
    var pairLineEnded = false
    scan: while let tag = bytes.firstIndex(of: .lessThan, in: cursor..<bytes.count) {
      if balanced != nil || lastPair != nil,
        bytes.firstIndex(of: .lineFeed, in: cursor..<tag) != nil
      {
        guard balanced == nil else { break scan }
        pairLineEnded = true
      }
      switch Tag.read(bytes, at: tag) {
      case .close(let end):
        open -= 1
        let close = Close(start: tag, end: end)
        if let pairEnd = Tag.closeEnd(bytes, at: end) {
          let pair = Close(start: tag, end: pairEnd)
          guard open >= 0 else {
            self.init(from: start, to: pair, isClosed: true, depth: deepest)
            return
          }
          if !pairLineEnded { lastPair = pair }
        } else if open == -1 {
          guard lastPair?.end != end else { break scan }
          balanced = close
        }
        last = close
        cursor = end
      case .span:
        open += 1
        deepest = max(deepest, open)
        cursor = tag + 5
      case .target, .lookup, .source, .malformed:
        break scan
      case .other:
        cursor = tag + 1
      }
    }
    if let lastPair {
      self.init(from: start, to: lastPair, isClosed: true, depth: deepest)
    } else if let close = balanced ?? last {
      self.init(from: start, to: close, isClosed: false, depth: deepest)
    } else {
      return nil
    }
  }

  private init(from start: Int, to close: Close, isClosed: Bool, depth: Int) {
    text = start..<close.start
    end = close.end
    self.isClosed = isClosed
    self.depth = depth
  }

  /// One `</span>`, or two that follow each other.
  private struct Close {
    let start: Int
    let end: Int
  }
}
