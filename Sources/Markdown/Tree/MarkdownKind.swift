/// What a node of a Markdown tree is.
public enum MarkdownKind: Hashable, Sendable {
  /// The root; its range is the whole text.
  case document
  /// A heading; the level is 1 to 6.
  case heading(level: UInt8)
  /// A paragraph; items of tight lists hold paragraphs too, which are rendered without `<p>`.
  case paragraph
  /// A block quote, or an alert (`MarkdownDocument.quoteStyle(of:)`).
  case blockQuote
  /// A list; its children are items.
  case list(MarkdownList)
  /// An item of a list, with its check box if it has one.
  case item(MarkdownTask?)
  /// A code block; its children are the lines of code.
  case codeBlock(isFenced: Bool)
  /// A block of raw HTML; its children are `html` leaves.
  case htmlBlock
  /// A table; its children are one head and at most one body.
  case table
  /// The head of a table: one row.
  case tableHead
  /// The body of a table.
  case tableBody
  /// A row of a table.
  case tableRow
  /// A cell of a table.
  case tableCell(MarkdownAlignment, isHeader: Bool)
  /// A thematic break.
  case thematicBreak
  /// A block construct of the dialect that stands alone in its lines, such as `:::row:::`.
  case directiveBlock

  /// A run of text without markup; escapes lie between runs.
  case text
  /// A line end that is shown as a space, or a line end inside code.
  case softBreak
  /// A line end that is kept: two spaces or a backslash before it.
  case lineBreak
  /// A code span; its children are text.
  case code
  /// Emphasis: `*x*` or `_x_`.
  case emphasis
  /// Strong emphasis: `**x**` or `__x__`.
  case strong
  /// Struck text: `~x~` or `~~x~~`.
  case strikethrough
  /// A link (`MarkdownDocument.link(of:)`).
  case link
  /// An image; its children are the alternative text.
  case image
  /// One tag, comment or other piece of raw HTML.
  case html
  /// A character reference, named or numeric, whether or not the name is known.
  case entity
  /// U+0000, which is shown as U+FFFD.
  case nullCharacter
  /// A construct of the dialect inside text, such as `:::no-loc text="x":::`.
  case directive

  /// Whether this is a block rather than part of a line of text.
  public var isBlock: Bool {
    switch self {
    case .document, .heading, .paragraph, .blockQuote, .list, .item, .codeBlock, .htmlBlock, .table,
      .tableHead, .tableBody, .tableRow, .tableCell, .thematicBreak, .directiveBlock:
      true
    default: false
    }
  }
}

/// How a list is numbered and spaced.
public struct MarkdownList: Hashable, Sendable {
  /// Whether its items are numbered.
  public var isOrdered: Bool
  /// Whether its items stand without space between them.
  public var isTight: Bool
  /// The byte after the number (`.` or `)`), or the bullet (`-`, `+` or `*`).
  public var mark: UInt8
  var storedStart: UInt32

  /// The number of the first item; 0 in a bullet list.
  public var start: Int { Int(storedStart) }
}

/// The state of a check box at the start of an item.
public enum MarkdownTask: Hashable, Sendable {
  /// `[ ]`.
  case open
  /// `[x]`.
  case done
}

/// The alignment of a column of a table.
public enum MarkdownAlignment: Hashable, Sendable {
  /// None is given.
  case natural
  /// Left.
  case left
  /// Centred.
  case center
  /// Right.
  case right
}
