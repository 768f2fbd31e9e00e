/// A text shown beside a finding, with the part that the finding is about marked.
public struct Excerpt: Sendable, Hashable {
  /// The text as it stands in the document, markup included.
  public var text: String
  /// The marked part in UTF-8 offsets of `text`; nil when the whole is meant.
  public var mark: Range<Int>?
  /// Where the text starts in its document, in bytes; nil where it is not known.
  public var offset: Int?

  /// Creates an excerpt; a mark that reaches outside the text is cut to fit.
  public init(_ text: String, mark: Range<Int>? = nil, offset: Int? = nil) {
    self.text = text
    self.offset = offset
    self.mark = mark.map { $0.clamped(to: 0..<text.utf8.count) }
  }
}
