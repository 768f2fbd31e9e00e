/// What a page of the site offers to references and what it refers to.
package struct PageReferences {
  /// A reference as the page writes it.
  package struct Reference {
    /// What tells it from others: the hash of its bytes.
    package let hash: UInt64
    /// Where in the page it stands.
    package let range: Range<Int>
  }

  /// The names of the page's elements, each as a hash.
  package private(set) var identifiers: [UInt32] = []
  /// The references to other places, in order.
  package private(set) var references: [Reference] = []
  /// The references to places of the page itself, which it does not have.
  package private(set) var missing: Set<String> = []

  private let html: [UInt8]
  private let siteURL: [UInt8]?
  private var fragments: [Range<Int>] = []

  /// Reads a page.
  ///
  /// - Parameters:
  ///   - html: The page.
  ///   - siteURL: The address of the site: what starts with it is no reference to elsewhere.
  package init(reading html: [UInt8], siteURL: [UInt8]?) {
    self.html = html
    self.siteURL = siteURL
    TagReader.read(html.span) { take($0) }
    findMissing()
  }

  private mutating func take(_ attribute: TagReader.Attribute) {
    switch attribute.name {
    case .href, .src, .action, .poster: add(attribute.value)
    case .srcset: addCandidates(attribute.value)
    case .id: addIdentifier(attribute.value)
    case .name where attribute.element == .a: addIdentifier(attribute.value)
    case .content where attribute.element == .meta: addAddress(attribute.value)
    default: break
    }
  }

  private mutating func addIdentifier(_ value: Range<Int>) {
    identifiers.append(hash(ofName: value))
  }

  private func hash(ofName value: Range<Int>) -> UInt32 {
    let name = html.span.extracting(value)
    for index in name.indices where name[index] == UInt8(ascii: "&") {
      return ByteHash(CharacterReferences.resolved(html[value]).span).short
    }
    return ByteHash(name).short
  }

  private mutating func add(_ value: Range<Int>) {
    let range = trimmed(value)
    guard let first = range.first else { return }
    if html[first] == UInt8(ascii: "#") {
      fragments.append(range)
    } else if isInternal(range) {
      let hash = ByteHash(html.span.extracting(range)).value
      references.append(Reference(hash: hash, range: range))
    }
  }

  /// The range without the spaces at its ends.
  private func trimmed(_ value: Range<Int>) -> Range<Int> {
    var (start, end) = (value.lowerBound, value.upperBound)
    while start < end, html[start].isSpaceInHTML { start += 1 }
    while start < end, html[end - 1].isSpaceInHTML { end -= 1 }
    return start..<end
  }

  /// Whether a reference stays within the site, as far as its first bytes tell.
  private func isInternal(_ reference: Range<Int>) -> Bool {
    for index in reference {
      switch html[index] {
      case UInt8(ascii: ":"): return siteURL.map { html[reference].starts(with: $0) } ?? false
      case UInt8(ascii: "/"):
        let next = index + 1
        return index > reference.lowerBound || next == reference.upperBound
          || html[next] != UInt8(ascii: "/")
      case UInt8(ascii: "?"), UInt8(ascii: "#"): return true
      default: break
      }
    }
    return true
  }

  /// The addresses of `srcset`: between commas, each up to the space before its size.
  private mutating func addCandidates(_ value: Range<Int>) {
    let comma = UInt8(ascii: ",")
    var rest = html[value]
    while !rest.isEmpty {
      rest = rest.drop { $0.isSpaceInHTML || $0 == comma }
      let address = rest.prefix { !$0.isSpaceInHTML }
      rest = rest[address.endIndex...]
      let end = (address.lastIndex { $0 != comma } ?? address.startIndex - 1) + 1
      if end == address.endIndex { rest = rest.drop { $0 != comma } }
      add(address.startIndex..<max(end, address.startIndex))
    }
  }

  /// The address in the `content` of a `meta`: where a page sends on to, or a property that is an address.
  private mutating func addAddress(_ value: Range<Int>) {
    let content = html[value]
    let delay = content.prefix { $0 &- UInt8(ascii: "0") < 10 }
    let rest = content[delay.endIndex...]
    if !delay.isEmpty, rest.first == UInt8(ascii: ";") {
      let address = rest.dropFirst().drop(while: \.isSpaceInHTML)
      guard address.starts(with: "url=".utf8) else { return }
      add((address.startIndex + 4)..<address.endIndex)
    } else if let siteURL, content.starts(with: siteURL), !content.contains(where: \.isSpaceInHTML)
    {
      add(value)
    }
  }

  private mutating func findMissing() {
    guard !fragments.isEmpty else { return }
    let known = Set(identifiers)
    for range in fragments {
      let text = CharacterReferences.resolved(html[range])
      guard let fragment = SiteReference.anchor(text.dropFirst()), !known.contains(fragment) else {
        continue
      }
      missing.insert(String(decoding: text, as: UTF8.self))
    }
  }
}

extension UInt8 {
  /// Whether it is a space, a tab or an end of a line or page.
  var isSpaceInHTML: Bool {
    self == 0x20 || self == 0x09 || self == 0x0A || self >= 0x0C && self <= 0x0D
  }
}
