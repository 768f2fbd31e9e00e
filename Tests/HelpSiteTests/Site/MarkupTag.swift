/// A start tag of HTML or XML with the text after it, as a reader of its own finds it: not the code that writes.
struct MarkupTag: Sendable, Hashable {
  /// The name of the element.
  let name: String
  /// The text up to the next tag.
  let text: String
  private let attributes: [String: String]

  /// The value of an attribute, references resolved.
  subscript(attribute: String) -> String? { attributes[attribute] }

  /// The start tags of a text, in order.
  static func all(in markup: String) -> [MarkupTag] {
    markup.split(separator: "<").compactMap { piece in
      guard piece.first?.isLetter == true else { return nil }
      let inside = piece.prefix { $0 != ">" }
      let parts = inside.split(separator: "\"", omittingEmptySubsequences: false)
      var attributes: [String: String] = [:]
      for index in stride(from: 0, to: parts.count - 1, by: 2) {
        let name = parts[index].split(separator: " ").last?.dropLast() ?? ""
        attributes[String(name)] = unescaped(parts[index + 1])
      }
      return MarkupTag(
        name: String(inside.prefix { !$0.isWhitespace && $0 != "/" }),
        text: unescaped(piece.dropFirst(inside.count + 1)),
        attributes: attributes
      )
    }
  }

  private static func unescaped(_ text: Substring) -> String {
    var text = String(text)
    for (reference, character) in [
      ("&quot;", "\""), ("&#39;", "'"), ("&apos;", "'"), ("&lt;", "<"), ("&gt;", ">"),
      ("&amp;", "&"),
    ] {
      text = text.replacing(reference, with: character)
    }
    return text
  }
}
