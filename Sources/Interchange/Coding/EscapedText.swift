/// A coded text as Markdown, its text escaped where it would be read as markup.
struct EscapedText {
  /// The Markdown; nil where no escaping makes it read as its texts and codes say.
  let markdown: String?

  /// Finds the Markdown of a text whose codes have their natives.
  ///
  /// Tried in turn: the text as it is; escaped where it is new, for what the document had before was read
  /// right then; escaped everywhere, and nowhere else.
  ///
  /// - Parameters:
  ///   - text: the text.
  ///   - known: the runs of text that the document has already.
  ///   - place: what new text must not do to the page; nil where there is none around it.
  init(_ text: CodedText, known: Set<String>, at place: TypedText? = nil) {
    let wanted = Self.reading(of: text)
    func join(_ text: CodedText, escapes: (String) -> Bool) -> String {
      Self.join(text, escapes) { known.contains($0) ? nil : place }
    }
    let attempts: [() -> String] = [
      { join(text) { _ in false } }, { join(text) { !known.contains($0) } },
      { join(Self.withoutEscapes(text)) { _ in true } },
    ]
    markdown = attempts.lazy.map { $0() }.first { joined in
      let markup = InlineMarkup(joined)
      // Most texts have no markup and are taken for one.
      if markup.pieces.count <= 1, markup.pieces.first?.code == nil, text.codes.isEmpty {
        return true
      }
      return Self.reading(of: CodedText(markup) { $0 }) == wanted
    }
  }

  private static func join(
    _ text: CodedText,
    _ escapes: (String) -> Bool,
    _ place: (String) -> TypedText?
  ) -> String {
    var joined = ""
    var isEscaped = false
    for piece in text.pieces {
      switch piece {
      case .text(let run):
        let written = escapes(run) ? escaped(run, isEscaped) : run
        joined += place(run)?.escaped(written, after: joined, isEscaped) ?? written
        isEscaped = false
      case .code(let code):
        joined += code.native ?? ""
        isEscaped = code.kind == .escape
      }
    }
    return joined
  }

  /// A run with backslashes before what may be markup, but for a first character that has one.
  private static func escaped(_ run: String, _ isEscaped: Bool) -> String {
    let scalars = run.unicodeScalars
    var escaped = ""
    for index in scalars.indices {
      let next = scalars.index(after: index)
      // A colon means nothing but beside others, which may come after the run.
      let isAlone = scalars[index] == ":" && next < scalars.endIndex && scalars[next] != ":"
      let hasEscape = isEscaped && index == scalars.startIndex
      if special.contains(scalars[index]), !isAlone, !hasEscape { escaped += "\\" }
      escaped.unicodeScalars.append(scalars[index])
    }
    return escaped
  }

  private static let special = Set("\\`*_[]<>&~!:{}%".unicodeScalars)

  /// What a text says: its runs, and the codes between them by their Markdown; escapes only serve these.
  private static func reading(of text: CodedText) -> CodedText {
    text.pieces.reduce(into: CodedText()) { reading, piece in
      switch piece {
      case .text(let run): reading.append(run)
      case .code(let code):
        guard let native = code.native, code.kind != .escape else { return }
        if code.kind == .lineBreak, !native.utf8.starts(with: "\\".utf8) {
          // Spaces at the end of a line are what a translator typed, or did not.
          reading.append(native)
        } else {
          reading.append(CodedText.Code(id: "", role: .standalone, native: native))
        }
      }
    }
  }

  private static func withoutEscapes(_ text: CodedText) -> CodedText {
    text.pieces.reduce(into: CodedText()) { bare, piece in
      switch piece {
      case .text(let run): bare.append(run)
      case .code(let code): if code.kind != .escape { bare.append(code) }
      }
    }
  }
}
