/// A change to a document that mends a finding.
public struct Fix: Sendable, Hashable {
  /// One replacement of bytes.
  public struct Edit: Sendable, Hashable {
    /// The bytes replaced, as offsets into the document; empty to insert.
    public var range: Range<Int>
    /// What stands there afterwards.
    public var replacement: [UInt8]

    /// Creates an edit.
    public init(range: Range<Int>, replacement: [UInt8]) {
      self.range = range
      self.replacement = replacement
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
