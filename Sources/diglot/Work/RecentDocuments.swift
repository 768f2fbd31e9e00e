import BilingualMarkdown
import Workspace

/// Documents that were just read, so that quoting them does not read them again.
///
/// Of many documents none is held: memory is worth more there.
struct RecentDocuments {
  /// The most bytes that are held, in documents: 32 MiB.
  private static let limit = 32 << 20

  private var documents: [String: Document] = [:]
  private var size = 0

  /// Holds a document, unless there are too many by now.
  mutating func add(_ document: Document) {
    size += document.bilingual.bytes.count
    guard size <= Self.limit else {
      documents = [:]
      return
    }
    documents[document.info.path] = document
  }

  /// The document at a path; nil where it is not held.
  subscript(path: String) -> Document? { documents[path] }
}
