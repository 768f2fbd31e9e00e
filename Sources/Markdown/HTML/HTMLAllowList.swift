/// What HTML from documents may hold.
///
/// Everything else is taken apart: an element that is not named here leaves its content behind, an
/// attribute is left out. Nothing here can run, load a frame, or style the page around it.
enum HTMLAllowList {
  /// Elements that go with all they hold.
  static let dropped: Set<String> = [
    "svg", "math", "style", "script", "noscript", "template", "iframe", "object", "embed", "applet",
    "frame", "frameset", "noframes", "noembed", "xmp", "plaintext", "textarea", "title", "select",
    "link", "meta", "base",
  ]

  /// Elements without content, which have no end tag.
  static let void: Set<String> = ["br", "col", "hr", "img", "input", "wbr"]

  /// Elements that stay, with the attributes that each may have beside `common`.
  static let elements: [String: Set<String>] = {
    var elements: [String: Set<String>] = [
      "a": ["href", "hreflang", "name"], "blockquote": ["cite"], "col": ["span", "width", "align"],
      "colgroup": ["span", "width", "align"], "data": ["value"], "del": ["cite", "datetime"],
      "details": ["open"], "div": ["align"], "font": ["color", "size", "face"],
      "img": ["src", "alt", "width", "height", "align", "border", "loading"],
      "input": ["type", "checked", "disabled"], "ins": ["cite", "datetime"],
      "li": ["value", "type"],
      "ol": ["start", "type", "reversed"], "p": ["align"], "pre": ["width"], "q": ["cite"],
      "table": ["align", "border", "cellpadding", "cellspacing", "summary", "width"],
      "time": ["datetime"], "ul": ["type"], "hr": ["align", "size", "width"],
    ]
    for name in ["td", "th"] {
      elements[name] = [
        "abbr", "align", "colspan", "headers", "height", "nowrap", "rowspan", "scope", "valign",
        "width",
      ]
    }
    for name in ["tbody", "tfoot", "thead", "tr"] { elements[name] = ["align", "valign"] }
    for level in 1...6 { elements["h\(level)"] = ["align"] }
    let plain = [
      "abbr", "acronym", "address", "article", "aside", "b", "bdi", "bdo", "big", "br", "caption",
      "center", "cite", "code", "dd", "dfn", "dl", "dt", "em", "figcaption", "figure", "footer",
      "header", "i", "kbd", "main", "mark", "nav", "nobr", "rp", "rt", "ruby", "s", "samp",
      "section",
      "small", "span", "strike", "strong", "sub", "summary", "sup", "tt", "u", "var", "wbr",
    ]
    for name in plain { elements[name] = [] }
    return elements
  }()

  /// Attributes of every element; `aria-…` and `data-…` besides.
  private static let common: Set<String> = [
    "class", "dir", "hidden", "id", "lang", "role", "tabindex", "title", "translate",
  ]

  /// Attributes whose value is an address.
  private static let addresses: Set<String> = ["href", "src", "cite"]

  /// The schemes an address may have, if it has one.
  private static let schemes: Set<String> = ["http", "https", "mailto", "tel", "ftp"]

  /// Whether an element may keep an attribute.
  static func allows(_ attribute: HTMLAttribute, of element: String) -> Bool {
    let name = attribute.name
    let isNamed =
      common.contains(name) || elements[element]?.contains(name) ?? false
      || ((name.hasPrefix("data-") || name.hasPrefix("aria-")) && isPlainName(name))
    guard isNamed else { return false }
    return !addresses.contains(name) || allowsAddress(attribute.value)
  }

  /// Whether an element stays; a form field only where it is a check box.
  static func keeps(_ element: String, attributes: [HTMLAttribute]) -> Bool {
    guard elements[element] != nil else { return false }
    guard element == "input" else { return true }
    return attributes.contains {
      $0.name == "type" && $0.value.map(Byte.lowercased).elementsEqual("checkbox".utf8)
    }
  }

  /// Whether an address is relative, a fragment, or of an allowed scheme.
  ///
  /// Browsers ignore control characters and white space in a scheme; so does this.
  static func allowsAddress(_ address: some Sequence<UInt8>) -> Bool {
    var scheme: [UInt8] = []
    for byte in address where byte > Byte.space && byte != 0x7F {
      switch byte {
      case UInt8(ascii: ":"): return schemes.contains(String(decoding: scheme, as: UTF8.self))
      case UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"): return true
      default: scheme.append(Byte.lowercased(byte))
      }
    }
    return true
  }

  private static func isPlainName(_ name: String) -> Bool {
    name.utf8.allSatisfy { Byte.isAlphanumeric($0) || $0 == UInt8(ascii: "-") }
  }
}
