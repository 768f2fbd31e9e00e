import Workspace

extension ReportSink {
  /// Writes the items of an array, one a line, and the bracket that closes it.
  mutating func append(
    linesOf items: some Sequence<JSONValue>,
    indentation: Int
  ) throws {
    let margin = "\n" + String(repeating: " ", count: indentation)
    var isFirst = true
    for item in items {
      try append { text in
        if !isFirst { text += ",".utf8 }
        text += margin.utf8
        text += "  ".utf8
        item.append(to: &text)
      }
      isFirst = false
    }
    try append(isFirst ? "]" : margin + "]")
  }
}
