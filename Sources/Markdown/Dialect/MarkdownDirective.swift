/// A construct of the dialect: `:::name key="value":::`, `[!NAME …]`.
public struct MarkdownDirective: Hashable, Sendable {
  /// One attribute; ranges are bytes of the text.
  public struct Attribute: Hashable, Sendable {
    /// The name, as written.
    public var name: Range<Int>
    /// The value without its quotes.
    public var value: Range<Int>
  }

  /// How the construct is written.
  public enum Form: Hashable, Sendable {
    /// `:::name …:::`, or `::: name` that reaches to the end of its line.
    case colons
    /// `[!NAME …]`.
    case bracket
  }

  /// How it is written.
  public var form: Form
  /// The name in lower case: `image`, `no-loc`, `row`, `column-end`, `include`, `code-swift`, `video`.
  public var name: String
  /// The attributes in order.
  ///
  /// A bracket's text and path are not attributes.
  public var attributes: [Attribute]
  /// The text in the inner brackets of `[!INCLUDE [text](path)]`, or of `[!code-x[text](path)]`.
  public var text: Range<Int>?
  /// The path of a bracket form, or the address of `[!VIDEO address]`.
  public var path: Range<Int>?
  /// The whole construct.
  public var range: Range<Int>
}
