/// The text of a segment as exchange formats hold it: runs of text, and codes in the place of markup.
///
/// A translator's tool shows the codes as tags and keeps them from being edited.
public struct CodedText: Sendable, Hashable {
  /// A stretch of the text.
  public enum Piece: Sendable, Hashable {
    case text(String)
    case code(Code)
  }

  /// The place of a piece of markup.
  public struct Code: Sendable, Hashable {
    /// The name that it shares with its partner and with its like on the other side of the segment.
    public var id: String
    /// How it stands to other codes.
    public var role: InlineCode.Role
    /// What the markup means; nil where a file does not say.
    public var kind: InlineCode.Kind?
    /// The Markdown that stands here; nil where a file does not say.
    public var native: String?
    /// What a reader sees in its place, for tools that show or count it; nil where there is nothing.
    public var equivalent: String?
    /// The id of the partner of a loose code, where the two cross another pair; nil elsewhere.
    public var partner: String?

    /// Creates a code.
    public init(
      id: String,
      role: InlineCode.Role,
      kind: InlineCode.Kind? = nil,
      native: String? = nil,
      equivalent: String? = nil,
      partner: String? = nil
    ) {
      self.id = id
      self.role = role
      self.kind = kind
      self.native = native
      self.equivalent = equivalent
      self.partner = partner
    }

    /// The id of the second of two loose codes, of which files say only the first's.
    static func endID(of id: String) -> String { id + "-end" }
  }

  /// The pieces in order; no text is empty or follows another.
  public private(set) var pieces: [Piece] = []

  /// Creates a text of no pieces.
  public init() {}

  /// Creates a text without codes.
  public init(_ text: String) { append(text) }

  /// The codes in order.
  public var codes: [Code] {
    pieces.compactMap { piece in if case .code(let code) = piece { code } else { nil } }
  }

  /// The text with what its codes stand for, as far as that is known.
  var plain: String {
    pieces.reduce(into: "") { plain, piece in
      switch piece {
      case .text(let text): plain += text
      case .code(let code): plain += code.native ?? ""
      }
    }
  }

  /// Whether there is nothing in it.
  public var isEmpty: Bool { pieces.isEmpty }

  /// Adds text at the end.
  public mutating func append(_ text: String) {
    if text.isEmpty { return }
    if case .text(let last) = pieces.last {
      pieces[pieces.count - 1] = .text(last + text)
    } else {
      pieces.append(.text(text))
    }
  }

  /// Adds a code at the end.
  public mutating func append(_ code: Code) { pieces.append(.code(code)) }
}
