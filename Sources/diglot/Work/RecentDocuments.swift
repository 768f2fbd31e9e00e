import BilingualMarkdown
import Workspace

/// Documents that were just read, so that quoting them does not read them again.
struct RecentDocuments {
  /// The most bytes that are held, in documents: 64 MiB.
  private static let limit = 64 << 20

  private var documents: [String: Document] = [:]
  private var size = 0

  /// Holds a document as long as there is room.
  mutating func add(_ document: Document) {
    let bytes = document.bilingual.bytes.count
    guard size + bytes <= Self.limit else { return }
    size += bytes
    documents[document.info.path] = document
  }

  /// The document at a path; nil where it is not held.
  subscript(path: String) -> Document? { documents[path] }
}
