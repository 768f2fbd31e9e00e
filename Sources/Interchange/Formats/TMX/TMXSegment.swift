import Diagnostics
import XML

/// Reads what is in a `<seg>`.
enum TMXSegment {
  /// Reads to the end of the `<seg>` just started.
  static func read(_ xml: inout XMLFile) throws(InputError) -> CodedText {
    if let text = xml.textAlone() { return CodedText(text) }
    var text = CodedTextBuilder()
    // Marks of passages (`<hi>`) are not part of the text; what is in them is.
    var marks = 0
    while let event = try xml.next() {
      switch event {
      case .text(let run): text.append(run)
      case .endElement:
        if marks == 0 { return text.text }
        marks -= 1
      case .startElement(let element):
        let (name, type) = (element.name.local, element["type"])
        var code = CodedTextBuilder.Element(name: name, role: .standalone, id: element["x"])
        code.kind = type.flatMap(InlineCode.Kind.init(exchangeType:))
        switch name {
        case "bpt":
          code.role = .opening
          if case .html? = code.kind { code.mayCross = true }
          code.reference = element["i"]
          code.id = code.id ?? code.reference
          code.native = try native(&xml)
          text.append(code)
        case "ept":
          code.role = .closing
          code.reference = element["i"]
          code.native = try native(&xml)
          text.close(code)
        case "ph", "ut":
          let native = try native(&xml)
          if type == TMXNames.control, let scalar = ForbiddenScalar.named(native) {
            text.append(String(scalar))
          } else {
            code.native = native
            text.append(code)
          }
        case "it":
          code.role = element["pos"] == "end" ? .looseClosing : .looseOpening
          code.native = try native(&xml)
          text.append(code)
        default: marks += 1
        }
      default: break
      }
    }
    return text.text
  }

  /// What stands in a code; texts within (`<sub>`), such as a footnote, are kept as part of it.
  private static func native(_ xml: inout XMLFile) throws(InputError) -> String {
    if let text = xml.textAlone() { return text }
    var native = ""
    while let event = try xml.next() {
      switch event {
      case .text(let run): if native.isEmpty { native = run } else { native += run }
      case .endElement: return native
      case .startElement(let element):
        let inner = try xml.text()
        if element["type"] == TMXNames.control, let scalar = ForbiddenScalar.named(inner) {
          native.unicodeScalars.append(scalar)
        } else {
          native += inner
        }
      default: break
      }
    }
    return native
  }
}
