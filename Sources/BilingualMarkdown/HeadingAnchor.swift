/// The anchor that a heading carries: `# <a name="english-slug"></a>`.
///
/// It is the slug of the source language and the target of every `#fragment` link.
public struct HeadingAnchor: Sendable, Hashable {
  /// The bytes of the name.
  public let name: Range<Int>
  /// Where the anchor's tag starts.
  public let offset: Int
}
