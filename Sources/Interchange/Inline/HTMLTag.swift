/// What a piece of raw HTML is, as far as pairing needs it.
struct HTMLTag {
  enum Form {
    case start
    case end
    /// An element that has no end, or no tag at all, such as a comment.
    case alone
  }

  let form: Form
  /// The element's name in lower case; empty where it is no tag.
  let name: String

  /// Reads `<name …>`, `</name>` or `<name … />`; anything else stands alone.
  init(_ bytes: ArraySlice<UInt8>) {
    let isEnd = bytes.dropFirst().first == UInt8(ascii: "/")
    let letters = bytes.dropFirst(isEnd ? 2 : 1).prefix { byte in
      (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 || byte == UInt8(ascii: "-")
    }
    name = String(decoding: letters, as: UTF8.self).lowercased()
    if name.isEmpty || Self.voidElements.contains(name) {
      form = .alone
    } else if isEnd {
      form = .end
    } else {
      form = bytes.suffix(2).first == UInt8(ascii: "/") ? .alone : .start
    }
  }

  /// The elements that have no end tag (HTML Living Standard, 13.1.2).
  private static let voidElements: Set<String> = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track",
    "wbr",
  ]
}
