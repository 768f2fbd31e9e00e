/// The bytes of an XML document as they are written, tags and escapes included.
///
/// Composed here and not by libxml2's writer, which makes some seven calls into its buffers for each
/// attribute and is several times slower for it. It would add nothing: names, nesting, escapes and
/// indentation are the business of `XMLStreamWriter` and `XMLCharacters` anyhow.
struct MarkupBuffer: ~Copyable {
  private var bytes = OutputBytes()
  /// The names of the open elements, one after another.
  private var openNames = OutputBytes()
  /// Where the names of the attributes of the open tag are.
  private var attributeNames: [Range<Int>] = []
  /// Whether the tag last started still lacks its `>`.
  private var isTagOpen = false

  /// How much is ready to take.
  var count: Int { bytes.count }

  mutating func startDocument() { bytes.append(#"<?xml version="1.0" encoding="UTF-8"?>"# + "\n") }

  mutating func documentType(_ name: String, publicID: String?, systemID: String) {
    let publicPart = publicID.map { "PUBLIC \"\($0)\"" } ?? "SYSTEM"
    bytes.append("<!DOCTYPE \(name) \(publicPart) \"\(systemID)\">\n")
  }

  /// Starts an element, and returns the length of its name, which its end asks for.
  mutating func startElement(_ name: String) -> Int {
    endStartTag()
    bytes.append(UInt8(ascii: "<"))
    bytes.append(name)
    let depth = openNames.count
    openNames.append(name)
    isTagOpen = true
    return openNames.count - depth
  }

  /// Ends an element, which is written as `<name/>` when nothing is in it.
  mutating func endElement(nameLength: Int) {
    if isTagOpen {
      bytes.append(UInt8(ascii: "/"))
      openNames.cut(to: openNames.count - nameLength)
      endStartTag()
    } else {
      bytes.append(UInt8(ascii: "<"))
      bytes.append(UInt8(ascii: "/"))
      bytes.move(last: nameLength, of: &openNames)
      bytes.append(UInt8(ascii: ">"))
    }
  }

  mutating func attribute(
    _ name: String,
    _ value: String,
    _ forbidden: ForbiddenCharacters
  ) throws(XMLError) {
    for range in attributeNames where bytes.holds(name, at: range) {
      throw XMLError("the attribute ‘\(name)’ is written twice")
    }
    bytes.append(UInt8(ascii: " "))
    let start = bytes.count
    bytes.append(name)
    attributeNames.append(start..<bytes.count)
    bytes.append(UInt8(ascii: "="))
    bytes.append(UInt8(ascii: "\""))
    try XMLCharacters.escape(value, in: .attribute, forbidden, into: &bytes)
    bytes.append(UInt8(ascii: "\""))
  }

  mutating func comment(_ text: String, _ forbidden: ForbiddenCharacters) throws(XMLError) {
    endStartTag()
    bytes.append("<!--")
    try XMLCharacters.escape(text, in: .comment, forbidden, into: &bytes)
    bytes.append("-->")
  }

  mutating func text(_ text: String, _ forbidden: ForbiddenCharacters) throws(XMLError) {
    endStartTag()
    try XMLCharacters.escape(text, in: .text, forbidden, into: &bytes)
  }

  /// Writes markup that is whole and escaped already.
  mutating func raw(_ markup: [UInt8]) {
    endStartTag()
    bytes.append(markup[...])
  }

  mutating func newLine(indentation: Int = 0) {
    endStartTag()
    bytes.append(0x0A)
    bytes.append(repeating: 0x20, count: indentation)
  }

  /// Ends the start tag that is open, so that what follows is content.
  mutating func endStartTag() {
    guard isTagOpen else { return }
    bytes.append(UInt8(ascii: ">"))
    isTagOpen = false
    if !attributeNames.isEmpty { attributeNames.removeAll(keepingCapacity: true) }
  }

  /// Hands out what is ready, and forgets it.
  mutating func take() -> [UInt8] { bytes.take() }
}
