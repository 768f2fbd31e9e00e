/// An address with names in braces that are filled in: `https://example.com/edit/{path}#L{line}`.
public struct LinkTemplate: Sendable, Hashable {
  /// What can be filled in.
  public enum Name: String, Sendable, Hashable, CaseIterable {
    /// The path of the document from the folder of `diglot.yml`.
    case path
    /// The path of the page, without a locale.
    case page
    /// The locale of the document.
    case locale
    /// The key of the unit; nothing for the page as a whole.
    case unit
    /// The line of the unit in the document; 1 for the page as a whole.
    case line
  }

  /// Why a text is no template.
  public enum Mistake: Error, Sendable, Hashable {
    /// A brace is not closed.
    case openBrace
    /// There is nothing of this name to fill in.
    case unknownName(String)
  }

  /// Text, and the name that follows it.
  public struct Piece: Sendable, Hashable {
    /// The text; may be empty.
    public let text: String
    /// The name after it; nil at the end.
    public let name: Name?
  }

  /// The template, cut after each name.
  public private(set) var pieces: [Piece] = []

  /// Reads a template.
  public init(_ text: String) throws(Mistake) {
    // A character that combines with a brace does not take it away.
    var rest = text.unicodeScalars[...]
    while let open = rest.firstIndex(of: "{") {
      guard let close = rest[open...].firstIndex(of: "}") else { throw .openBrace }
      let name = String(rest[rest.index(after: open)..<close])
      guard let known = Name(rawValue: name) else { throw .unknownName(name) }
      pieces.append(Piece(text: String(rest[..<open]), name: known))
      rest = rest[rest.index(after: close)...]
    }
    pieces.append(Piece(text: String(rest), name: nil))
  }

  /// The template with the names replaced that have a value already, percent-encoded.
  public func filling(_ value: (Name) -> String?) -> LinkTemplate {
    var filled = self
    filled.pieces = []
    var text = ""
    for piece in pieces {
      text += piece.text
      if let name = piece.name, let value = value(name) {
        text += value.percentEncodedPath
      } else {
        filled.pieces.append(Piece(text: text, name: piece.name))
        text = ""
      }
    }
    return filled
  }

  /// The address with every name replaced by its value, percent-encoded.
  public func filled(_ value: (Name) -> String) -> String {
    pieces.reduce(into: "") { address, piece in
      address += piece.text
      if let name = piece.name { address += value(name).percentEncodedPath }
    }
  }
}
