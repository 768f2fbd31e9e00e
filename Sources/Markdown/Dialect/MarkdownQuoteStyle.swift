/// What a block quote is, as the marker at its start says.
public struct MarkdownQuoteStyle: Hashable, Sendable {
  /// The kind of an alert.
  public enum Alert: String, CaseIterable, Hashable, Sendable {
    /// `[!NOTE]`.
    case note
    /// `[!TIP]`.
    case tip
    /// `[!IMPORTANT]`.
    case important
    /// `[!CAUTION]`.
    case caution
    /// `[!WARNING]`.
    case warning
  }

  /// The kind of alert; nil for `[!div …]`.
  public var alert: Alert?
  /// The value of `class` in `[!div class="x"]`.
  public var divisionClass: Range<Int>?
  /// The marker with its brackets, which is no part of the quote's content.
  public var marker: Range<Int>
}

/// What a heading carries beside its text.
public struct MarkdownHeadingMarks: Hashable, Sendable {
  /// The name in `<a name="…"></a>` (or `id`) at the start of the heading.
  public var anchor: Range<Int>?
  /// The tags of that anchor.
  public var anchorTags: Range<Int>?
  /// The identifier of a tab: `id` in `# [Title](#tab/id)`, further parts such as `/condition` included.
  public var tab: [UInt8]?
}
