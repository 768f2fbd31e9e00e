import Markdown

/// A segment as runs of text and the codes of its markup, in order.
///
/// The ranges of the pieces tile the segment: written one after another they are its bytes again. So a
/// format may show codes as elements of its own and still give every byte back.
struct InlineMarkup: Sendable, Hashable {
  /// A stretch of the segment.
  struct Piece: Sendable, Hashable {
    /// Its bytes.
    var range: Range<Int>
    /// The code it is; nil for text.
    var code: InlineCode?
  }

  /// The segment in UTF-8.
  let bytes: [UInt8]
  /// The pieces in order, none of them empty.
  let pieces: [Piece]

  /// Reads the markup of a segment.
  ///
  /// - Complexity: Linear in the length of the segment.
  init(_ segment: String) {
    bytes = Array(segment.utf8)
    guard bytes.contains(where: Self.mayBeMarkup) else {
      pieces = bytes.isEmpty ? [] : [Piece(range: bytes.indices)]
      return
    }
    // Bare addresses are text to a translator: nothing around them is markup.
    let options = MarkdownOptions(linksBareAddresses: false)
    var builder = InlineMarkupBuilder(MarkdownDocument(parsingInline: bytes, options: options))
    pieces = builder.build()
  }

  /// The text of a piece.
  func text(of piece: Piece) -> String { String(decoding: bytes[piece.range], as: UTF8.self) }

  /// Whether some markup needs this byte; most segments have none of them and are not parsed.
  private static func mayBeMarkup(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "`"), UInt8(ascii: "~"),
      UInt8(ascii: "["), UInt8(ascii: "<"), UInt8(ascii: "&"), UInt8(ascii: "\\"),
      UInt8(ascii: ":"), UInt8(ascii: "\n"), UInt8(ascii: "\r"):
      true
    default: false
    }
  }
}

/// A piece of markup in a segment.
struct InlineCode: Sendable, Hashable {
  /// How a code stands to others.
  enum Role: Sendable, Hashable {
    /// The first of a pair.
    case opening
    /// The second of a pair; it has the number of the first.
    case closing
    /// One that stands alone.
    case standalone
    /// An HTML start tag whose end is not in the segment.
    case looseOpening
    /// An HTML end tag whose start is not in the segment.
    case looseClosing
  }

  /// What the markup means.
  enum Kind: Sendable, Hashable {
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
    /// A tag of the element, its name in lower case; without a name for comments and the like.
    case html(String)
  }

  var role: Role
  var kind: Kind
  /// The number in the segment, from 1 in order of appearance; the two of a pair share it.
  var number: Int
}
