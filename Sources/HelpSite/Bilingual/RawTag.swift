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
    // Those with longer names are no part of a line.
    role =
      switch name == 0 ? .block : Self.kinds[name] {
      case .whole: .whole
      case .phrasing: isClosing ? .close : .open
      case .block: .block
      case nil: .unknown
      }
  }

  /// The name of links, which never nest.
  static let link = pack("a")

  /// What the elements of HTML are in a line of text.
  private enum Kind {
    /// Whole in itself.
    case whole
    /// It stands in a line of text and holds such; nothing else closes it.
    case phrasing
    /// No part of a line.
    case block
  }

  private static let kinds: [UInt64: Kind] = {
    var kinds: [UInt64: Kind] = [:]
    for (kind, names) in [(Kind.whole, wholes), (.phrasing, phrasing), (.block, blocks)] {
      for name in names { kinds[pack(name)] = kind }
    }
    return kinds
  }()

  private static let wholes = ["br", "img", "input", "wbr"]

  private static let phrasing = [
    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em",
    "font", "i", "ins", "kbd", "mark", "nobr", "q", "s", "samp", "small", "span", "strike",
    "strong", "sub", "sup", "time", "tt", "u", "var",
  ]

  private static let blocks = [
    "address", "applet", "article", "aside", "body", "button", "caption", "center", "col",
    "colgroup", "dd", "details", "dialog", "dir", "div", "dl", "dt", "embed", "fieldset",
    "figure", "footer", "form", "frame", "frameset", "h1", "h2", "h3", "h4", "h5", "h6", "head",
    "header", "hgroup", "hr", "html", "iframe", "li", "link", "listing", "main", "marquee",
    "math", "menu", "meta", "nav", "noembed", "noframes", "noscript", "object", "ol", "optgroup",
    "option", "p", "pre", "rp", "rt", "ruby", "script", "section", "select", "style", "summary",
    "svg", "table", "tbody", "td", "template", "textarea", "tfoot", "th", "thead", "title", "tr",
    "ul", "xmp",
  ]

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
