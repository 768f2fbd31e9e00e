/// What to do with characters that no XML 1.0 document may hold, such as U+0000 or U+001B.
public enum ForbiddenCharacters: Sendable, Hashable {
  /// Stop with an error that names the character.
  case refuse
  /// Write the replacement character U+FFFD in their place.
  case replace
  /// Leave them out.
  case drop

  func replacement(for scalar: UInt32) throws(XMLError) -> String {
    switch self {
    case .replace: return "\u{FFFD}"
    case .drop: return ""
    case .refuse:
      let hex = String(scalar, radix: 16, uppercase: true)
      let code = String(repeating: "0", count: max(0, 4 - hex.count)) + hex
      throw XMLError("the character U+\(code) cannot be written in XML; remove it from the text")
    }
  }
}
