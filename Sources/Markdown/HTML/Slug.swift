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

/// Identifiers that one page has used.
struct UsedIdentifiers {
  private var next: [String: Int] = [:]

  /// The identifier itself, or with `-1`, `-2` and so on where it is taken.
  mutating func unique(_ identifier: String) -> String {
    var candidate = identifier
    var number = next[identifier] ?? 0
    while next[candidate] != nil {
      number += 1
      candidate = "\(identifier)-\(number)"
    }
    next[identifier] = number
    if candidate != identifier { next[candidate] = 0 }
    return candidate
  }
}
