/// Makes Markdown of coded texts whose document is not there to ask: those of another tool's memory.
///
/// Markup that is Markdown or HTML already is kept, what a code's type says is written in Markdown (bold,
/// italic), and other codes are left out and counted. Text that would be read as markup is escaped.
public struct ForeignMarkup: Sendable {
  /// How many codes were left out so far, because nothing in Markdown stands for them.
  public private(set) var droppedCodes = 0

  /// The elements that stand within text; others mean nothing in a document of ours.
  private static let elements: Set<String> = [
    "a", "abbr", "b", "br", "cite", "code", "del", "em", "i", "img", "ins", "kbd", "mark", "q", "s",
    "samp", "small", "span", "strong", "sub", "sup", "u", "var", "wbr",
  ]

  /// Creates a converter that has left out nothing.
  public init() {}

  /// The Markdown of a text.
  ///
  /// - Complexity: linear in the text.
  public mutating func markdown(of text: CodedText) -> String {
    if text.codes.isEmpty { return Self.escaped(text) ?? Self.plain(text) }
    let partners = Self.partners(in: text)
    var marked = CodedText()
    var bare = CodedText()
    var dropped = 0
    for (index, piece) in text.pieces.enumerated() {
      switch piece {
      case .text(let run):
        marked.append(run)
        bare.append(run)
      case .code(let code):
        let partner = partners[index].flatMap { text.pieces[$0].code }
        if let known = partner.map({ Self.ofPair(code, $0) }) ?? Self.alone(code) {
          marked.append(known)
        } else if let equivalent = code.equivalent, Self.isText(code.kind) {
          marked.append(equivalent)
          bare.append(equivalent)
        } else {
          dropped += 1
        }
      }
    }
    if let markdown = Self.escaped(marked) {
      droppedCodes += dropped
      return markdown
    }
    droppedCodes += text.codes.count
    return Self.escaped(bare) ?? Self.plain(bare)
  }

  /// The places of the two of each pair, each by the other; pairs that cross others have none.
  private static func partners(in text: CodedText) -> [Int: Int] {
    var partners: [Int: Int] = [:]
    var open: [(id: String, place: Int)] = []
    for (place, piece) in text.pieces.enumerated() {
      guard let code = piece.code else { continue }
      if code.role == .opening { open.append((code.id, place)) }
      guard code.role == .closing, let last = open.last, last.id == code.id else { continue }
      open.removeLast()
      partners[place] = last.place
      partners[last.place] = place
    }
    return partners
  }

  /// A code of a pair with its Markdown; nil where there is none.
  private static func ofPair(_ code: CodedText.Code, _ partner: CodedText.Code) -> CodedText.Code? {
    let isFirst = code.role == .opening
    let (first, second) = isFirst ? (code, partner) : (partner, code)
    var known = code
    if let opening = first.native, let closing = second.native,
      let kind = kind(ofPair: opening, closing)
    {
      known.kind = kind
    } else if let markup = markup(of: first.kind) {
      known.kind = first.kind
      known.native = isFirst ? markup.opening : markup.closing
    } else {
      return nil
    }
    return known
  }

  /// A code that stands alone with its Markdown; nil where there is none.
  private static func alone(_ code: CodedText.Code) -> CodedText.Code? {
    if code.role == .opening || code.role == .closing { return nil }
    var known = code
    known.native = code.native ?? markdown(of: code.kind, equivalent: code.equivalent)
    guard let native = known.native else { return nil }
    let pieces = InlineMarkup(native).pieces
    guard pieces.count == 1, let kind = pieces[0].code?.kind, isAllowed(kind) else { return nil }
    // Commands of the Rich Text Format look like placeholders.
    if kind == .placeholder, native.contains("\\") { return nil }
    known.kind = kind
    return known
  }

  /// What two pieces of markup mean around a text; nil where they are no Markdown.
  private static func kind(ofPair opening: String, _ closing: String) -> InlineCode.Kind? {
    let pieces = InlineMarkup(opening + "x" + closing).pieces
    guard pieces.count == 3, pieces[0].range.count == opening.utf8.count,
      pieces[2].range.count == closing.utf8.count, pieces[0].code?.role == .opening,
      pieces[2].code?.role == .closing, let kind = pieces[0].code?.kind, isAllowed(kind)
    else { return nil }
    return kind
  }

  private static func markup(of kind: InlineCode.Kind?) -> (opening: String, closing: String)? {
    switch kind {
    case .strong: ("**", "**")
    case .emphasis: ("*", "*")
    case .strikethrough: ("~~", "~~")
    case .html(let name) where elements.contains(name): ("<\(name)>", "</\(name)>")
    default: nil
    }
  }

  /// The Markdown of a code of which a file says only what a reader sees.
  private static func markdown(of kind: InlineCode.Kind?, equivalent: String?) -> String? {
    switch kind {
    case .code: equivalent.map { "`\($0)`" }
    case .lineBreak: "<br>"
    case .placeholder: equivalent
    default: nil
    }
  }

  private static func isAllowed(_ kind: InlineCode.Kind) -> Bool {
    if case .html(let name) = kind { elements.contains(name) } else { true }
  }

  /// Whether what a reader sees in the place of a code is all there is to it.
  private static func isText(_ kind: InlineCode.Kind?) -> Bool {
    switch kind {
    case .entity, .placeholder, .code: true
    default: false
    }
  }

  private static func escaped(_ text: CodedText) -> String? {
    EscapedText(text, known: []).markdown
  }

  private static func plain(_ text: CodedText) -> String {
    text.pieces.reduce(into: "") { plain, piece in
      if case .text(let run) = piece { plain += run }
    }
  }
}

extension CodedText.Piece {
  fileprivate var code: CodedText.Code? {
    if case .code(let code) = self { code } else { nil }
  }
}
