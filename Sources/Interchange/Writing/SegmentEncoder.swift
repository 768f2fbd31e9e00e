public import Workspace

/// Writes the segments of documents in one format: the head, each document by itself, the tail.
///
/// What is written of a document depends on nothing but the document, so that many can be encoded at once.
public protocol SegmentEncoder: Sendable {
  /// What stands before the first document.
  func head() throws -> [UInt8]
  /// What stands for a document.
  func encode(_ document: ExportedDocument) throws -> EncodedDocument
  /// What stands after the last document.
  func tail() throws -> [UInt8]
}

/// A document to be written, and what a memory offers for its segments.
public struct ExportedDocument: Sendable {
  /// The document.
  public var document: SegmentedDocument
  /// Proposals by the index of their segment, best first.
  public var proposals: [Int: [Proposal]]
  /// Which part of the document it is, counted from 1, where it comes in several.
  public var part: Int

  /// Creates a document to be written.
  public init(
    _ document: SegmentedDocument,
    proposals: [Int: [Proposal]] = [:],
    part: Int = 1
  ) {
    self.document = document
    self.proposals = proposals
    self.part = part
  }
}

/// The bytes of a document in a format.
public struct EncodedDocument: Sendable, Hashable {
  /// The bytes.
  public var bytes: [UInt8]
  /// The number of segments in them.
  public var segments = 0
  /// The names in them that must be unique in a file, in order; the writer numbers those that come again.
  var names: [UniqueName] = []

  /// Creates a document of no segments.
  public init(bytes: [UInt8] = []) { self.bytes = bytes }
}
