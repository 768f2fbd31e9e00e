import Workspace

/// A document of the folder, its segments found by key and by source.
struct ComparedDocument {
  /// The document.
  let document: SegmentedDocument
  private let byKey: [SegmentKey: [Int]]
  private let bySource: SourceIndex

  init(_ document: SegmentedDocument) {
    self.document = document
    bySource = SourceIndex(document.segments)
    byKey = Dictionary(grouping: document.segments.indices) { document.segments[$0].key }
  }

  /// The segments of a key: more than one only in a document that uses a number twice.
  subscript(key: SegmentKey) -> [Segment] { (byKey[key] ?? []).map { document.segments[$0] } }

  /// The segments that have this very source; see `SourceIndex`.
  func segments(of source: ExchangeUnit.Text) -> [Segment] { bySource.segments(of: source) }
}

/// The documents that were asked for last, so that the next translation of a file needs no reading.
struct ComparedDocuments {
  /// How many segments are held at most, unless a single document has more.
  private static let limit = 40_000

  private let read: (Int) throws -> SegmentedDocument
  private var held: [(index: Int, document: ComparedDocument)] = []
  private var size = 0

  /// - Parameter read: reads a document by its index.
  init(_ read: @escaping (Int) throws -> SegmentedDocument) { self.read = read }

  /// The document of an index.
  mutating func document(_ index: Int) throws -> ComparedDocument {
    if let place = held.lastIndex(where: { $0.index == index }) {
      if place < held.count - 1 { held.append(held.remove(at: place)) }
      return held[held.count - 1].document
    }
    let document = ComparedDocument(try read(index))
    size += document.document.segments.count
    held.append((index, document))
    while size > Self.limit, held.count > 1 {
      size -= held.removeFirst().document.document.segments.count
    }
    return document
  }
}
