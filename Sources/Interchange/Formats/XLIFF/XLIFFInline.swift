import XML

extension XMLStreamWriter {
  /// Writes text, with `<cp>` in the place of each character that XML cannot hold.
  mutating func xliffText(_ text: String) throws {
    try self.text(text) { scalar, xml in
      try xml.start("cp")
      try xml.attribute("hex", scalar.codePoint)
      try xml.end()
    }
  }

  /// Writes one side of a segment, its codes as inline elements.
  ///
  /// What means something may be moved, but neither doubled nor deleted; what is only how a character is
  /// written may be anything.
  mutating func xliffContent(
    _ name: String,
    _ text: CodedText?,
    _ data: XLIFFOriginalData
  ) throws {
    try start(name, .inline)
    let inside = depth
    let closings = text?.closings ?? [:]
    for piece in text?.pieces ?? [] {
      switch piece {
      case .text(let text): try xliffText(text)
      case .code(let code) where code.role == .opening:
        try start("pc")
        try attribute("id", code.id)
        try reference("dataRefStart", data.reference(to: code.native))
        try reference("dataRefEnd", data.reference(to: closings[code.id]))
        try describe(code)
      case .code(let code) where code.role == .closing:
        if depth > inside { try end() }
      case .code(let code):
        try start(code.role == .standalone ? "ph" : code.role == .looseOpening ? "sc" : "ec")
        if code.role == .looseClosing, let partner = code.partner {
          try attribute("startRef", partner)
        } else {
          if code.role != .standalone, code.partner == nil { try attribute("isolated", "yes") }
          try attribute("id", code.id)
        }
        try reference("dataRef", data.reference(to: code.native))
        if let equivalent = code.equivalent { try attribute("equiv", equivalent) }
        if let native = code.native { try attribute("disp", native) }
        try describe(code)
        try end()
      }
    }
    while depth >= inside { try end() }
  }

  private mutating func reference(_ name: String, _ value: String?) throws {
    if let value { try attribute(name, value) }
  }

  /// Writes what the elements of all codes say.
  private mutating func describe(_ code: CodedText.Code) throws {
    guard let kind = code.kind else { return }
    let (type, subType) = kind.typeInXLIFF
    try attribute("type", type)
    if let subType { try attribute("subType", subType) }
    if !kind.isFree {
      try attribute("canCopy", "no")
      try attribute("canDelete", "no")
    }
  }
}

extension CodedText {
  /// The markup of the second ones of pairs, by their ids.
  fileprivate var closings: [String: String] {
    var closings: [String: String] = [:]
    for case .code(let code) in pieces where code.role == .closing {
      closings[code.id] = code.native
    }
    return closings
  }
}
