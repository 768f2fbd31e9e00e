/// Identifiers for headings that have no anchor.
public enum Slug {
  /// The identifier of a heading's plain text: letters of any script in lower case, digits, and a hyphen
  /// for each space; so `Join & pay` is `join--pay`, as links to it are written everywhere.
  ///
  /// Empty where the text has neither letters nor digits.
  public static func make(_ text: String) -> String {
    var slug = ""
    var hasWord = false
    for character in text.lowercased() {
      if character.isLetter || character.isNumber || character == "_" {
        slug.append(character)
        hasWord = true
      } else if character.isWhitespace || character == "-" {
        slug.append("-")
      }
    }
    return hasWord ? slug : ""
  }
}
