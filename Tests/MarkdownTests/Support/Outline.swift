import Markdown

extension MarkdownDocument {
  init(_ text: String) { self.init(parsing: Array(text.utf8)) }

  func slice(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  /// One line a node: its depth as dots, its kind, and its bytes.
  var outline: [String] {
    var ends: [Int] = []
    return nodes.enumerated().dropFirst().map { index, node in
      while let end = ends.last, end <= index { ends.removeLast() }
      defer { ends.append(node.subtreeEnd) }
      let text = slice(node.range).unicodeScalars.map { scalar in
        scalar == "\n" ? "⏎" : scalar == "\r" ? "␍" : String(scalar)
      }.joined()
      return String(repeating: ".", count: ends.count) + "\(node.kind.name) \(text)"
    }
  }

  func first(where matches: (MarkdownNode) -> Bool) -> MarkdownNode? { nodes.first(where: matches) }
}

extension MarkdownKind {
  /// A short name for outlines.
  var name: String {
    switch self {
    case .document: "document"
    case .heading(let level): "h\(level)"
    case .paragraph: "p"
    case .blockQuote: "quote"
    case .list(let list): list.isOrdered ? "ol" : "ul"
    case .item(let task): task == nil ? "li" : task == .done ? "li-done" : "li-open"
    case .codeBlock(let isFenced): isFenced ? "fenced" : "indented"
    case .htmlBlock: "htmlblock"
    case .table: "table"
    case .tableHead: "thead"
    case .tableBody: "tbody"
    case .tableRow: "tr"
    case .tableCell(_, let isHeader): isHeader ? "th" : "td"
    case .thematicBreak: "hr"
    case .directiveBlock: "directives"
    case .text: "text"
    case .softBreak: "soft"
    case .lineBreak: "hard"
    case .code: "code"
    case .emphasis: "em"
    case .strong: "strong"
    case .strikethrough: "del"
    case .link: "link"
    case .image: "image"
    case .html: "html"
    case .entity: "entity"
    case .nullCharacter: "null"
    case .directive: "directive"
    }
  }
}
