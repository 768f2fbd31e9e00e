import Diagnostics
import XML

/// Writes and reads what is in a `<source>` or a `<target>`.
enum XLIFF1Text {
  /// Writes a text: pairs as `<g>`, other codes as `<x/>`, tags without partner as `<bx/>` and `<ex/>`.
  static func write(_ text: CodedText, _ xml: inout XMLStreamWriter) throws {
    var controls = 0
    for piece in text.pieces {
      switch piece {
      case .text(let text):
        try xml.text(text) { scalar, xml in
          controls += 1
          try xml.start("x")
          try xml.attribute("id", "control-\(controls)")
          try xml.attribute("ctype", XLIFF1.control)
          try xml.attribute("equiv-text", ForbiddenScalar.name(of: scalar))
          try xml.end()
        }
      case .code(let code):
        if code.role == .closing { try xml.end() } else { try start(code, &xml) }
        if code.role != .opening, code.role != .closing { try xml.end() }
      }
    }
  }

  private static func start(_ code: CodedText.Code, _ xml: inout XMLStreamWriter) throws {
    let type = code.kind?.exchangeType
    switch code.role {
    case .opening, .closing: try xml.start("g")
    case .standalone: try xml.start("x")
    case .looseOpening: try xml.start("bx")
    case .looseClosing: try xml.start("ex")
    }
    try xml.attribute("id", code.id)
    if let partner = code.partner {
      try xml.attribute("rid", code.role == .looseOpening ? code.id : partner)
    }
    // The schema has ‘link’ for pairs only, and no type for ends.
    if let type, code.role != .looseClosing {
      let isAlone = code.role == .standalone && type == "link"
      try xml.attribute("ctype", isAlone ? "x-link" : type)
    }
    if let equivalent = code.equivalent { try xml.attribute("equiv-text", equivalent) }
  }

  /// Reads to the end of the element just started, with the markup behind the ids of codes where the file
  /// has it elsewhere.
  static func read(
    _ xml: inout XMLFile,
    natives: SDLTags = SDLTags()
  ) throws(InputError) -> CodedText {
    if let text = xml.textAlone() { return CodedText(text) }
    var text = CodedTextBuilder()
    try read(&xml, natives, into: &text)
    return text.text
  }

  // Elements nest no deeper than the XML module allows, so the calls do not either.
  private static func read(
    _ xml: inout XMLFile,
    _ natives: SDLTags,
    into text: inout CodedTextBuilder
  ) throws(InputError) {
    while let event = try xml.next() {
      switch event {
      case .text(let run): text.append(run)
      case .endElement: return
      case .startElement(let element): try read(element, &xml, natives, into: &text)
      default: break
      }
    }
  }

  private static func read(
    _ element: XMLElement,
    _ xml: inout XMLFile,
    _ natives: SDLTags,
    into text: inout CodedTextBuilder
  ) throws(InputError) {
    let name = element.name.local
    var code = CodedTextBuilder.Element(name: name, role: .standalone, id: element["id"])
    code.kind = element["ctype"].flatMap(InlineCode.Kind.init(exchangeType:))
    code.equivalent = element["equiv-text"]
    switch name {
    case "g":
      let tag = natives[code.id]
      code.role = .opening
      code.reference = "g " + (code.id ?? "")
      code.native = tag?.opening
      text.append(code)
      try read(&xml, natives, into: &text)
      code.role = .closing
      code.native = tag?.closing
      text.close(code)
    case "x":
      try xml.skip()
      if element["ctype"] == XLIFF1.control, let name = code.equivalent,
        let scalar = ForbiddenScalar.named(name)
      {
        text.append(String(scalar))
      } else {
        code.native = natives[code.id]?.opening
        text.append(code)
      }
    case "bx", "bpt":
      code.role = name == "bx" ? .looseOpening : .opening
      code.mayCross = name == "bx"
      code.reference = element["rid"] ?? code.id
      code.native = try xml.text()
      text.append(code)
    case "ex", "ept":
      code.role = name == "ex" ? .looseClosing : .closing
      code.reference = element["rid"] ?? code.id
      code.native = try xml.text()
      text.close(code)
    case "ph":
      code.native = try xml.text()
      text.append(code)
    case "it":
      code.role = element["pos"] == "close" ? .looseClosing : .looseOpening
      code.native = try xml.text()
      text.append(code)
    // A change that was tracked: what it took away is no part of the text.
    case "mrk" where element["mtype"] == "x-sdl-deleted": try xml.skip()
    default: try read(&xml, natives, into: &text)
    }
  }
}
