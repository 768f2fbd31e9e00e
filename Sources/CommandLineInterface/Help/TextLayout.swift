/// Breaks and indents text for a terminal; a letter counts as one column.
enum TextLayout {
  /// `words` in lines of at most `width` columns, all but the first indented by `indent`.
  ///
  /// The first line is taken to begin at `column`.
  static func wrap(
    _ words: some Sequence<some StringProtocol>,
    width: Int,
    column: Int = 0,
    indent: Int = 0
  ) -> String {
    var text = ""
    var used = column
    var isFirst = true
    for word in words {
      if isFirst {
        used += word.count
      } else if used + 1 + word.count <= width {
        text += " "
        used += 1 + word.count
      } else {
        text += "\n" + spaces(indent)
        used = indent + word.count
      }
      text += word
      isFirst = false
    }
    return text
  }

  /// Each paragraph of `text` wrapped, with a blank line between them.
  static func paragraphs(_ text: String, width: Int) -> String {
    paragraphs(of: text).map { wrap($0.split(separator: " "), width: width) }
      .joined(separator: "\n\n")
  }

  /// The paragraphs of `text`, each in one line.
  static func paragraphs(of text: String) -> [String] {
    var paragraphs: [[Substring]] = [[]]
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let words = line.split { $0 == " " || $0 == "\t" }
      if words.isEmpty {
        paragraphs.append([])
      } else {
        paragraphs[paragraphs.count - 1] += words
      }
    }
    return paragraphs.filter { !$0.isEmpty }.map { $0.joined(separator: " ") }
  }

  /// Lines of a name and its explanation, the explanations below one another.
  static func table(_ rows: [(name: String, text: String)], width: Int) -> String {
    let widest = rows.map(\.name.count).filter { $0 <= widestName }.max() ?? 0
    let column = widest + 4
    return rows.map { name, text in
      let start =
        name.count <= widest ? name + spaces(widest - name.count + 2) : name + "\n" + spaces(column)
      return "  " + start
        + wrap(text.split(separator: " "), width: width, column: column, indent: column)
    }
    .joined(separator: "\n")
  }

  static func spaces(_ count: Int) -> String {
    String(repeating: " ", count: max(0, count))
  }

  /// A longer name gets its explanation on the next line, so that it does not push all others to
  /// the right.
  private static let widestName = 26
}
