/// Gathers what the parser reports into events with places, and stops it at the limits.
struct EventCollector {
  private struct OpenElement {
    var name: XMLName
    var line: Int
  }

  private(set) var error: XMLError?
  private var positions = PositionTracker()
  private var events: [XMLEvent] = []
  /// How many of `events` are already taken.
  private var taken = 0
  private var open: [OpenElement] = []
  private var hasRoot = false

  private var text: [UInt8] = []
  private var textPlace = (line: 1, column: 1)
  /// The offset after the last tag, comment or instruction, where text may start.
  private var markupEnd = 0

  mutating func next() -> XMLEvent? {
    guard taken < events.count else {
      if taken > 0 { events.removeAll(keepingCapacity: true) }
      taken = 0
      return nil
    }
    // Moved out, not copied: what an event holds is counted once.
    var event = XMLEvent(.text(""), line: 0, column: 0)
    swap(&event, &events[taken])
    taken += 1
    return event
  }

  /// Takes note of bytes that the parser is about to read.
  mutating func willRead(_ bytes: ArraySlice<UInt8>) {
    positions.append(bytes)
    if positions.pending > XMLLimits.markupBytes + XMLLimits.textBytes {
      fail("a single tag, comment or run of spaces is longer than \(XMLLimits.markupBytes) bytes")
    }
  }

  /// Records the first error; later ones are its consequences.
  mutating func fail(_ message: String, at offset: Int? = nil) {
    guard error == nil else { return }
    if let offset { positions.advance(to: offset) }
    error = XMLError(line: positions.line, column: positions.column, message)
  }

  // MARK: What the parser reports, each with the offset at which it stands

  mutating func start(_ element: XMLElement, at offset: Int) {
    begin(.startTag, offset)
    markupEnd = positions.end(ofTagFrom: offset)
    hasRoot = true
    open.append(OpenElement(name: element.name, line: positions.line))
    guard open.count <= XMLLimits.depth else {
      return fail("elements are nested deeper than \(XMLLimits.depth) levels")
    }
    append(.startElement(element))
  }

  mutating func end(_ name: XMLName, at offset: Int) {
    // An empty element has no `</`; then its end is where it starts.
    begin(.endTag, offset)
    markupEnd = offset
    if !open.isEmpty { open.removeLast() }
    append(.endElement(name))
  }

  mutating func characters(_ bytes: UnsafeBufferPointer<UInt8>) {
    if text.isEmpty {
      positions.advance(to: markupEnd)
      textPlace = (positions.line, positions.column)
    }
    unsafe text.append(contentsOf: bytes)
    if text.count > XMLLimits.textBytes {
      fail("a text is longer than \(XMLLimits.textBytes) bytes")
    }
  }

  mutating func comment(_ comment: String, at offset: Int) {
    begin(.comment, offset)
    markupEnd = offset
    append(.comment(comment))
  }

  mutating func instruction(_ target: String, _ data: String, at offset: Int) {
    begin(.instruction, offset)
    markupEnd = offset
    append(.processingInstruction(target: target, data: data))
  }

  mutating func documentType(_ name: String, publicID: String?, systemID: String?, at offset: Int) {
    begin(.documentType, offset)
    append(.documentType(name: name, publicID: publicID, systemID: systemID))
  }

  /// Ends a text at the markup that opens with `opener`, and moves there.
  private mutating func begin(_ opener: Opener, _ offset: Int) {
    if !text.isEmpty {
      let text = String(decoding: text, as: UTF8.self)
      self.text.removeAll(keepingCapacity: true)
      events.append(XMLEvent(.text(text), line: textPlace.line, column: textPlace.column))
    }
    positions.advance(to: positions.start(of: opener, before: offset))
  }

  private mutating func append(_ kind: XMLEvent.Kind) {
    events.append(XMLEvent(kind, line: positions.line, column: positions.column))
  }

  // MARK: Errors that need to know what is open

  func isAtEnd(_ offset: Int) -> Bool { offset >= positions.end }

  /// The document ends, or goes on, where it must not.
  mutating func failAtEnd(_ offset: Int) {
    if let last = open.last {
      fail("the file ends inside ‘<\(last.name.qualified)>’ of line \(last.line)", at: offset)
    } else if hasRoot {
      fail("only comments may follow the end of the first element", at: offset)
    } else {
      fail("no element in this file; it is empty, cut off or not XML", at: offset)
    }
  }

  mutating func failAtCharacter(_ offset: Int) {
    fail(
      positions.isCharacter(at: offset)
        ? "a character that XML does not allow; remove it"
        : "the text is not valid UTF-8 here; save the file as UTF-8",
      at: offset
    )
  }

  mutating func failAtMismatch(_ offset: Int) {
    guard let last = open.last else { return fail("an end tag without its start tag", at: offset) }
    let place = positions.start(of: .endTag, before: offset)
    fail("expected ‘</\(last.name.qualified)>’ to end the element of line \(last.line)", at: place)
  }
}
