/// The reference of a message to its place in a document: `path:line`.
///
/// gettext puts paths that have spaces between U+2068 and U+2069.
enum POReference {
  /// A path as references write it; nil where they cannot.
  static func written(_ path: String) -> String? {
    let span = path.utf8Span.span
    guard span.count > 0 else { return nil }
    var hasSpace = false
    for index in span.indices {
      let byte = span[index]
      if byte < 0x20 || POString.hidden(span, at: index) != nil { return nil }
      hasSpace = hasSpace || byte == UInt8(ascii: " ")
    }
    guard !path.unicodeScalars.contains(where: { $0 == opening || $0 == closing }) else {
      return nil
    }
    return hasSpace ? "\u{2068}\(path)\u{2069}" : path
  }

  /// The path of the first of several references; nil where there is none.
  static func path(of references: String) -> String? {
    let scalars = references.unicodeScalars.drop { $0 == " " || $0 == "\t" }
    guard let first = scalars.first else { return nil }
    if first == opening, let end = scalars.firstIndex(of: closing) {
      return String(scalars[..<end].dropFirst())
    }
    let word = scalars.prefix { $0 != " " && $0 != "\t" }
    let digits = word.reversed().prefix { ("0"..."9").contains($0) }.count
    let rest = word.dropLast(digits)
    return String(digits > 0 && rest.last == ":" ? rest.dropLast() : word)
  }

  /// The line that the first of several references gives; nil where it gives none.
  static func line(of references: String) -> Int? {
    let scalars = references.unicodeScalars.drop { $0 == " " || $0 == "\t" }
    let end = scalars.first == opening ? scalars.firstIndex(of: closing) : nil
    let word = scalars[(end ?? scalars.startIndex)...].prefix { $0 != " " && $0 != "\t" }
    guard let colon = word.lastIndex(of: ":") else { return nil }
    return Int(String(word[word.index(after: colon)...]))
  }

  private static let opening: Unicode.Scalar = "\u{2068}"
  private static let closing: Unicode.Scalar = "\u{2069}"
}
