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
///
/// Attributes are kept as bytes until they are asked for: few of those in a file ever are.
public struct XMLElement: Sendable {
  /// The name.
  public let name: XMLName
  private let content: MarkupContent
  private let attributeRange: Range<Int>
  private let namespaceRange: Range<Int>

  init(
    _ name: XMLName,
    in content: MarkupContent,
    attributes: Range<Int>,
    namespaces: Range<Int>
  ) {
    self.name = name
    self.content = content
    (attributeRange, namespaceRange) = (attributes, namespaces)
  }

  /// Makes the start of an element.
  public init(
    _ name: XMLName,
    attributes: [XMLAttribute] = [],
    namespaces: [XMLNamespaceDeclaration] = []
  ) {
    var content = MarkupContent.Parts()
    content.namespaces = namespaces
    for (index, attribute) in attributes.enumerated() {
      let start = content.bytes.count
      content.bytes += attribute.value.utf8
      content.attributes.append(.init(name: index, value: start..<content.bytes.count))
    }
    self.init(
      name,
      in: MarkupContent(content, names: attributes.map(\.name)),
      attributes: attributes.indices,
      namespaces: namespaces.indices
    )
  }

  /// The attributes in the order of the file, namespace declarations not among them.
  public var attributes: [XMLAttribute] { attributeRange.map(content.attribute) }
  /// The namespaces declared here.
  public var namespaces: [XMLNamespaceDeclaration] { Array(content.namespaces[namespaceRange]) }

  /// The value of an attribute in no namespace, or in the one given.
  public subscript(name: String, namespace namespace: String? = nil) -> String? {
    for index in attributeRange where content.isAttribute(index, named: name, in: namespace) {
      return content.value(ofAttribute: index)
    }
    return nil
  }

  /// The language that `xml:lang` gives.
  public var language: String? { self["lang", namespace: XMLName.xmlNamespace] }
}

extension XMLElement: Hashable {
  /// Whether two elements start alike.
  public static func == (left: Self, right: Self) -> Bool {
    left.name == right.name && left.attributes == right.attributes
      && left.namespaces == right.namespaces
  }

  /// Hashes what is compared.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(name)
    hasher.combine(attributes)
    hasher.combine(namespaces)
  }
}
