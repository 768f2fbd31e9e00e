import CLibXML2
import XML

/// libxml2's own streaming writer and reader with nothing around them: as fast as what stands on them gets.
enum XMLCeiling {
  /// A call that libxml2's writer takes.
  enum Step {
    case start(String)
    case attribute(String, String)
    case text(String)
    case end
  }

  /// The calls that write a document again.
  static func steps(of bytes: [UInt8]) throws -> [Step] {
    var reader = XMLStreamReader(bytes)
    var steps: [Step] = []
    while let event = try reader.next() {
      switch event.kind {
      case .startElement(let element):
        steps.append(.start(element.name.qualified))
        for attribute in element.attributes {
          steps.append(.attribute(attribute.name.qualified, attribute.value))
        }
      case .text(let text): steps.append(.text(text))
      case .endElement: steps.append(.end)
      case .comment, .processingInstruction, .documentType: continue
      }
    }
    return steps
  }

  /// Writes a document into memory, and returns its size.
  static func write(_ steps: [Step]) -> Int {
    let buffer = unsafe xmlBufferCreate()
    let writer = unsafe xmlNewTextWriterMemory(buffer, 0)
    defer { unsafe xmlBufferFree(buffer) }
    for step in steps {
      switch step {
      case .start(let name): _ = unsafe xmlTextWriterStartElement(writer, name)
      case .attribute(let name, let value):
        _ = unsafe xmlTextWriterWriteAttribute(writer, name, value)
      case .text(let text): _ = unsafe xmlTextWriterWriteString(writer, text)
      case .end: _ = unsafe xmlTextWriterEndElement(writer)
      }
    }
    unsafe xmlFreeTextWriter(writer)
    return unsafe Int(xmlBufferLength(buffer))
  }

  /// Reads a document to its end, and returns how many steps that takes.
  static func read(_ bytes: [UInt8]) -> Int {
    unsafe bytes.withUnsafeBytes { bytes in
      let start = unsafe bytes.baseAddress?.assumingMemoryBound(to: CChar.self)
      let reader = unsafe xmlReaderForMemory(start, Int32(clamping: bytes.count), nil, "UTF-8", 0)
      defer { unsafe xmlFreeTextReader(reader) }
      var count = 0
      while unsafe xmlTextReaderRead(reader) == 1 { count += 1 }
      return count
    }
  }
}
