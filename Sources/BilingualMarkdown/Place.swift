/// Where a unit stands, as far as its own line and the nearest heading tell without parsing Markdown.
///
/// Containers that span lines (nested lists, tables, alerts) are known only to a Markdown parser.
public struct Place: Sendable, Hashable {
  /// What the line before the unit begins with; several may hold (`> - UNIT`).
  public struct Line: OptionSet, Sendable, Hashable {
    /// The set as bits.
    public let rawValue: UInt8
    /// Creates a set from its bits.
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// `# ` to `###### `.
    public static let heading = Line(rawValue: 1)
    /// `>`.
    public static let quote = Line(rawValue: 2)
    /// `- `, `* ` or `+ `.
    public static let bullet = Line(rawValue: 4)
    /// `1. ` or `1) `.
    public static let ordered = Line(rawValue: 8)
    /// An unescaped pipe before the unit on its line, or right after it: a cell of a table.
    public static let pipe = Line(rawValue: 16)
    /// An HTML element such as `<td>` or `<li>` opens right before the unit.
    public static let html = Line(rawValue: 32)
    /// The line belongs to the front matter.
    public static let frontMatter = Line(rawValue: 64)
  }

  /// What touches the unit on either side.
  public struct Touch: OptionSet, Sendable, Hashable {
    /// The set as bits.
    public let rawValue: UInt8
    /// Creates a set from its bits.
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// `[` before: the unit begins a link's text.
    public static let linkBefore = Touch(rawValue: 1)
    /// `](` or `][` after: the unit ends a link's text.
    public static let linkAfter = Touch(rawValue: 2)
    /// `![` before: the unit begins the text of an image.
    public static let imageBefore = Touch(rawValue: 4)
    /// `*` or `_` before.
    public static let emphasisBefore = Touch(rawValue: 8)
    /// `*` or `_` after.
    public static let emphasisAfter = Touch(rawValue: 16)
  }

  /// The kinds of line prefix.
  public var line: Line = []
  /// What touches the unit.
  public var touch: Touch = []
  /// The heading's level, 1 to 6; 0 elsewhere.
  public var headingLevel: UInt8 = 0
  /// How many `>` the prefix holds.
  public var quoteDepth: UInt8 = 0
  /// The white space that the line begins with, in bytes (a tab is one), at most 255.
  public var indent: UInt8 = 0
  /// How many unescaped pipes stand before the unit on its line, outside other units, at most 255.
  public var pipesBefore: UInt8 = 0
  /// The offset at which the unit's line starts.
  public var lineStart: UInt32 = 0
  /// The index in the document's `anchors` of the nearest heading's anchor above; -1 where there is none.
  public var anchor: Int32 = -1
}
