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
  /// - Complexity: Linear for depth and attributes within the limits.
  public static func sanitize(_ html: [UInt8]) -> [UInt8] {
    var writer = Writer()
    writer.result.reserveCapacity(html.count)
    HTMLTree.walk(HTMLBounds.bounded(html), visitor: &writer)
    return writer.result
  }

  /// Writes what is allowed.
  private struct Writer: HTMLVisitor {
    var result: [UInt8] = []
    /// The parser drops one line feed after `<pre>`; one that is text needs another before it.
    var isAtStartOfPreformatted = false

    mutating func enter(_ name: String, attributes: [HTMLAttribute]) -> Bool {
      isAtStartOfPreformatted = false
      if HTMLAllowList.dropped.contains(name) { return false }
      guard HTMLAllowList.keeps(name, attributes: attributes) else { return true }
      result.append(UInt8(ascii: "<"))
      result += name.utf8
      for attribute in attributes where HTMLAllowList.allows(attribute, of: name) {
        result.append(Byte.space)
        result += attribute.name.utf8
        result += "=\"".utf8
        HTMLEscaping.append(attribute.value, to: &result)
        result.append(UInt8(ascii: "\""))
      }
      result.append(UInt8(ascii: ">"))
      isAtStartOfPreformatted = name == "pre"
      return !HTMLAllowList.void.contains(name)
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
