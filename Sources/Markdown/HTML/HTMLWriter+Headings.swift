/// Headings, and the tabs that some of them are.
extension HTMLWriter {
  mutating func writeHeading(_ index: Int, level written: Int) -> Int {
    let above = headings.last?.level ?? max(1, renderer.headingLevel)
    let level = min(6, max(renderer.headingLevel + 1, min(written, above + 1)))
    let end = document.nodes[index].subtreeEnd
    if document.headingMarks(of: document.nodes[index])?.tab != nil {
      writeTabTitle(index)
      return end
    }
    let text = String(decoding: document.plainText(of: index), as: UTF8.self)
    let identifiers = headingIdentifiers[index] ?? identifiers(of: index, text: text)
    let identifier = identifiers.first ?? ""
    headings.append(.init(level: level, identifier: identifier, text: text, node: index))
    guard level > 1, let label = sectionLink, !identifier.isEmpty else {
      openHeading(level, identifier)
      putFurther(identifiers)
      writeLine(of: index)
      put("</h")
      put(number: level)
      put(">\n")
      return end
    }
    put("<div class=\"heading\">")
    putFurther(identifiers)
    openHeading(level, identifier)
    writeLine(of: index)
    put("</h")
    put(number: level)
    put("><a class=\"anchor\" href=\"#")
    identifier.withBytes { HTMLEscaping.append(address: $0, to: &html) }
    put("\" aria-label=\"")
    putEscaped(label.before)
    HTMLEscaping.append(text, to: &html)
    putEscaped(label.after)
    put("\"></a></div>\n")
    return end
  }

  private mutating func openHeading(_ level: Int, _ identifier: String) {
    put("<h")
    put(number: level)
    if !identifier.isEmpty { putAttribute("id", identifier) }
    put(">")
  }

  private mutating func putFurther(_ identifiers: [String]) {
    for identifier in identifiers.dropFirst() {
      put("<span")
      putAttribute("id", identifier)
      put("></span>")
    }
  }

  // MARK: Identifiers

  /// Names all headings, so that no element of raw HTML takes their names.
  mutating func nameHeadings() {
    for index in nodes {
      guard case .heading = document.nodes[index].kind,
        document.headingMarks(of: document.nodes[index])?.tab == nil
      else { continue }
      let text = String(decoding: document.plainText(of: index), as: UTF8.self)
      headingIdentifiers[index] = identifiers(of: index, text: text)
    }
  }

  private mutating func identifiers(of index: Int, text: String) -> [String] {
    if let names = renderer.identifiers?(index) {
      var identifiers: [String] = []
      for name in names where !name.isEmpty && !identifiers.contains(name) {
        identifiers.append(state.identifiers.unique(name))
      }
      return identifiers
    }
    let anchor = document.headingMarks(of: document.nodes[index])?.anchor
    let name = anchor.map { String(decoding: decoded($0), as: UTF8.self) } ?? Slug.make(text)
    return name.isEmpty ? [] : [state.identifiers.unique(name)]
  }

  // MARK: Tabs

  /// Begins a tab with its title, which is the label of a radio button: so tabs need no script.
  private mutating func writeTabTitle(_ heading: Int) {
    let isFirst = !closeFrame(.tab)
    if isFirst {
      put("<div class=\"tabs\">\n")
      open(.tabs, beside: heading, closing: "</div>\n")
      frames[frames.count - 1].group = heading
    }
    let group = frames.last?.group ?? heading
    put("<input type=\"radio\" name=\"tabs")
    put(number: group)
    put("\" id=\"tab")
    put(number: heading)
    put(isFirst ? "\" checked><label for=\"tab" : "\"><label for=\"tab")
    put(number: heading)
    put("\">")
    writeLine(of: heading)
    put("</label>\n<section>\n")
    open(.tab, beside: heading, closing: "</section>\n")
  }

  /// Writes a thematic break; after a tab it is what ends the tabs.
  mutating func writeThematicBreak() {
    if !closeFrame(.tabs) { put("<hr>\n") }
  }
}
