/// Gathers what the parser reports into events with places, and stops it at the limits.
///
/// What stands in a piece of the document is kept as bytes, and becomes texts as events are taken.
struct EventCollector {
  /// An event that waits to be taken.
  private struct Step {
    enum Kind {
      /// A start tag: the index of its name, and the stretches of what it holds.
      case start(Int, attributes: Range<Int>, namespaces: Range<Int>)
      case end(Int)
      case text(Range<Int>)
      /// The index of an event among those that are rare.
      case other(Int)
    }

    var kind: Kind
    /// The offset after a tag, before anything else.
    var offset: Int
  }

  private struct OpenElement {
    var name: Int
    /// The offset after its tag.
    var offset: Int
    /// The line on which the tag starts, once that is known.
    var line: Int?
  }

  private(set) var error: XMLError?
  var names = NameTable()
  private var positions = PositionTracker()
  private var steps: [Step] = []
  /// How many of `steps` are already taken.
  private var taken = 0
  /// The step whose place is told; nil before the first.
  private var last: Int?
  private var others: [XMLEvent.Kind] = []
  /// What the parser reported since it was last fed, and what the steps refer to.
  private var parts = MarkupContent.Parts()
  private var content = MarkupContent(MarkupContent.Parts(), names: [])
  private var open: [OpenElement] = []
  private var hasRoot = false

  private var text: [UInt8] = []
  /// The offset at which the text starts.
  private var textStart = 0
  /// The offset at which the last tag, comment or instruction was reported, and so ended or ends soon.
  private var reported = 0
  /// Whether that was a start tag, of which the `>` comes after.
  private var isInTag = false
  /// How many elements are open of one that is left out, of which nothing is kept.
  private var skipped = 0

  // MARK: What was reported

  /// The next event.
  mutating func next() -> XMLEvent.Kind? {
    guard taken < steps.count else { return nil }
    last = taken
    taken += 1
    switch steps[taken - 1].kind {
    case .start(let name, let attributes, let namespaces):
      return .startElement(
        XMLElement(
          content.name(name),
          in: content,
          attributes: attributes,
          namespaces: namespaces
        )
      )
    case .end(let name): return .endElement(content.name(name))
    case .text(let range): return .text(content.text(range))
    case .other(let index): return others[index]
    }
  }

  /// The text in the element just started, up to its end.
  ///
  /// Returns nil, and takes nothing, where more than text is in it, or not all of it was read. The place stays
  /// that of the element's start.
  mutating func textOfElement() -> String? {
    guard taken > 0, taken < steps.count, case .start = steps[taken - 1].kind else { return nil }
    switch steps[taken].kind {
    case .end:
      taken += 1
      return ""
    case .text(let range):
      guard taken + 1 < steps.count, case .end = steps[taken + 1].kind else { return nil }
      taken += 2
      return content.text(range)
    case .start, .other: return nil
    }
  }

  /// Leaves out what is in the element just started, and its end: what waits to be taken now, the rest as it
  /// is reported.
  mutating func skipElement() {
    var depth = 1
    while depth > 0, taken < steps.count {
      switch steps[taken].kind {
      case .start: depth += 1
      case .end: depth -= 1
      case .text, .other: break
      }
      taken += 1
    }
    skipped = depth
    if depth > 0 { text.removeAll(keepingCapacity: true) }
  }

  /// The place of the event that was taken last.
  var place: (line: Int, column: Int) {
    mutating get {
      guard let last else { return positions.place(at: 0) }
      let step = steps[last]
      switch step.kind {
      case .start, .end: return positions.place(at: positions.startOfTag(before: step.offset))
      case .text, .other: return positions.place(at: step.offset)
      }
    }
  }

  // MARK: What the parser reads

  /// Takes note of bytes that the parser is about to read, all events before them being taken.
  mutating func willRead(_ bytes: ArraySlice<UInt8>) {
    // Of what is left out no place is ever asked.
    if skipped > 0 { (reported, isInTag) = (positions.end, false) }
    let kept = text.isEmpty ? reported : min(reported, textStart)
    for index in open.indices where open[index].line == nil {
      open[index].line = line(of: open[index])
    }
    positions.forget(before: kept)
    positions.append(bytes)
    if !steps.isEmpty { steps.removeAll(keepingCapacity: true) }
    if !others.isEmpty { others = [] }
    (taken, last) = (0, nil)
    if positions.end - kept > XMLLimits.markupBytes + XMLLimits.textBytes {
      fail(
        "a single tag, comment or run of spaces is longer than \(XMLLimits.markupBytes) bytes",
        at: kept
      )
    }
  }

  /// Takes note that the parser has read what it was given.
  mutating func didRead() {
    content = MarkupContent(parts, names: names.names)
    let sizes = (parts.bytes.count, parts.attributes.count)
    parts = MarkupContent.Parts()
    parts.bytes.reserveCapacity(sizes.0)
    parts.attributes.reserveCapacity(sizes.1)
  }

  /// Records the first error, at the end of what was read if not elsewhere; later ones are its consequences.
  mutating func fail(_ message: String, at offset: Int? = nil) {
    guard error == nil else { return }
    let (line, column) = positions.place(at: offset ?? positions.end)
    error = XMLError(line: line, column: column, message)
  }

  // MARK: What the parser reports, each with the offset at which it stands

  /// Adds an attribute to the start tag that is reported next; false where it is too long.
  mutating func attribute(name: Int, _ value: UnsafeBufferPointer<UInt8>, at offset: Int) -> Bool {
    guard value.count <= XMLLimits.attributeBytes else {
      fail("an attribute is longer than \(XMLLimits.attributeBytes) bytes", at: offset)
      return false
    }
    let start = parts.bytes.count
    unsafe parts.bytes.append(contentsOf: value)
    parts.attributes.append(.init(name: name, value: start..<parts.bytes.count))
    return true
  }

  mutating func namespace(prefix: String?, uri: String) {
    parts.namespaces.append(XMLNamespaceDeclaration(prefix: prefix, uri: uri))
  }

  /// A start tag with the attributes and namespaces that were added last.
  mutating func start(_ name: Int, attributes: Int, namespaces: Int, at offset: Int) {
    endText()
    (reported, isInTag, hasRoot) = (offset, true, true)
    open.append(OpenElement(name: name, offset: offset))
    guard open.count <= XMLLimits.depth else {
      return fail(
        "elements are nested deeper than \(XMLLimits.depth) levels",
        at: positions.startOfTag(before: offset)
      )
    }
    if skipped > 0 {
      skipped += 1
      return
    }
    let (allAttributes, allNamespaces) = (parts.attributes.count, parts.namespaces.count)
    steps.append(
      Step(
        kind: .start(
          name,
          attributes: allAttributes - attributes..<allAttributes,
          namespaces: allNamespaces - namespaces..<allNamespaces
        ),
        offset: offset
      )
    )
  }

  mutating func end(_ name: Int, at offset: Int) {
    endText()
    (reported, isInTag) = (offset, false)
    if !open.isEmpty { open.removeLast() }
    if skipped > 0 {
      skipped -= 1
      return
    }
    // An empty element has no `</`; then its end is where it starts.
    steps.append(Step(kind: .end(name), offset: offset))
  }

  mutating func characters(_ bytes: UnsafeBufferPointer<UInt8>) {
    if skipped > 0 { return }
    if text.isEmpty { textStart = isInTag ? positions.end(ofTagFrom: reported) : reported }
    unsafe text.append(contentsOf: bytes)
    if text.count > XMLLimits.textBytes {
      fail("a text is longer than \(XMLLimits.textBytes) bytes", at: textStart)
    }
  }

  /// Anything but a tag or a text, which opens with `opener`.
  mutating func other(_ kind: XMLEvent.Kind, opener: String, at offset: Int) {
    if skipped > 0 { return }
    endText()
    let start = positions.start(of: opener, before: offset, notBefore: reported)
    steps.append(Step(kind: .other(others.count), offset: start))
    others.append(kind)
    (reported, isInTag) = (offset, false)
  }

  private mutating func endText() {
    if text.isEmpty { return }
    let start = parts.bytes.count
    parts.bytes += text
    text.removeAll(keepingCapacity: true)
    steps.append(Step(kind: .text(start..<parts.bytes.count), offset: textStart))
  }

  // MARK: Errors that need to know what is open

  func isAtEnd(_ offset: Int) -> Bool { offset >= positions.end }

  /// The document ends, or goes on, where it must not.
  mutating func failAtEnd(_ offset: Int) {
    if let last = open.last {
      fail("the file ends inside ‘<\(name(of: last))>’ of line \(line(of: last))", at: offset)
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
    fail(
      "expected ‘</\(name(of: last))>’ to end the element of line \(line(of: last))",
      at: positions.start(of: "</", before: offset, notBefore: reported)
    )
  }

  private func name(of element: OpenElement) -> String { names.names[element.name].qualified }

  private mutating func line(of element: OpenElement) -> Int {
    element.line ?? positions.place(at: positions.startOfTag(before: element.offset)).line
  }
}
