/// Identifiers for headings that have no anchor.
public enum Slug {
  /// The identifier of a heading's plain text: letters of any script in lower case, digits, and hyphens
  /// for what lies between.
  ///
  /// Empty where the text has neither letters nor digits.
  public static func make(_ text: String) -> String {
    var slug = ""
    var isDivided = false
    for character in text.lowercased() {
      if character.isLetter || character.isNumber || character == "_" {
        if isDivided, !slug.isEmpty { slug.append("-") }
        isDivided = false
        slug.append(character)
      } else if character.isWhitespace || character == "-" {
        isDivided = true
      }
    }
    return slug
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
