import Workspace

/// The destination of a link as a document writes it, taken apart.
struct LinkDestination: Sendable, Hashable {
  /// The path, percent-encoding resolved; empty for a link within the page.
  let path: String
  /// The query with its question mark, as written.
  let query: String
  /// The fragment without its number sign, percent-encoding resolved.
  let fragment: String
  /// Whether it names a scheme or a host, so that it leads out of the site.
  let isExternal: Bool

  init(_ text: String) {
    isExternal = text.hasPrefix("//") || Self.hasScheme(text)
    let (address, fragment) = Self.split(text[...], at: UInt8(ascii: "#"))
    let (path, query) = Self.split(address, at: UInt8(ascii: "?"))
    self.path = String(path).percentDecoded
    self.query = query.isEmpty ? "" : "?" + query
    self.fragment = String(fragment).percentDecoded
  }

  /// Whether an address leads to the web; what else leads out of the site may be anything.
  static func isWebAddress(_ text: String) -> Bool {
    let start = text.prefix(8).lowercased()
    return start.hasPrefix("https://") || start.hasPrefix("http://")
  }

  /// Whether an address leads to the web, or to a letter that is to be written.
  static func isWebOrMailAddress(_ text: String) -> Bool {
    isWebAddress(text) || text.prefix(7).lowercased() == "mailto:"
  }

  /// Whether a text begins with a scheme (RFC 3986, section 3.1); a lone letter is a drive, not a scheme.
  private static func hasScheme(_ text: String) -> Bool {
    var length = 0
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: ":"): return length > 1
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): break
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"),
        UInt8(ascii: "."):
        guard length > 0 else { return false }
      default: return false
      }
      length += 1
    }
    return false
  }

  private static func split(
    _ text: Substring,
    at mark: UInt8
  ) -> (head: Substring, tail: Substring) {
    guard let index = text.utf8.firstIndex(of: mark) else { return (text, "") }
    return (text[..<index], text[text.utf8.index(after: index)...])
  }
}
