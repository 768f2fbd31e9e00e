/// Blocks of Markdown.
extension HTMLWriter {
  mutating func writeParagraph(_ index: Int) -> Int {
    let node = document.nodes[index]
    // An item of a list cannot be laid out as a paragraph can, so a tight one with insertions gets one.
    if document.isInTightList(index), !hasInsertions(before: node.range.upperBound + 1) {
      writeLine(of: index)
      return node.subtreeEnd
    }
    let start = html.count
    put("<p>")
    if writeLine(of: index) {
      html.replaceSubrange(start..<start + 3, with: "<div class=\"paragraph\">".utf8)
      put("</div>\n")
    } else {
      put("</p>\n")
    }
    return node.subtreeEnd
  }

  mutating func writeQuote(_ index: Int) {
    guard let style = document.quoteStyle(of: document.nodes[index]) else {
      return open("<blockquote>\n", index, closing: "</blockquote>\n")
    }
    guard let alert = style.alert else {
      put("<div")
      var classes: [UInt8] = []
      if let name = style.divisionClass { HTMLClasses.append(decoded(name), to: &classes) }
      if !classes.isEmpty { putAttribute("class", classes) }
      return open(">\n", index, closing: "</div>\n")
    }
    put("<div class=\"alert alert-")
    html += alert.rawValue.utf8
    open("\" role=\"note\">\n", index, closing: "</div>\n")
    if let title = renderer.alertTitles[alert] {
      put("<p class=\"alert-title\">")
      HTMLEscaping.append(title, to: &html)
      put("</p>\n")
    }
  }

  mutating func writeList(_ index: Int, _ list: MarkdownList) {
    guard list.isOrdered else { return open("<ul>\n", index, closing: "</ul>\n", kind: .list) }
    put("<ol")
    if list.start != 1 {
      put(" start=\"")
      put(number: list.start)
      put("\"")
    }
    open(">\n", index, closing: "</ol>\n", kind: .list)
  }

  mutating func writeItem(_ index: Int, _ task: MarkdownTask?) {
    guard let task else { return open("<li>", index, closing: "</li>\n") }
    open("<li class=\"task\">", index, closing: "</li>\n")
    put("<input type=\"checkbox\"")
    if let label = renderer.labels.checkBox { putAttribute("aria-label", label) }
    put(task == .done ? " disabled checked> " : " disabled> ")
  }

  /// Code reads from left to right in every language, and takes the focus so that the keyboard can scroll it.
  mutating func writeCodeBlock(_ index: Int) -> Int {
    let node = document.nodes[index]
    put("<pre tabindex=\"0\" dir=\"ltr\"><code")
    let info = document.codeInfo(of: node)
    let language = info.prefix { !Byte.isSpace($0) }
    if !language.isEmpty { putAttribute("class", Array("language-".utf8) + language) }
    put(">")
    for leaf in document.descendants(of: index) {
      let leaf = document.nodes[leaf]
      if leaf.kind == .nullCharacter {
        put("\u{FFFD}")
      } else if leaf.kind == .text, leaf.payload == 0 {
        putText(leaf.range)
      } else {
        putEscaped(document.literal(of: leaf))
      }
    }
    put("</code></pre>\n")
    return node.subtreeEnd
  }

  // MARK: Tables

  mutating func writeTable(_ index: Int) {
    HTMLRules.openTable(label: renderer.labels.table, in: &html)
    open("<table>\n", index, closing: "</table></div>\n")
  }

  mutating func writeCell(_ index: Int, _ alignment: MarkdownAlignment, isHeader: Bool) -> Int {
    // A cell without text heads nothing.
    let isHeader = isHeader && document.nodes[index].subtreeEnd > index + 1
    put(isHeader ? "<th scope=\"col\"" : "<td")
    switch alignment {
    case .natural, .left: put(">")
    case .center: put(" class=\"align-center\">")
    case .right: put(" class=\"align-right\">")
    }
    writeLine(of: index)
    put(isHeader ? "</th>\n" : "</td>\n")
    return document.nodes[index].subtreeEnd
  }
}

extension MarkdownDocument {
  fileprivate func isInTightList(_ index: Int) -> Bool {
    let item = nodes[index].parent
    guard case .item = nodes[item].kind, case .list(let list) = nodes[nodes[item].parent].kind
    else { return false }
    return list.isTight
  }
}
