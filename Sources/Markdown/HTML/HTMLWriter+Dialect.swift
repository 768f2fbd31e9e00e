/// The dialect's constructs.
extension HTMLWriter {
  /// Writes a construct that stands in a line.
  mutating func writeDirective(_ index: Int) {
    guard let directive = document.directive(of: document.nodes[index]) else { return }
    switch directive.name {
    case "image": writeImage(directive, index)
    case "no-loc":
      put("<span class=\"no-loc\" translate=\"no\"")
      putCallerAttributes(index)
      put(">")
      putEscaped(value("text", of: directive))
      put("</span>")
    default: writeReference(directive, index)
    }
  }

  /// Writes a construct that stands alone in its line.
  mutating func writeDirectiveBlock(_ index: Int) {
    guard let directive = document.directive(of: document.nodes[index]) else { return }
    switch directive.name {
    case "row":
      put("<div class=\"row\">\n")
      open(.row, beside: index, closing: "</div>\n")
    case "column":
      closeFrame(.column)
      put("<div class=\"column")
      let span = Int(String(decoding: value("span", of: directive), as: UTF8.self)) ?? 1
      if span > 1 {
        put(" span-")
        put(number: min(span, 12))
      }
      put("\">\n")
      open(.column, beside: index, closing: "</div>\n")
    case "row-end": closeFrame(.row)
    case "column-end": closeFrame(.column)
    case "image":
      // The long description of a complex image follows, up to `image-end`.
      put("<figure>\n")
      writeImage(directive, index)
      put("\n<figcaption>\n")
      open(.figure, beside: index, closing: "</figcaption>\n</figure>\n")
    case "image-end": closeFrame(.figure)
    default:
      let start = html.count
      put("<p>")
      let lineStart = html.count
      writeReference(directive, index)
      if html.count == lineStart {
        html.removeLast(html.count - start)
      } else {
        put("</p>\n")
      }
    }
  }

  private mutating func writeImage(_ directive: MarkdownDirective, _ index: Int) {
    var target = value("link", of: directive)
    let lightbox = value("lightbox", of: directive)
    let isLightbox =
      target.isEmpty && !lightbox.isEmpty && !lightbox.elementsEqual("false".utf8)
    if isLightbox { target = lightbox }
    let use: HTMLRenderer.AddressUse = isLightbox ? .image : .link
    let link = target.isEmpty || isInLink ? nil : address(target, use, of: index)
    // An icon adds nothing to the text beside it.
    let isIcon = value("type", of: directive).elementsEqual("icon".utf8)
    let alternative = isIcon && link == nil ? [] : value("alt-text", of: directive)
    if let link {
      put(isLightbox ? "<a class=\"lightbox\"" : "<a")
      putAddress("href", link)
      put(">")
    }
    if openImage(value("source", of: directive), of: index, alternative: alternative) {
      if isIcon { put(" class=\"icon\"") }
      putCallerAttributes(index)
      put(">")
    }
    if link != nil { put("</a>") }
  }

  /// What stands elsewhere and cannot be shown here becomes a link to it; of what is unknown, the words are
  /// shown.
  private mutating func writeReference(_ directive: MarkdownDirective, _ index: Int) {
    var address = value("source", of: directive)
    if let path = directive.path { address = decoded(path) }
    var text: [UInt8] = []
    if let range = directive.text { text = decoded(range) }
    for name in ["text", "title", "alt-text"] where text.isEmpty {
      text = value(name, of: directive)
    }
    if text.isEmpty { text = address }
    guard !address.isEmpty, !isInLink else { return putEscaped(text) }
    put("<a class=\"reference\"")
    putLink(address, of: index)
    putCallerAttributes(index)
    put(">")
    putEscaped(text)
    put("</a>")
  }

  private var isInLink: Bool { frames.contains { $0.kind == .link } }

  private func value(_ name: String, of directive: MarkdownDirective) -> [UInt8] {
    guard let range = directive.value(of: name, in: document.bytes) else { return [] }
    // The name of a method as a closure would capture a copy of the writer.
    return decoded(range)
  }
}
