/// Writes an XML document in UTF-8 step by step, in memory that does not grow with it.
///
/// What is written is well-formed: a step that would make it otherwise throws an `XMLError` instead.
/// A writer that is dropped before `finish()` leaves the document unfinished.
public struct XMLStreamWriter: ~Copyable {
  /// How elements and texts lie within an element, where indentation is on.
  public enum Layout: Sendable, Hashable {
    /// Each child element on a line of its own, unless text comes first.
    case block
    /// No space is added, here and in all that is inside.
    case inline
  }

  private struct OpenElement {
    var isInline: Bool
    var hasChildren = false
  }

  private enum State {
    case empty
    /// Before the root, where a document type and comments may come.
    case prolog
    /// In a start tag, where attributes may come.
    case tag
    case content
    case epilog
  }

  /// How much is gathered before it is handed to the sink.
  private static let chunkBytes = 64 << 10

  private let sink: ([UInt8]) throws -> Void
  private let indentation: Int?
  private let forbidden: ForbiddenCharacters
  private var buffer = MarkupBuffer()
  private var open: [OpenElement] = []
  private var state = State.empty
  /// The attributes that the current start tag has so far.
  private var attributeNames: [String] = []
  /// The bytes being written, escaped; kept to be filled again.
  private var escaped: [UInt8] = []
  /// Whether the bytes are kept until they are taken.
  private var isFragment = false
  /// How many elements are around a fragment.
  private var fragmentDepth = 0

  /// Makes a writer of one document.
  ///
  /// - Parameters:
  ///   - indentation: How many spaces each level is indented, or `nil` for one line.
  ///   - forbidden: What to do with characters that XML cannot hold.
  ///   - sink: Takes the bytes, chunk by chunk, in order; what it throws, the steps here throw.
  public init(
    indentation: Int? = nil,
    forbidden: ForbiddenCharacters = .refuse,
    sink: @escaping ([UInt8]) throws -> Void
  ) {
    self.indentation = indentation.map { min(max($0, 0), 16) }
    self.forbidden = forbidden
    self.sink = sink
  }

  /// Makes a writer of what stands inside elements that are open already, to be put there afterwards.
  ///
  /// End with `takeFragment()`, not with `finish()`.
  ///
  /// - Parameters:
  ///   - parents: The elements that will be around it, outermost first.
  ///   - indentation: How many spaces each level is indented, or `nil` for one line.
  ///   - forbidden: What to do with characters that XML cannot hold.
  /// - Throws: An error for a name that is none.
  public init(
    inside parents: [String],
    indentation: Int? = nil,
    forbidden: ForbiddenCharacters = .refuse
  ) throws {
    self.init(indentation: indentation, forbidden: forbidden) { _ in }
    isFragment = true
    for parent in parents { try start(parent) }
    try buffer.endStartTag()
    state = .content
    _ = buffer.take()
    fragmentDepth = open.count
  }

  /// Hands out what was written inside the parents.
  ///
  /// - Throws: An error when an element of the fragment is still open.
  public consuming func takeFragment() throws -> [UInt8] {
    guard isFragment, open.count == fragmentDepth else {
      throw XMLError("the fragment ends before its elements do")
    }
    try buffer.flush()
    return buffer.take()
  }

  /// Writes the XML declaration, which must come first.
  public mutating func startDocument() throws {
    guard state == .empty else { throw XMLError("the XML declaration must come first") }
    state = .prolog
    try buffer.startDocument()
  }

  /// Writes a document type without a definition of its own.
  public mutating func documentType(
    _ name: String,
    publicID: String? = nil,
    systemID: String
  ) throws {
    guard state == .empty || state == .prolog else {
      throw XMLError("the document type must precede the root element")
    }
    state = .prolog
    try checkName(name)
    for id in [publicID ?? "", systemID] where id.contains(where: { "\"<>&\n\r".contains($0) }) {
      throw XMLError("a document type cannot hold ‘\(id)’")
    }
    try buffer.documentType(name, publicID: publicID, systemID: systemID)
  }

  /// Starts an element.
  ///
  /// - Parameters:
  ///   - name: The name, with its prefix if it has one.
  ///   - layout: `inline` where white space between its parts would change its meaning.
  /// - Throws: An error for a second root or a name that is none, and what the sink throws.
  public mutating func start(_ name: String, _ layout: Layout = .block) throws {
    if state == .epilog { throw XMLError("‘\(name)’ would be a second root element") }
    try checkName(name)
    let parentIsInline = open.last?.isInline ?? false
    if !open.isEmpty, !parentIsInline { try newLine(open.count) }
    if let last = open.indices.last { open[last].hasChildren = true }
    try buffer.startElement(name)
    open.append(OpenElement(isInline: parentIsInline || layout == .inline))
    attributeNames.removeAll(keepingCapacity: true)
    state = .tag
  }

  /// Writes an attribute of the element just started.
  public mutating func attribute(_ name: String, _ value: String) throws {
    guard state == .tag else {
      throw XMLError("the attribute ‘\(name)’ comes after the start tag")
    }
    try checkName(name)
    guard !attributeNames.contains(name) else {
      throw XMLError("the attribute ‘\(name)’ is written twice")
    }
    attributeNames.append(name)
    try escape(value, in: .attribute)
    try buffer.attribute(name, raw: escaped)
  }

  /// Writes text; an element that holds text is not indented from there on.
  public mutating func text(_ text: String) throws {
    guard let last = open.indices.last else { throw XMLError("text outside the root element") }
    guard !text.isEmpty else { return }
    open[last].isInline = true
    state = .content
    try escape(text, in: .text)
    try buffer.raw(escaped)
    try drain(atLeast: Self.chunkBytes)
  }

  /// Writes a comment, with a space between the dashes that it must not hold.
  public mutating func comment(_ text: String) throws {
    let isInline = open.last?.isInline ?? false
    if !open.isEmpty, !isInline { try newLine(open.count) }
    if let last = open.indices.last {
      open[last].hasChildren = true
      state = .content
    } else if state == .empty {
      state = .prolog
    }
    try escape(text, in: .comment)
    if state == .epilog { try buffer.raw([0x0A]) }
    try buffer.comment(raw: escaped)
    if state == .prolog { try buffer.raw([0x0A]) }
  }

  /// Ends the element last started.
  public mutating func end() throws {
    guard let element = open.popLast() else { throw XMLError("no element to end") }
    if element.hasChildren, !element.isInline { try newLine(open.count) }
    try buffer.endElement()
    state = open.isEmpty ? .epilog : .content
    try drain(atLeast: Self.chunkBytes)
  }

  /// Hands all bytes so far to the sink, so that content written elsewhere can follow them.
  ///
  /// The element last started is taken to have children from here on.
  public mutating func cut() throws {
    guard let last = open.indices.last else { throw XMLError("no element to hold content") }
    open[last].hasChildren = true
    state = .content
    try buffer.endStartTag()
    try drain(atLeast: 1)
  }

  /// How many elements are open.
  public var depth: Int { open.count }

  /// Writes an element with attributes and text.
  public mutating func element(
    _ name: String,
    _ attributes: KeyValuePairs<String, String> = [:],
    text: String = ""
  ) throws {
    try start(name)
    for (name, value) in attributes { try attribute(name, value) }
    try self.text(text)
    try end()
  }

  /// Hands the rest of the document to the sink.
  ///
  /// - Throws: An error when elements are still open, or none was ever written.
  public consuming func finish() throws {
    guard state == .epilog else {
      throw XMLError("the document ends before its root element does")
    }
    try buffer.endDocument()
    try drain(atLeast: 1)
  }

  private mutating func escape(
    _ text: String,
    in place: XMLCharacters.Place
  ) throws(XMLError) {
    escaped.removeAll(keepingCapacity: true)
    try XMLCharacters.escape(text, in: place, forbidden, into: &escaped)
  }

  private mutating func newLine(_ depth: Int) throws(XMLError) {
    guard let indentation else { return }
    escaped.removeAll(keepingCapacity: true)
    escaped.append(0x0A)
    for _ in 0..<depth * indentation { escaped.append(0x20) }
    try buffer.raw(escaped)
  }

  private mutating func drain(atLeast count: Int) throws {
    if !isFragment, buffer.count >= count { try sink(buffer.take()) }
  }

  private func checkName(_ name: String) throws(XMLError) {
    guard XMLCharacters.isName(name) else { throw XMLError("‘\(name)’ is not a name in XML") }
  }
}
