/// A tag of raw HTML, as far as its place among other elements is concerned.
struct RawTag {
  /// What a tag does where it stands.
  enum Role {
    /// It opens an element of a line of text.
    case open
    /// It closes one.
    case close
    /// It is whole in itself: a line break, an image, a comment.
    case whole
    /// It opens or closes what is no part of a line of text, such as a cell or a paragraph.
    case block
    /// It is no element of HTML.
    case unknown
  }

  let role: Role
  /// The name in lower case, eight bytes at most, packed; 0 for a comment and for longer names.
  let name: UInt64

  /// Reads a whole tag from its `<` to its `>`.
  init(_ bytes: ArraySlice<UInt8>) {
    let rest = bytes.dropFirst()
    let isClosing = rest.first == UInt8(ascii: "/")
    let letters = (isClosing ? rest.dropFirst() : rest).prefix { $0.isTagNameByte }
    guard let first = letters.first, first.isLetter else {
      role = .whole
      name = 0
      return
    }
    name = letters.count <= 8 ? letters.reduce(0) { $0 << 8 | UInt64($1.lowercased) } : 0
    if Self.wholes.contains(name) {
      role = .whole
    } else if Self.phrasing.contains(name) {
      role = isClosing ? .close : .open
    } else {
      role = name == 0 || Self.blocks.contains(name) ? .block : .unknown
    }
  }

  /// The name of links, which never nest.
  static let link = pack("a")

  private static let wholes = Set(["br", "img", "input", "wbr"].map(pack))

  /// Elements that stand in a line of text and hold such; nothing else closes them.
  private static let phrasing = Set(
    [
      "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em",
      "font", "i", "ins", "kbd", "mark", "nobr", "q", "s", "samp", "small", "span", "strike",
      "strong",
      "sub", "sup", "time", "tt", "u", "var",
    ].map(pack)
  )

  /// Those with longer names count among them.
  private static let blocks = Set(
    [
      "address", "applet", "article", "aside", "body", "button", "caption", "center", "col",
      "colgroup", "dd", "details", "dialog", "dir", "div", "dl", "dt", "embed", "fieldset",
      "figure", "footer", "form", "frame", "frameset", "h1", "h2", "h3", "h4", "h5", "h6", "head",
      "header", "hgroup", "hr", "html", "iframe", "li", "link", "listing", "main", "marquee",
      "math", "menu", "meta", "nav", "noembed", "noframes", "noscript", "object", "ol", "optgroup",
      "option", "p", "pre", "rp", "rt", "ruby", "script", "section", "select", "style", "summary",
      "svg", "table", "tbody", "td", "template", "textarea", "tfoot", "th", "thead", "title", "tr",
      "ul", "xmp",
    ].map(pack)
  )

  private static func pack(_ name: String) -> UInt64 {
    name.utf8.reduce(0) { $0 << 8 | UInt64($1) }
  }
}

extension UInt8 {
  fileprivate var isLetter: Bool { UInt8(ascii: "a")...UInt8(ascii: "z") ~= self | 0x20 }

  fileprivate var lowercased: UInt8 {
    UInt8(ascii: "A")...UInt8(ascii: "Z") ~= self ? self | 0x20 : self
  }

  /// Whether the HTML5 tokenizer reads the byte as part of a tag's name.
  fileprivate var isTagNameByte: Bool {
    self > 0x20 && self != UInt8(ascii: "/") && self != UInt8(ascii: ">")
  }
}
