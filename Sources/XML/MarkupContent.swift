/// What stands in the markup and between it in a piece of a document, as bytes.
///
/// Shared by all elements of the piece, each of which knows its own stretch.
final class MarkupContent: Sendable {
  /// An attribute: the index of its name, and where its value is among the bytes.
  struct Attribute {
    var name: Int
    var value: Range<Int>
  }

  /// What is gathered while a piece is parsed.
  struct Parts {
    var bytes: [UInt8] = []
    var attributes: [Attribute] = []
    var namespaces: [XMLNamespaceDeclaration] = []
  }

  private let bytes: [UInt8]
  private let attributes: [Attribute]
  let namespaces: [XMLNamespaceDeclaration]
  private let names: [XMLName]

  init(_ parts: Parts, names: [XMLName]) {
    (bytes, attributes, namespaces) = (parts.bytes, parts.attributes, parts.namespaces)
    self.names = names
  }

  /// The name of an index.
  func name(_ index: Int) -> XMLName { names[index] }

  /// The text of a stretch of the bytes.
  func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  /// An attribute whole.
  func attribute(_ index: Int) -> XMLAttribute {
    XMLAttribute(names[attributes[index].name], value(ofAttribute: index))
  }

  /// The value of an attribute.
  func value(ofAttribute index: Int) -> String { text(attributes[index].value) }

  /// Whether an attribute has a name in no namespace, or in the one given.
  func isAttribute(_ index: Int, named local: String, in namespace: String?) -> Bool {
    let name = names[attributes[index].name]
    return name.local == local && name.namespace == namespace
  }
}
