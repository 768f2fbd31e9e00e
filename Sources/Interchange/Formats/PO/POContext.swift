import Workspace

/// The context of a message: `page#key`, unique in a file of one locale; see `UniqueName`.
///
/// In the page `#` is written `%23` and `%` is written `%25`.
struct POContext {
  let page: String
  let key: SegmentKey

  /// Reads a context; nil where it is somebody else's.
  init?(_ text: String) {
    guard let sign = text.utf8.firstIndex(of: UInt8(ascii: "#")),
      let key = SegmentKey(
        UniqueName.withoutNumber(String(text[text.utf8.index(after: sign)...]))
      )
    else { return nil }
    let page = String(text[..<sign])
    self.key = key
    guard page.utf8.contains(UInt8(ascii: "%")) else {
      self.page = page
      return
    }
    let parts = page.split(separator: "%", omittingEmptySubsequences: false)
    guard parts.dropFirst().allSatisfy({ $0.hasPrefix("23") || $0.hasPrefix("25") }) else {
      return nil
    }
    self.page = parts.dropFirst().reduce(into: String(parts[0])) { page, part in
      page += (part.hasPrefix("23") ? "#" : "%") + part.dropFirst(2)
    }
  }
  /// What stands before the keys of a page.
  static func prefix(_ page: String) -> String {
    var escaped = String.UnicodeScalarView()
    for scalar in page.unicodeScalars {
      switch scalar {
      case "#": escaped.append(contentsOf: "%23".unicodeScalars)
      case "%": escaped.append(contentsOf: "%25".unicodeScalars)
      default: escaped.append(scalar)
      }
    }
    return String(escaped) + "#"
  }
}
