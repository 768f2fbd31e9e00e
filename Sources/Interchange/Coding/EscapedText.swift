/// A coded text as Markdown, its text escaped where it would be read as markup.
struct EscapedText {
  /// The Markdown; nil where no escaping makes it read as its codes say.
  let markdown: String?

  /// Finds the Markdown of a text whose codes have their natives.
  ///
  /// Tried in turn: the text as it is; escaped where it is new, for what the document had before was read
  /// right then; escaped everywhere.
  ///
  /// - Parameters:
  ///   - text: the text.
  ///   - known: the runs of text that the document has already.
  init(_ text: CodedText, known: Set<String>) {
    let wanted = Self.codes(of: text)
    let attempts: [(String) -> String] = [
      { $0 }, { known.contains($0) ? $0 : Self.escaped($0) }, Self.escaped,
    ]
    markdown = attempts.lazy.map { Self.join(text, writing: $0) }.first { joined in
      Self.codes(of: CodedText(InlineMarkup(joined)) { $0 }) == wanted
    }
  }

  private static func join(_ text: CodedText, writing: (String) -> String) -> String {
    text.pieces.reduce(into: "") { joined, piece in
      switch piece {
      case .text(let text): joined += writing(text)
      case .code(let code): joined += code.native ?? ""
      }
    }
  }

  /// The Markdown of the codes that matter, in order.
  private static func codes(of text: CodedText) -> [String] {
    text.codes.filter { $0.kind?.isFree != true }.compactMap(\.native)
  }

  private static func escaped(_ text: String) -> String {
    text.unicodeScalars.reduce(into: "") { escaped, scalar in
      if "\\`*_[]<>&~!:{}%".unicodeScalars.contains(scalar) { escaped += "\\" }
      escaped.unicodeScalars.append(scalar)
    }
  }
}
