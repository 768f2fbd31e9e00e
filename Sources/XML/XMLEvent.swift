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
    case documentType(name: String, publicID: String?, systemID: String?)
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

/// The name of an element or attribute.
public struct XMLName: Sendable, Hashable {
  /// The name without its prefix.
  public var local: String
  /// The prefix, which means nothing but to whoever writes the document again.
  public var prefix: String?
  /// The namespace, of which the name is a part whatever its prefix.
  public var namespace: String?

  /// Makes a name.
  public init(_ local: String, prefix: String? = nil, namespace: String? = nil) {
    self.local = local
    self.prefix = prefix
    self.namespace = namespace
  }

  /// The namespace of `xml:lang` and `xml:space`.
  public static let xmlNamespace = "http://www.w3.org/XML/1998/namespace"

  /// The name as it is written, with its prefix.
  public var qualified: String { prefix.map { "\($0):\(local)" } ?? local }
}

/// An attribute of an element.
public struct XMLAttribute: Sendable, Hashable {
  /// The name; without a prefix it is in no namespace.
  public var name: XMLName
  /// The value, with references resolved.
  public var value: String

  /// Makes an attribute.
  public init(_ name: XMLName, _ value: String) {
    self.name = name
    self.value = value
  }
}

/// A namespace that an element declares.
public struct XMLNamespaceDeclaration: Sendable, Hashable {
  /// The prefix, or `nil` for the namespace of names without one.
  public var prefix: String?
  /// The name of the namespace; empty where names have none again.
  public var uri: String

  /// Makes a declaration.
  public init(prefix: String?, uri: String) {
    self.prefix = prefix
    self.uri = uri
  }
}

/// The start of an element.
public struct XMLElement: Sendable, Hashable {
  /// The name.
  public var name: XMLName
  /// The attributes in the order of the file, namespace declarations not among them.
  public var attributes: [XMLAttribute]
  /// The namespaces declared here.
  public var namespaces: [XMLNamespaceDeclaration]

  /// Makes the start of an element.
  public init(
    _ name: XMLName,
    attributes: [XMLAttribute] = [],
    namespaces: [XMLNamespaceDeclaration] = []
  ) {
    self.name = name
    self.attributes = attributes
    self.namespaces = namespaces
  }

  /// The value of an attribute in no namespace, or in the one given.
  public subscript(name: String, namespace namespace: String? = nil) -> String? {
    for index in attributes.indices
    where attributes[index].name.local == name && attributes[index].name.namespace == namespace {
      return attributes[index].value
    }
    return nil
  }

  /// The language that `xml:lang` gives.
  public var language: String? { self["lang", namespace: XMLName.xmlNamespace] }
}
