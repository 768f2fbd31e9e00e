extension InlineCode.Kind {
  /// What XLIFF 2 calls a code: `type`, one of its own values, and `subType`, ours where it has none that
  /// fits to the letter.
  var typeInXLIFF: (type: String, subType: String?) {
    switch self {
    case .strong: ("fmt", "xlf:b")
    case .emphasis: ("fmt", "xlf:i")
    case .strikethrough: ("fmt", "diglot:strikethrough")
    case .code: ("other", "diglot:code")
    case .link: ("link", nil)
    case .image: ("image", nil)
    case .lineBreak: ("fmt", "xlf:lb")
    case .entity: ("other", "diglot:entity")
    case .escape: ("other", "diglot:escape")
    case .directive: ("other", "diglot:directive")
    case .placeholder: ("ui", "xlf:var")
    case .html(let name): (Self.type(ofHTML: name), Self.htmlSubType + name)
    }
  }

  /// Reads what XLIFF 2 calls a code, Diglot or another tool having written it; nil where that tells too
  /// little.
  init?(xliffType type: String?, subType: String?) {
    switch (type, subType) {
    case (_, "xlf:b"): self = .strong
    case (_, "xlf:i"): self = .emphasis
    case (_, "xlf:u"): self = .html("u")
    case (_, "xlf:lb"): self = .lineBreak
    case (_, "xlf:var"): self = .placeholder
    case (_, "diglot:strikethrough"): self = .strikethrough
    case (_, "diglot:code"): self = .code
    case (_, "diglot:entity"): self = .entity
    case (_, "diglot:escape"): self = .escape
    case (_, "diglot:directive"): self = .directive
    case (_, let subType?) where subType.hasPrefix(Self.htmlSubType):
      self = .html(String(subType.dropFirst(Self.htmlSubType.count)))
    case ("link", _): self = .link
    case ("image", _): self = .image
    default: return nil
    }
  }

  private static let htmlSubType = "diglot:html-"

  private static func type(ofHTML name: String) -> String {
    switch name {
    case "a": "link"
    case "img": "image"
    case "b", "strong", "i", "em", "u", "s", "sub", "sup", "small", "mark", "span", "br": "fmt"
    default: "other"
    }
  }
}
