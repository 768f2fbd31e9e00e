/// A piece of markup in a segment.
public struct InlineCode: Sendable, Hashable {
  /// How a code stands to others.
  public enum Role: Sendable, Hashable {
    /// The first of a pair.
    case opening
    /// The second of a pair; it has the number of the first.
    case closing
    /// One that stands alone.
    case standalone
    /// An HTML start tag whose end is not in the segment, or is beyond the end of another pair.
    case looseOpening
    /// An HTML end tag whose start is not in the segment, or is before the start of another pair.
    case looseClosing
  }

  /// What the markup means.
  public enum Kind: Sendable, Hashable {
    case strong
    case emphasis
    case strikethrough
    case code
    case link
    case image
    case lineBreak
    /// A character reference: `&nbsp;`.
    case entity
    /// The backslash that takes the meaning from the character after it.
    case escape
    /// A construct of the documentation dialect.
    case directive
    /// A name or number that a program or a reader fills in: `{0}`, `%s`, `${plan}`.
    case placeholder
    /// A tag of the element, its name in lower case; without a name for comments and the like.
    case html(String)
  }

  /// How it stands to others.
  public var role: Role
  /// What it means.
  public var kind: Kind
  /// The number in the segment, from 1 in order of appearance; the two of a pair share it.
  public var number: Int
  /// The number of its partner where the two cross another pair, so that both are loose; nil elsewhere.
  public var partner: Int?
}
