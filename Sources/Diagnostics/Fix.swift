/// A change to a document that mends a finding.
public struct Fix: Sendable, Hashable {
  /// One replacement of bytes.
  public struct Edit: Sendable, Hashable {
    /// The bytes replaced, as offsets into the document; empty to insert.
    public var range: Range<Int>
    /// What stands there afterwards.
    public var replacement: [UInt8]
    /// Where the bytes stand as lines and columns; nil where nobody has looked yet.
    public var positions: Range<Position>?

    /// Creates an edit.
    public init(range: Range<Int>, replacement: [UInt8], positions: Range<Position>? = nil) {
      self.range = range
      self.replacement = replacement
      self.positions = positions
    }
  }

  /// What the fix does, in a few words: `remove the space`.
  public var summary: String
  /// The replacements, in rising order and disjoint.
  public var edits: [Edit]

  /// Creates a fix.
  public init(summary: String, edits: [Edit]) {
    self.summary = summary
    self.edits = edits
  }
}
