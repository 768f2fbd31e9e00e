/// Makes HTML from documents harmless.
public enum HTMLFilter {
  /// The depth below which elements are dropped, while their text stays.
  public static let maximumDepth = 256
  /// The attributes beyond which a tag is dropped.
  public static let maximumAttributeCount = 64

  /// A fragment with nothing in it but the elements, attributes and addresses that are allowed.
  ///
  /// It is parsed by the HTML5 algorithm and written anew from the tree, so the result is well-formed:
  /// what a browser reads in it is what was judged. Frames, scripts, styles, SVG and MathML go with their
  /// content; other unknown elements leave theirs behind; comments go. Addresses are relative or `http`,
  /// `https`, `mailto`, `tel` or `ftp`. What is not UTF-8 becomes U+FFFD.
  /// - Parameters:
  ///   - html: The fragment in UTF-8.
  ///   - address: Rewrites the addresses of links and images; for nil the attribute goes.
  /// - Returns: The fragment that is left.
  /// - Complexity: Linear for depth and attributes within the limits.
  public static func sanitize(
    _ html: [UInt8],
    address: ([UInt8], HTMLRenderer.AddressUse) -> [UInt8]? = { address, _ in address }
  ) -> [UInt8] {
    withoutActuallyEscaping(address) { sanitize(html, writer: Writer(address: $0)) }
  }

  private static func sanitize(_ html: [UInt8], writer: Writer) -> [UInt8] {
    var writer = writer
    writer.result.reserveCapacity(html.count)
    HTMLTree.walk(HTMLBounds.bounded(html), visitor: &writer)
    return writer.result
  }

  /// Writes what is allowed.
  private struct Writer: HTMLVisitor {
    let address: ([UInt8], HTMLRenderer.AddressUse) -> [UInt8]?
    var result: [UInt8] = []
    /// The parser drops one line feed after `<pre>`; one that is text needs another before it.
    var isAtStartOfPreformatted = false

    mutating func enter(_ name: String, attributes: [HTMLAttribute]) -> Bool {
      isAtStartOfPreformatted = false
      if HTMLAllowList.dropped.contains(name) { return false }
      guard HTMLAllowList.keeps(name, attributes: attributes) else { return true }
      let kept = attributes.compactMap(rewritten).filter { HTMLAllowList.allows($0, of: name) }
      if name == "img", !kept.contains(where: { $0.name == "src" }) {
        writeMissingImage(kept)
        return false
      }
      result.append(UInt8(ascii: "<"))
      result += name.utf8
      for attribute in kept {
        result.append(Byte.space)
        result += attribute.name.utf8
        result += "=\"".utf8
        if attribute.name == "href" || attribute.name == "src" {
          HTMLEscaping.appendAddress(attribute.value, to: &result)
        } else {
          HTMLEscaping.append(attribute.value, to: &result)
        }
        result.append(UInt8(ascii: "\""))
      }
      result.append(UInt8(ascii: ">"))
      isAtStartOfPreformatted = name == "pre"
      return !HTMLAllowList.void.contains(name)
    }

    /// An image that has no address becomes its alternative text.
    private mutating func writeMissingImage(_ attributes: [HTMLAttribute]) {
      guard let alternative = attributes.first(where: { $0.name == "alt" }) else { return }
      result += "<span class=\"missing-image\">".utf8
      HTMLEscaping.append(alternative.value, to: &result)
      result += "</span>".utf8
    }

    private func rewritten(_ attribute: HTMLAttribute) -> HTMLAttribute? {
      switch attribute.name {
      case "href": address(attribute.value, .link).map { .init(name: "href", value: $0) }
      case "src": address(attribute.value, .image).map { .init(name: "src", value: $0) }
      default: attribute
      }
    }

    mutating func leave(_ name: String) {
      isAtStartOfPreformatted = false
      guard HTMLAllowList.elements[name] != nil, name != "input" else { return }
      result += "</".utf8
      result += name.utf8
      result.append(UInt8(ascii: ">"))
    }

    mutating func text(_ text: [UInt8]) {
      if isAtStartOfPreformatted, text.first == Byte.lineFeed { result.append(Byte.lineFeed) }
      isAtStartOfPreformatted = false
      HTMLEscaping.append(text, to: &result)
    }
  }
}
