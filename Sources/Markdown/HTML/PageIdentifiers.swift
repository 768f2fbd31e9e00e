/// Identifiers of what stands around the text of a page, which no document may take.
enum PageIdentifiers {
  private static let names: Set<String> = [
    "flow-needs", "flow-next", "flow-result", "flow-steps", "flow-ticking", "main", "page-flows",
    "page-report", "source-below", "source-beside", "source-off", "source-only",
  ]
  private static let longestName = names.map(\.utf8.count).max() ?? 0
  /// Beginnings that a number follows; none ends with a hyphen, so that identifiers which do are free.
  private static let numbered = ["u", "tab", "flow-step"]

  /// Whether an identifier is one that a page gives, `u12` of a unit among them.
  ///
  /// With a hyphen and a number after it, it never is.
  static func isReserved(_ identifier: String) -> Bool {
    // Looking up a text takes a while, and most are longer than any of these.
    if identifier.utf8.count <= longestName, names.contains(identifier) { return true }
    guard identifier.utf8.last.map(Byte.isDigit) == true else { return false }
    return numbered.contains { start in
      identifier.hasPrefix(start)
        && identifier.utf8.dropFirst(start.utf8.count).allSatisfy(Byte.isDigit)
    }
  }
}

/// Identifiers that one page has used.
struct UsedIdentifiers {
  /// An identifier, by its bytes: HTML knows no other equality.
  private struct Name: Hashable {
    var text: String

    static func == (one: Name, other: Name) -> Bool { one.text.utf8.elementsEqual(other.text.utf8) }

    func hash(into hasher: inout Hasher) {
      var text = text
      text.withUTF8 { unsafe hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    }
  }

  /// For each identifier the last number that was put after it.
  private var numbers: [Name: Int] = [:]

  /// The identifier itself, or with `-1`, `-2` and so on where it is taken.
  mutating func unique(_ identifier: String) -> String {
    if take(identifier) { return identifier }
    while true {
      let number = count(identifier)
      let candidate = "\(identifier)-\(number)"
      if take(candidate) { return candidate }
    }
  }

  /// Takes an identifier if it is free; false if it is not.
  mutating func take(_ identifier: String) -> Bool {
    guard !PageIdentifiers.isReserved(identifier) else { return false }
    let name = Name(text: identifier)
    if numbers.isEmpty { numbers.reserveCapacity(48) }
    guard let number = numbers.updateValue(0, forKey: name) else { return true }
    numbers[name] = number
    return false
  }

  mutating func release(_ identifiers: [String]) {
    for identifier in identifiers { numbers[Name(text: identifier)] = nil }
  }

  private mutating func count(_ identifier: String) -> Int {
    let name = Name(text: identifier)
    let number = (numbers[name] ?? 0) + 1
    numbers[name] = number
    return number
  }
}
