extension InlineCode.Kind {
  /// What TMX calls `type` and XLIFF 1.2 `ctype`: their recommended values, others with `x-`.
  var exchangeType: String {
    switch self {
    case .strong: "bold"
    case .emphasis: "italic"
    case .strikethrough: "x-strikethrough"
    case .code: "x-code"
    case .link: "link"
    case .image: "image"
    case .lineBreak: "lb"
    case .entity: "x-entity"
    case .escape: "x-escape"
    case .directive: "x-directive"
    case .placeholder: "x-placeholder"
    case .html(let name): name.isEmpty ? "x-html" : Self.htmlPrefix + name
    }
  }

  /// The kind that a type stands for, ours or another tool's; nil where it is none of ours.
  init?(exchangeType type: String) {
    switch type {
    case "bold", "strong", "b", "x-bold": self = .strong
    case "italic", "emphasis", "i", "x-italic": self = .emphasis
    case "x-strikethrough": self = .strikethrough
    case "x-code": self = .code
    case "link", "x-link": self = .link
    case "image", "x-image": self = .image
    case "lb", "x-lb", "x-br": self = .lineBreak
    case "x-entity": self = .entity
    case "x-escape": self = .escape
    case "x-directive": self = .directive
    case "x-placeholder", "x-variable": self = .placeholder
    case "x-html": self = .html("")
    case "underlined", "ulined": self = .html("u")
    default:
      guard type.hasPrefix(Self.htmlPrefix) else { return nil }
      self = .html(String(type.dropFirst(Self.htmlPrefix.count)))
    }
  }

  private static let htmlPrefix = "x-html-"
}
