/// One node of a Markdown tree, in document order.
///
/// Offsets are bytes into the text that was parsed. A child lies inside its parent, siblings rise and
/// never overlap.
public struct MarkdownNode: Hashable, Sendable {
  /// What it is.
  public internal(set) var kind: MarkdownKind
  var start: UInt32
  var end: UInt32
  var contentStart: UInt32
  var contentEnd: UInt32
  var storedSubtreeEnd: UInt32
  var storedParent: UInt32
  /// One more than an index into the side table of its kind; 0 for none.
  var payload: UInt32 = 0

  init(_ kind: MarkdownKind, _ start: Int, _ end: Int, index: Int, parent: Int) {
    self.kind = kind
    self.start = UInt32(truncatingIfNeeded: start)
    self.end = UInt32(truncatingIfNeeded: end)
    contentStart = self.start
    contentEnd = self.end
    storedSubtreeEnd = UInt32(truncatingIfNeeded: index + 1)
    storedParent = UInt32(truncatingIfNeeded: parent)
  }

  /// Its bytes, delimiters and line markers included.
  ///
  /// A block runs from its marker (or first byte) to the last byte of its content; markers at the start
  /// of its further lines lie inside.
  public var range: Range<Int> { Int(start)..<Int(end) }

  /// Its bytes without its delimiters: the text of `**x**`, `[x](y)` or `# x`; else its range.
  public var contentRange: Range<Int> { Int(contentStart)..<Int(contentEnd) }

  /// The index after its last descendant; its own index plus one for a leaf.
  public var subtreeEnd: Int { Int(storedSubtreeEnd) }

  /// The index of its parent; the root is its own.
  public var parent: Int { Int(storedParent) }
}
