/// Where a link or an image leads.
public struct MarkdownLink: Hashable, Sendable {
  /// How the link is written.
  public enum Form: Hashable, Sendable {
    /// `[text](destination)`.
    case inline
    /// `[text][label]`, `[label][]` or `[label]`.
    case reference
    /// `<https://example.com>`.
    case autolink
    /// A bare address in text.
    case bareAddress
    /// `<xref:Name>`: a cross-reference that the dialect resolves by name.
    case crossReference
  }

  /// How it is written.
  public internal(set) var form: Form
  /// The destination in UTF-8, with escapes and character references resolved.
  public internal(set) var destination: [UInt8]
  /// The title in UTF-8, with escapes and character references resolved; nil for none.
  public internal(set) var title: [UInt8]?
  /// The bytes of the destination as written, without angle brackets.
  ///
  /// Nil where the destination stands elsewhere (a reference).
  public internal(set) var destinationRange: Range<Int>?
}
