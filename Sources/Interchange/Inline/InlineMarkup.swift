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
      UInt8(ascii: ":"), UInt8(ascii: "{"), UInt8(ascii: "%"), UInt8(ascii: "\n"),
      UInt8(ascii: "\r"):
      true
    default: false
    }
  }
}
