/// The span tags in one side of a unit.
///
/// A side in which spans open and close evenly, and that holds no tag of a unit, leaves the unit around it
/// whole.
public struct SpanTags: Sendable, Hashable {
  /// Whether a tag is one of those that make up units, in whatever form.
  public private(set) var holdsUnitTags = false
  /// How many spans are opened and not closed.
  public private(set) var unclosed = 0
  /// How many closing tags have nothing to close.
  public private(set) var surplus = 0

  /// Counts the tags of a text.
  ///
  /// - Complexity: linear in the length of the text.
  public init(in text: some Collection<UInt8>) {
    // What is cut off at the end of the text would be completed by what follows it.
    let bytes = Array(text) + Array("</span>".utf8)
    let span = bytes.span
    var offset = 0
    while let tag = span.firstIndex(of: .lessThan, in: offset..<bytes.count - 7) {
      offset = tag + 1
      switch Tag.read(span, at: tag) {
      case .target, .lookup, .source, .malformed: holdsUnitTags = true
      case .span: unclosed += 1
      case .close where unclosed > 0: unclosed -= 1
      case .close: surplus += 1
      case .other: break
      }
    }
  }

  /// Whether every span that opens closes, and no tag is one of a unit.
  public var isBalanced: Bool { !holdsUnitTags && unclosed == 0 && surplus == 0 }
}
