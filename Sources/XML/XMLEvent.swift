/// One step through an XML document, and where it starts.
public struct XMLEvent: Sendable, Hashable {
  /// What stands there.
  public enum Kind: Sendable, Hashable {
    /// A start tag, or the start of an empty element.
    case startElement(XMLElement)
    /// An end tag, or the end of an empty element.
    case endElement(XMLName)
    /// All the text up to the next tag, comment or instruction, CDATA sections included.
    case text(String)
    /// The text of a comment.
    case comment(String)
    /// A processing instruction.
    case processingInstruction(target: String, data: String)
    /// The document type, whose definition is never read.
    indirect case documentType(name: String, publicID: String?, systemID: String?)
  }

  /// What stands there.
  public var kind: Kind
  /// The line of its first character, counted from 1.
  public var line: Int
  /// The column of its first character, counted from 1 in Unicode scalars.
  public var column: Int

  /// Makes an event at a place.
  public init(_ kind: Kind, line: Int, column: Int) {
    self.kind = kind
    self.line = line
    self.column = column
  }
}
