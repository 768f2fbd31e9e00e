import Diagnostics
import XML

/// What holds for XML whatever its bytes are.
public enum XMLInvariants {
  /// Reads `bytes`; throws the first thing that does not hold.
  public static func check(_ bytes: [UInt8]) throws(Violation) {
    let whole = Reading(bytes, pieceSize: max(bytes.count, 1))
    for size in [1, 7] where !holdsMisreadComment(bytes) {
      let pieces = Reading(bytes, pieceSize: size)
      // How much of a broken document is read before that shows depends on the pieces.
      try require(
        (pieces.error == nil) == (whole.error == nil),
        "pieces of \(size) bytes fail alike"
      )
      let count = min(pieces.events.count, whole.events.count)
      try require(
        whole.error != nil
          ? pieces.events.prefix(count) == whole.events.prefix(count)
          : pieces.events == whole.events,
        "pieces of \(size) bytes give the same events"
      )
    }
    try checkNesting(of: whole)
    // Places are counted in the text that UTF-16 is decoded to.
    if !isUTF16(bytes) { try checkPlaces(of: whole, in: bytes) }
    if whole.error == nil { try checkRewriting(of: whole) }
  }

  /// Whether a comment begins so that libxml2, reading in pieces, takes its beginning for its end.
  private static func holdsMisreadComment(_ bytes: [UInt8]) -> Bool {
    let text = bytes.filter { $0 != 0 }
    return text.contains("<!-->".utf8) || text.contains("<!--->".utf8)
  }

  private static func isUTF16(_ bytes: [UInt8]) -> Bool {
    [[0xFF, 0xFE], [0xFE, 0xFF], [0x3C, 0x00], [0x00, 0x3C]].contains { bytes.starts(with: $0) }
  }

  private static func checkNesting(of reading: Reading) throws(Violation) {
    var open: [XMLName] = []
    for event in reading.events {
      switch event.kind {
      case .startElement(let element): open.append(element.name)
      case .endElement(let name):
        try require(open.popLast() == name, "‘\(name.qualified)’ ends what was started last")
      case .text(let text):
        try require(!text.isEmpty && !open.isEmpty, "text is not empty, and inside an element")
      default: break
      }
    }
    try require(reading.error != nil || open.isEmpty, "every element is ended")
    try require(reading.error != nil || !reading.events.isEmpty, "a document has an element")
  }

  private static func checkPlaces(of reading: Reading, in bytes: [UInt8]) throws(Violation) {
    let lines = LineTable(bytes, lineEnd: .lineFeedOrCarriageReturn)
    var last = Position.start
    for event in reading.events {
      let position = Position(line: event.line, column: event.column)
      try require(position >= last, "\(event) comes after the one before it")
      try require(lines.contains(position), "\(event) lies in the file")
      last = position
    }
    if let error = reading.error {
      let position = Position(line: error.line, column: error.column)
      try require(lines.contains(position), "‘\(error)’ lies in the file")
      try require(!error.message.isEmpty, "an error says what is wrong")
    }
  }

  /// What was read and is written again is read as it was.
  private static func checkRewriting(of reading: Reading) throws(Violation) {
    let events = reading.events.map(\.kind)
    var written: [UInt8] = []
    do {
      guard try write(events, to: { written += $0 }) else { return }
    } catch {
      throw Violation(statement: "what was read can be written: \(error)")
    }
    let again = Reading(written, pieceSize: max(written.count, 1))
    try require(again.error == nil, "what is written can be read: \(again.error?.message ?? "")")
    try require(again.events.map(\.kind) == events, "what is written is read as it was")
  }

  /// Writes a document; returns false for what the writer has no step for.
  private static func write(
    _ events: [XMLEvent.Kind],
    to sink: @escaping ([UInt8]) -> Void
  ) throws -> Bool {
    var writer = XMLStreamWriter(sink: sink)
    for event in events {
      switch event {
      case .startElement(let element):
        try writer.start(element.name.qualified, .inline)
        for namespace in element.namespaces {
          try writer.attribute(namespace.prefix.map { "xmlns:\($0)" } ?? "xmlns", namespace.uri)
        }
        for attribute in element.attributes {
          try writer.attribute(attribute.name.qualified, attribute.value)
        }
      case .endElement: try writer.end()
      case .text(let text): try writer.text(text)
      case .comment(let comment): try writer.comment(comment)
      case .processingInstruction, .documentType: return false
      }
    }
    try writer.finish()
    return true
  }

  /// All that a reader gives.
  private struct Reading: Equatable {
    var events: [XMLEvent] = []
    var error: XMLError?

    init(_ bytes: [UInt8], pieceSize: Int) {
      var index = 0
      var reader = XMLStreamReader(chunks: {
        guard index < bytes.count else { return nil }
        let end = min(index + pieceSize, bytes.count)
        defer { index = end }
        return Array(bytes[index..<end])
      })
      do {
        while let event = try reader.next() { events.append(event) }
      } catch {
        self.error = error
      }
    }
  }
}
