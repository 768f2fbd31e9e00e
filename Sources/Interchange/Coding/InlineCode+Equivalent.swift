import Markdown

extension InlineCode.Kind {
  /// What a reader sees in the place of a code that stands alone; nil for what only changes how text looks.
  func equivalent(of native: String) -> String? {
    switch self {
    case .code, .entity, .placeholder, .directive, .image:
      let plain = InlineText.plain(Array(native.utf8))
      return plain.isEmpty ? nil : String(decoding: plain, as: UTF8.self)
    case .lineBreak: return "\n"
    case .html("br"): return "\n"
    case .strong, .emphasis, .strikethrough, .link, .escape, .html: return nil
    }
  }

  /// Whether a translator may leave the code out, double it or add one: it is how a character is written,
  /// not what the text means.
  var isFree: Bool {
    switch self {
    case .escape, .entity, .lineBreak: true
    default: false
    }
  }
}
