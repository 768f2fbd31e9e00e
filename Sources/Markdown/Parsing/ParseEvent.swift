/// One thing the parser said about a line of text, kept until its block ends and places are known.
struct ParseEvent {
  enum Kind: UInt8 {
    case text, code, html, entity
    case nullCharacter, softBreak, lineBreak
    /// A line end inside a code span or a tag, for which the parser gives its own memory.
    case innerLineEnd
    case enter, leave
    case enterCell, leaveCell
  }

  var kind: Kind
  /// What is entered; `.text` for everything else.
  var node: MarkdownKind = .text
  var payload: UInt32 = 0
  /// The place in the text, for kinds that have one.
  var start = 0
  var end = 0

  /// Whether the parser gave its place.
  var isPlaced: Bool { kind.rawValue <= Kind.entity.rawValue }
}
