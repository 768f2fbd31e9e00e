/// The dialect's constructs.
extension HTMLWriter {
  mutating func writeDirective(_ index: Int) {
    let node = document.nodes[index]
    guard let directive = document.directive(of: node) else { return }
    switch directive.name {
    case "image": writeImage(directive, index)
    case "no-loc":
      put("<span class=\"no-loc\" translate=\"no\"")
      putCallerAttributes(index)
      put(">")
      putEscaped(value("text", of: directive))
      put("</span>")
    case "video", "include": writeReference(directive, index)
    default:
      if directive.path != nil { writeReference(directive, index) }
    }
  }

  mutating func writeDirectiveBlock(_ index: Int) {
    let node = document.nodes[index]
    guard let directive = document.directive(of: node) else { return }
    switch directive.name {
    case "row": openSection(.row, "<div class=\"row\">\n", "</div>\n", beside: index)
    case "column":
      closeFrame(.column)
      let span = String(decoding: value("span", of: directive), as: UTF8.self)
      let style = Int(span).map { $0 > 1 ? " span-\(min($0, 12))" : "" } ?? ""
      openSection(.column, "<div class=\"column\(style)\">\n", "</div>\n", beside: index)
    case "row-end": closeFrame(.row)
    case "column-end": closeFrame(.column)
    case "moniker", "zone":
      openSection(.zone, "<div class=\"\(directive.name)\">\n", "</div>\n", beside: index)
    case "moniker-end", "zone-end": closeFrame(.zone)
    case "image":
      openSection(.figure, "<figure>\n", "</figure>\n", beside: index)
      writeImage(directive, index)
      put("\n")
    case "image-end": closeFrame(.figure)
    case "code":
      put("<p>")
      writeReference(directive, index)
      put("</p>\n")
    default: break
    }
  }

  private mutating func openSection(
    _ kind: Frame.Kind,
    _ start: String,
    _ closing: String,
    beside index: Int
  ) {
    put(start)
    let parent = document.nodes[document.nodes[index].parent]
    frames.append(Frame(kind: kind, end: parent.subtreeEnd, closing: closing))
  }

  private mutating func writeImage(_ directive: MarkdownDirective, _ index: Int) {
    let lightbox = value("lightbox", of: directive)
    let hasLightbox =
      !lightbox.isEmpty && !lightbox.elementsEqual("false".utf8)
      && renderer.address(lightbox, .image) != nil
    if hasLightbox {
      put("<a class=\"lightbox\"")
      putAddress("href", lightbox, .image)
      put(">")
    }
    let alternative = value("alt-text", of: directive)
    if openImage(value("source", of: directive), alternative: alternative) {
      putCallerAttributes(index)
      put(">")
    }
    if hasLightbox { put("</a>") }
  }

  /// What stands elsewhere and cannot be shown here becomes a link to it.
  private mutating func writeReference(_ directive: MarkdownDirective, _ index: Int) {
    var address = value("source", of: directive)
    if let path = directive.path {
      address = []
      CharacterReference.decodeAll(document.bytes[path], into: &address)
    }
    var text = address
    if let name = directive.text, !name.isEmpty {
      text = []
      CharacterReference.decodeAll(document.bytes[name], into: &text)
    }
    put("<a class=\"reference\"")
    putAddress("href", address, .link)
    putCallerAttributes(index)
    put(">")
    putEscaped(text)
    put("</a>")
  }

  private func value(_ name: String, of directive: MarkdownDirective) -> [UInt8] {
    var result: [UInt8] = []
    if let range = directive.value(of: name, in: document.bytes) {
      CharacterReference.decodeAll(document.bytes[range], into: &result)
    }
    return result
  }
}
