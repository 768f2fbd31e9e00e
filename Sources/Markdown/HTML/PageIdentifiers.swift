/// Identifiers of what stands around the text of a page, which no document may take.
enum PageIdentifiers {
  private static let names: Set<String> = [
    "contents", "main", "page-flows", "query", "reading", "report", "search-words", "source-below",
    "source-beside", "source-off", "source-only", "steps", "ticking", "what-you-get",
    "what-you-need", "whats-next",
  ]
  /// Beginnings that a number follows.
  private static let numbered = ["u", "tab", "step-"]

  /// Whether an identifier is one that a page gives, `u12` of a unit among them.
  ///
  /// With a hyphen and a number after it, it never is.
  static func isReserved(_ identifier: String) -> Bool {
    if names.contains(identifier) { return true }
    guard identifier.utf8.last.map(Byte.isDigit) == true else { return false }
    return numbered.contains { start in
      identifier.hasPrefix(start)
        && identifier.utf8.dropFirst(start.utf8.count).allSatisfy(Byte.isDigit)
    }
  }
}

/// Identifiers that one page has used.
struct UsedIdentifiers {
  private var next: [String: Int] = [:]

  /// The identifier itself, or with `-1`, `-2` and so on where it is taken.
  mutating func unique(_ identifier: String) -> String {
    var candidate = identifier
    var number = next[identifier] ?? 0
    while next[candidate] != nil || PageIdentifiers.isReserved(candidate) {
      number += 1
      candidate = "\(identifier)-\(number)"
    }
    next[identifier] = number
    if candidate != identifier { next[candidate] = 0 }
    return candidate
  }

  /// Takes an identifier if it is free; false if it is not.
  mutating func take(_ identifier: String) -> Bool {
    guard next[identifier] == nil, !PageIdentifiers.isReserved(identifier) else { return false }
    next[identifier] = 0
    return true
  }

  mutating func release(_ identifiers: [String]) {
    for identifier in identifiers { next[identifier] = nil }
  }
}
