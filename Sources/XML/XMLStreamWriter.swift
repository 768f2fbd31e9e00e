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
    var nameLength: Int
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
    buffer.endStartTag()
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
    return buffer.take()
  }

  /// Writes content that comes again and again, once, to be put into an element with `content(_:)`.
  ///
  /// - Parameters:
  ///   - depth: How many elements will be around it, for the indentation.
  ///   - indentation: How many spaces each level is indented, or `nil` for one line.
  ///   - forbidden: What to do with characters that XML cannot hold.
  ///   - write: Writes it.
  /// - Returns: What was written.
  /// - Throws: What `write` throws, and an error when an element of it is still open.
  public static func fragment(
    atDepth depth: Int,
    indentation: Int? = nil,
    forbidden: ForbiddenCharacters = .refuse,
    _ write: (inout XMLStreamWriter) throws -> Void
  ) throws -> XMLFragment {
    let parents = Array(repeating: "parent", count: max(1, depth))
    var writer = try XMLStreamWriter(
      inside: parents,
      indentation: indentation,
      forbidden: forbidden
    )
    try write(&writer)
    return XMLFragment(bytes: try writer.takeFragment())
  }

  /// Puts elements that were written before into the element last started.
  public mutating func content(_ fragment: XMLFragment) throws {
    guard let last = open.indices.last else { throw XMLError("no element to hold content") }
    open[last].hasChildren = true
    state = .content
    buffer.raw(fragment.bytes)
    try drain(atLeast: Self.chunkBytes)
  }

  /// Writes the XML declaration, which must come first.
  public mutating func startDocument() throws {
    guard state == .empty else { throw XMLError("the XML declaration must come first") }
    state = .prolog
    buffer.startDocument()
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
    buffer.documentType(name, publicID: publicID, systemID: systemID)
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
    if !open.isEmpty, !parentIsInline { newLine(open.count) }
    if let last = open.indices.last { open[last].hasChildren = true }
    let nameLength = buffer.startElement(name)
    let isInline = parentIsInline || layout == .inline
    open.append(OpenElement(nameLength: nameLength, isInline: isInline))
    state = .tag
  }

  /// Writes an attribute of the element just started.
  public mutating func attribute(_ name: String, _ value: String) throws {
    guard state == .tag else {
      throw XMLError("the attribute ‘\(name)’ comes after the start tag")
    }
    try checkName(name)
    try buffer.attribute(name, value, forbidden)
  }

  /// Writes text; an element that holds text is not indented from there on.
  public mutating func text(_ text: String) throws {
    guard let last = open.indices.last else { throw XMLError("text outside the root element") }
    guard !text.isEmpty else { return }
    open[last].isInline = true
    state = .content
    try buffer.text(text, forbidden)
    try drain(atLeast: Self.chunkBytes)
  }

  /// Writes a comment, with a space between the dashes that it must not hold.
  public mutating func comment(_ text: String) throws {
    let isInline = open.last?.isInline ?? false
    if !open.isEmpty, !isInline { newLine(open.count) }
    if let last = open.indices.last {
      open[last].hasChildren = true
      state = .content
    } else if state == .empty {
      state = .prolog
    }
    if state == .epilog { buffer.newLine() }
    try buffer.comment(text, forbidden)
    if state == .prolog { buffer.newLine() }
  }

  /// Ends the element last started.
  public mutating func end() throws {
    guard let element = open.popLast() else { throw XMLError("no element to end") }
    if element.hasChildren, !element.isInline { newLine(open.count) }
    buffer.endElement(nameLength: element.nameLength)
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
    buffer.endStartTag()
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
    buffer.newLine()
    try drain(atLeast: 1)
  }

  private mutating func newLine(_ depth: Int) {
    guard let indentation else { return }
    buffer.newLine(indentation: depth * indentation)
  }

  private mutating func drain(atLeast count: Int) throws {
    if !isFragment, buffer.count >= count { try sink(buffer.take()) }
  }

  private func checkName(_ name: String) throws(XMLError) {
    guard XMLCharacters.isName(name) else { throw XMLError("‘\(name)’ is not a name in XML") }
  }
}
