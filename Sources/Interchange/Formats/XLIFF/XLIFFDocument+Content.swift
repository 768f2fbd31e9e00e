import Diagnostics
import Workspace
import XML

extension XLIFFDocument {
  /// Reads a child of a unit.
  mutating func readPart(
    _ element: XMLElement,
    of parts: inout XLIFFParts,
    keepsSpace: Bool
  ) throws(InputError) {
    switch element.name.local {
    case "originalData": try readData(into: &parts.data)
    case "segment", "ignorable":
      parts.parts.append(try readSegment(element, parts.data, keepsSpace))
    case "notes": try xml.skip()
    default:
      xml.report("‘\(element.name.local)’ does not belong here; it is left out")
      try xml.skip()
    }
  }

  private mutating func readData(into data: inout [String: String]) throws(InputError) {
    while let event = try xml.next() {
      if case .endElement = event { break }
      guard case .startElement(let element) = event else { continue }
      var content = Content(data: [:])
      try readContent(&content)
      guard let id = element["id"] else { continue }
      data[id] = content.steps.reduce(into: "") { native, step in
        if case .text(let text) = step { native += text }
      }
    }
  }

  private mutating func readSegment(
    _ element: XMLElement,
    _ data: [String: String],
    _ keepsSpace: Bool
  ) throws(InputError) -> XLIFFParts.Part {
    var part = XLIFFParts.Part(
      isIgnorable: element.name.local == "ignorable",
      state: Self.state(element["state"], element["subState"])
    )
    while let event = try xml.next() {
      if case .endElement = event { break }
      guard case .startElement(let child) = event else { continue }
      guard isCore(child.name), ["source", "target"].contains(child.name.local) else {
        try xml.skip()
        continue
      }
      var content = Content(data: data)
      try readContent(&content)
      if !(child.keepsSpace ?? keepsSpace) { content.trimLayout() }
      if child.name.local == "source" {
        part.source = content.steps
      } else {
        part.target = content.steps
        part.order = child["order"].flatMap { Int($0) }
      }
    }
    return part
  }

  /// The state that attributes tell: a review is not yet a release, and what nobody knows is XLIFF's default.
  ///
  /// Tools that change a state may leave our sub-state behind.
  private static func state(_ state: String?, _ subState: String?) -> TranslationState {
    switch state {
    case "translated" where subState == XLIFF.needsReview: .needsReview
    case "translated", "reviewed": .translated
    case "final": .final
    default: .needsReview
    }
  }

  /// Reads what is in the element just started, to its end.
  private mutating func readContent(_ content: inout Content) throws(InputError) {
    if let text = xml.textAlone() {
      if !text.isEmpty { content.append(text) }
      return
    }
    /// The ends that are to come of elements whose content counts; nil for one that stands for nothing.
    var open: [CodedTextBuilder.Element?] = []
    while let event = try xml.next() {
      switch event {
      case .text(let text): content.append(text)
      case .startElement(let element):
        guard isCore(element.name) else {
          try xml.skip()
          continue
        }
        switch element.name.local {
        case "pc":
          content.steps.append(.code(content.code(element, .opening, side: "Start")))
          open.append(content.code(element, .closing, side: "End"))
        case "mrk": open.append(nil)
        default: try readEmpty(element, into: &content)
        }
      case .endElement:
        guard let closing = open.popLast() else { return }
        if let closing { content.steps.append(.closing(closing)) }
      default: continue
      }
    }
  }

  /// Reads an element of which the content says nothing.
  private mutating func readEmpty(
    _ element: XMLElement,
    into content: inout Content
  ) throws(InputError) {
    switch element.name.local {
    case "cp":
      if let scalar = element["hex"].flatMap({ UInt32($0, radix: 16) }).flatMap(Unicode.Scalar.init)
      {
        content.append(String(scalar))
      } else {
        xml.report("‘\(element["hex"] ?? "")’ is not the number of a character; it is left out")
      }
    case "ph": content.steps.append(.code(content.code(element, .standalone)))
    case "sc": content.steps.append(.code(content.code(element, .looseOpening)))
    case "ec": content.steps.append(.closing(content.code(element, .looseClosing)))
    case "sm", "em": break
    default: xml.report("‘\(element.name.local)’ is not known; it is left out")
    }
    try xml.skip()
  }
}

/// The content of a source, target or piece of original data.
private struct Content {
  let data: [String: String]
  var steps: [XLIFFParts.Step] = []

  init(data: [String: String]) { self.data = data }

  /// Adds text, joined to text before it.
  mutating func append(_ text: String) {
    guard case .text(var last)? = steps.last else {
      steps.append(.text(text))
      return
    }
    // The only one who holds the text adds to it in place.
    steps.removeLast()
    last += text
    steps.append(.text(last))
  }

  /// The code that an element stands for; `side` is of an element that is two codes.
  func code(
    _ element: XMLElement,
    _ role: InlineCode.Role,
    side: String = ""
  ) -> CodedTextBuilder.Element {
    // A copy is the code that it copies, once more.
    let id = element["copyOf"] ?? element["id"]
    let isIsolated = element["isolated"] == "yes"
    let partner = role == .looseClosing ? element["startRef"] : id
    return CodedTextBuilder.Element(
      name: element.name.local,
      role: role,
      id: id ?? partner,
      reference: role == .standalone || isIsolated ? nil : partner,
      mayCross: role == .looseOpening,
      kind: InlineCode.Kind(xliffType: element["type"], subType: element["subType"]),
      native: element["dataRef" + side].flatMap { data[$0] },
      equivalent: element["equiv" + side]
    )
  }

  /// Takes off the line ends and the indentation that a layout put at the edges.
  mutating func trimLayout() {
    func isLayout(_ scalar: Unicode.Scalar) -> Bool { " \t\n\r".unicodeScalars.contains(scalar) }
    if case .text(let text)? = steps.first {
      let edge = text.unicodeScalars.prefix(while: isLayout)
      if edge.contains("\n") {
        steps[0] = .text(String(text.unicodeScalars.dropFirst(edge.count)))
      }
    }
    if case .text(let text)? = steps.last {
      let edge = text.unicodeScalars.reversed().prefix(while: isLayout)
      if edge.contains("\n") {
        steps[steps.count - 1] = .text(String(text.unicodeScalars.dropLast(edge.count)))
      }
    }
    if case .text("")? = steps.first { steps.removeFirst() }
  }
}
