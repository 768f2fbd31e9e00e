import Testing
import XML

/// A file of XML as a reader finds it: its elements in order, each with its text.
struct PublishedXML {
  /// An element.
  struct Element {
    let name: String
    /// The names of the elements around it and its own.
    let path: [String]
    /// The index of the child of the root it stands in.
    let group: Int
    var text = ""
    fileprivate let attributes: [XMLAttribute]

    /// The value of an attribute.
    subscript(attribute: String) -> String? {
      attributes.first { $0.name.local == attribute }?.value
    }
  }

  private var elements: [Element] = []

  /// Reads a file, which has to be well-formed.
  init(_ bytes: [UInt8]) throws {
    var reader = XMLStreamReader(bytes)
    var open: [Int] = []
    var group = -1
    while let event = try reader.next() {
      switch event.kind {
      case .startElement(let element):
        if open.count == 1 { group += 1 }
        let path = open.map { elements[$0].name } + [element.name.local]
        open.append(elements.count)
        elements.append(
          Element(
            name: element.name.local,
            path: path,
            group: group,
            attributes: element.attributes
          )
        )
      case .endElement: open.removeLast()
      case .text(let text): if let last = open.last { elements[last].text += text }
      default: break
      }
    }
  }

  /// The name of the root.
  var root: String { elements.first?.name ?? "" }

  /// The elements of a name.
  func all(_ name: String) -> [Element] { elements.filter { $0.name == name } }

  /// The children of the root that have a name, each with all inside it.
  func groups(_ name: String) -> [ArraySlice<Element>] {
    elements.indices.filter { elements[$0].path.count == 2 && elements[$0].name == name }
      .map { start in
        let group = elements[start].group
        return elements[(start + 1)...].prefix { $0.group == group }
      }
  }
}
