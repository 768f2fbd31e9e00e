/// Where a reference in a file of the site leads: to a file of the site, and an anchor in it.
package struct SiteReference: Hashable {
  /// The path of the file below the site's folder, as a hash; nil where it would lie above the folder.
  package let file: UInt64?
  /// The anchor, as a hash; nil where any place of the file will do.
  package let anchor: UInt32?

  /// What names the start of a page where no element is named so.
  private static let top = Array("top".utf8)

  /// Resolves a reference.
  ///
  /// Nil where it leads out of the site. An address that ends with a slash is that of the `index.html` there, as
  /// servers have it. Letter case counts, as on most servers.
  ///
  /// - Parameters:
  ///   - reference: What the file writes, HTML's escapes resolved.
  ///   - page: The path of the file, below the site's folder.
  ///   - siteURL: The address of the site with a slash at its end; nil where it is not known. Without it the site
  ///     is taken to be at the root of its server.
  package init?(_ reference: ArraySlice<UInt8>, from page: String, siteURL: [UInt8]?) {
    let slash = UInt8(ascii: "/")
    var path = Array(page.utf8)
    path.removeSubrange(((path.lastIndex(of: slash) ?? -1) + 1)...)
    var rest = reference
    if let siteURL, rest.starts(with: siteURL) {
      path = []
      rest = rest.dropFirst(siteURL.count)
    } else if rest.first == slash {
      let root = siteURL.map(Self.path(of:)) ?? [slash]
      guard rest.starts(with: root) else { return nil }
      path = []
      rest = rest.dropFirst(root.count)
    }
    let address = rest.prefix { $0 != UInt8(ascii: "#") }
    anchor = Self.anchor(rest[address.endIndex...].dropFirst())
    let names = address.prefix { $0 != UInt8(ascii: "?") }
    if names.isEmpty, rest.startIndex == reference.startIndex {
      file = ByteHash(page.utf8.span).value
    } else {
      file = Self.follow(names, from: &path) ? ByteHash(path.span).value : nil
    }
  }

  /// Goes along names between slashes, from a folder whose path ends with a slash or is empty; false where that
  /// leads above the site's folder.
  private static func follow(_ names: ArraySlice<UInt8>, from path: inout [UInt8]) -> Bool {
    let slash = UInt8(ascii: "/")
    var endsInFolder = true
    var start = names.startIndex
    while start <= names.endIndex {
      let end = names[start...].firstIndex(of: slash) ?? names.endIndex
      let name = percentDecoded(names[start..<end])
      start = end + 1
      endsInFolder = name.isEmpty || name.elementsEqual(".".utf8) || name.elementsEqual("..".utf8)
      if !endsInFolder {
        path += name
        path.append(slash)
      } else if name.count == 2 {
        guard path.popLast() != nil else { return false }
        path.removeSubrange(((path.lastIndex(of: slash) ?? -1) + 1)...)
      }
    }
    if endsInFolder { path += "index.html".utf8 } else { path.removeLast() }
    return true
  }

  /// The anchor that a fragment names, without its number sign; nil for the start of the page.
  static func anchor(_ fragment: ArraySlice<UInt8>) -> UInt32? {
    anchor(decoded: percentDecoded(fragment).span)
  }

  /// The anchor of this name; nil for the start of the page.
  static func anchor(decoded name: Span<UInt8>) -> UInt32? {
    let isTop = name.count == top.count && name.indices.allSatisfy { name[$0] == top[$0] }
    return name.isEmpty || isTop ? nil : ByteHash(name).short
  }

  /// The path of an address: `/docs/` of `https://example.com/docs/`.
  private static func path(of address: [UInt8]) -> [UInt8] {
    let slash = UInt8(ascii: "/")
    var slashes = 0
    let start = address.firstIndex { byte in
      if byte == slash { slashes += 1 }
      return slashes == 3
    }
    return start.map { Array(address[$0...]) } ?? [slash]
  }

  private static func percentDecoded(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard text.contains(UInt8(ascii: "%")) else { return text }
    var decoded: [UInt8] = []
    var rest = text
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"), let value = hexPair(rest.prefix(2)) {
        decoded.append(value)
        rest = rest.dropFirst(2)
      } else {
        decoded.append(byte)
      }
    }
    return decoded[...]
  }

  private static func hexPair(_ digits: ArraySlice<UInt8>) -> UInt8? {
    guard digits.count == 2, digits.first != UInt8(ascii: "+") else { return nil }
    return UInt8(String(decoding: digits, as: UTF8.self), radix: 16)
  }
}
