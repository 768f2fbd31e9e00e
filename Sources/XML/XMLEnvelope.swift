/// What stands before and after the content of an XML document whose content is written piece by piece.
public struct XMLEnvelope: Sendable, Hashable {
  /// The bytes before the content, the start tags of the elements around it last.
  public let head: [UInt8]
  /// The bytes after the content.
  public let tail: [UInt8]

  /// Writes an envelope.
  ///
  /// - Parameters:
  ///   - indentation: How many spaces each level is indented, or `nil` for one line.
  ///   - opening: Starts the document and the elements around the content, and leaves them open.
  /// - Throws: What `opening` throws.
  public init(
    indentation: Int? = nil,
    opening: (inout XMLStreamWriter) throws -> Void
  ) throws {
    var chunks: [[UInt8]] = []
    var writer = XMLStreamWriter(indentation: indentation) { chunks.append($0) }
    try opening(&writer)
    try writer.cut()
    head = Array(chunks.joined())
    chunks = []
    while writer.depth > 0 { try writer.end() }
    try writer.finish()
    tail = Array(chunks.joined())
  }
}
