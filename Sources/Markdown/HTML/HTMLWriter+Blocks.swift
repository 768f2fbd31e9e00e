extension HTMLWriter {
  mutating func writeParagraph(_ index: Int) {
    // An item of a list cannot be laid out as a paragraph can, so a tight one with insertions gets one.
    if isInTightList(index), !hasInsertions(document.nodes[index].range) {
      push(index, closing: "")
    } else {
      open("<p", index, closing: "</p>\n")
    }
  }

  private func hasInsertions(_ range: Range<Int>) -> Bool {
    nextInsertion < renderer.insertions.count
      && renderer.insertions[nextInsertion].offset <= range.upperBound
  }

  mutating func writeQuote(_ index: Int) {
    guard let style = document.quoteStyle(of: document.nodes[index]) else {
      return open("<blockquote", index, closing: "</blockquote>\n", after: ">\n")
    }
    put("<div")
    guard let alert = style.alert else {
      if let name = style.divisionClass { putAttribute("class", decoded(name).utf8) }
      return open("", index, closing: "</div>\n", after: ">\n")
    }
    putAttribute("class", "alert alert-\(alert.rawValue)".utf8)
    open("", index, closing: "</div>\n", after: ">\n")
    if let title = renderer.alertTitles[alert] {
      put("<p class=\"alert-title\">")
      putEscaped(title.utf8)
      put("</p>\n")
    }
  }

  mutating func writeList(_ index: Int, _ list: MarkdownList) {
    let name = list.isOrdered ? "ol" : "ul"
    let start = list.isOrdered && list.start != 1 ? " start=\"\(list.start)\"" : ""
    open("<\(name)\(start)", index, closing: "</\(name)>\n", after: ">\n")
  }

  mutating func writeItem(_ index: Int, _ task: MarkdownTask?) {
    guard let task else { return open("<li", index, closing: "</li>\n") }
    open("<li class=\"task\"", index, closing: "</li>\n")
    let checked = task == .done ? " checked" : ""
    put("<input type=\"checkbox\" disabled\(checked)> ")
  }

  mutating func writeCodeBlock(_ index: Int) {
    open("<pre", index, closing: "</code></pre>\n")
    put("<code")
    let info = document.codeInfo(of: document.nodes[index])
    let language = info.prefix { !Byte.isSpace($0) }
    if !language.isEmpty { putAttribute("class", Array("language-".utf8) + language) }
    put(">")
  }

  mutating func writeCell(_ index: Int, _ alignment: MarkdownAlignment, isHeader: Bool) {
    let name = isHeader ? "th" : "td"
    let align =
      switch alignment {
      case .natural: ""
      case .left: " align=\"left\""
      case .center: " align=\"center\""
      case .right: " align=\"right\""
      }
    open("<\(name)\(align)", index, closing: "</\(name)>\n")
  }
}
