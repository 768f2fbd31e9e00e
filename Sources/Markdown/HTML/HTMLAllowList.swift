/// What HTML from documents may hold.
///
/// Everything else is taken apart: an element that is not named here leaves its content behind, an
/// attribute is left out. Nothing here can run, load a frame, pass for a part of the page around it, or
/// style it.
enum HTMLAllowList {
  /// Elements that go with all they hold.
  static let dropped: Set<String> = [
    "svg", "math", "style", "script", "noscript", "template", "iframe", "object", "embed", "applet",
    "frame", "frameset", "noframes", "noembed", "xmp", "plaintext", "textarea", "title", "select",
    "link", "meta", "base",
  ]

  /// Elements without content, which have no end tag.
  static let void: Set<String> = ["br", "col", "hr", "img", "input", "wbr"]

  /// Elements that stand in a line of text.
  static let phrasing: Set<String> = [
    "a", "abbr", "b", "bdi", "bdo", "br", "cite", "code", "data", "del", "dfn", "em", "i", "img",
    "input", "ins", "kbd", "mark", "q", "rp", "rt", "ruby", "s", "samp", "small", "span", "strong",
    "sub", "sup", "time", "u", "var", "wbr",
  ]

  /// Elements that stay, with the attributes that each may have beside `common`.
  static let elements: [String: Set<String>] = {
    var elements: [String: Set<String>] = [
      "a": ["href", "hreflang"], "blockquote": ["cite"], "col": ["span"], "colgroup": ["span"],
      "data": ["value"], "del": ["cite", "datetime"], "details": ["open"],
      "img": ["src", "alt", "width", "height", "loading"],
      "input": ["type", "checked", "disabled"],
      "ins": ["cite", "datetime"], "li": ["value"], "ol": ["start", "type", "reversed"],
      "q": ["cite"], "td": ["colspan", "headers", "rowspan"],
      "th": ["abbr", "colspan", "headers", "rowspan", "scope"], "time": ["datetime"],
    ]
    let blocks = [
      "article", "aside", "caption", "dd", "div", "dl", "dt", "figcaption", "figure", "h1", "h2",
      "h3", "h4", "h5", "h6", "hr", "p", "pre", "section", "summary", "table", "tbody", "tfoot",
      "thead", "tr", "ul",
    ]
    for name in phrasing.union(blocks) where elements[name] == nil { elements[name] = [] }
    return elements
  }()

  /// What obsolete elements have become.
  static let successors = [
    "acronym": "abbr", "center": "div", "strike": "s", "tt": "code",
  ]

  /// Attributes of every element.
  private static let common: Set<String> = [
    "class", "dir", "hidden", "id", "lang", "title", "translate",
  ]

  /// Attributes that say how something looks or opens, and are not missed.
  private static let presentation: Set<String> = [
    "align", "bgcolor", "border", "cellpadding", "cellspacing", "color", "face", "frameborder",
    "height", "hspace", "nowrap", "rel", "size", "summary", "target", "type", "valign", "vspace",
    "width",
  ]

  /// Attributes whose value is an address.
  private static let addresses: Set<String> = ["href", "src", "cite"]

  /// The schemes an address may have, if it has one.
  private static let schemes: Set<String> = ["http", "https", "mailto", "tel", "ftp"]

  /// Whether an element may keep an attribute.
  static func allows(_ attribute: HTMLAttribute, of element: String) -> Bool {
    let name = attribute.name
    guard common.contains(name) || elements[element]?.contains(name) ?? false else { return false }
    return !addresses.contains(name) || allowsAddress(attribute.value)
  }

  /// Whether it is worth telling that an attribute was left out.
  static func isMissed(_ name: String) -> Bool { !presentation.contains(name) }

  /// Whether an element stays; a form field only where it is a check box.
  static func keeps(_ element: String, attributes: [HTMLAttribute]) -> Bool {
    guard elements[element] != nil else { return false }
    guard element == "input" else { return true }
    return attributes.contains {
      $0.name == "type" && $0.value.map(Byte.lowercased).elementsEqual("checkbox".utf8)
    }
  }

  /// Whether an address is relative, a fragment, or of an allowed scheme.
  static func allowsAddress(_ address: [UInt8]) -> Bool {
    scheme(of: address).map(schemes.contains) ?? true
  }

  /// The scheme of an address, in lower case; nil for one that is relative.
  ///
  /// Browsers ignore control characters and white space in a scheme; so does this.
  static func scheme(of address: [UInt8]) -> String? {
    let end = address.firstIndex {
      switch $0 {
      case UInt8(ascii: ":"), UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"): true
      default: false
      }
    }
    guard let end, address[end] == UInt8(ascii: ":") else { return nil }
    let scheme = address[..<end].filter { $0 > Byte.space && $0 != 0x7F }
    return String(decoding: scheme.map(Byte.lowercased), as: UTF8.self)
  }
}
