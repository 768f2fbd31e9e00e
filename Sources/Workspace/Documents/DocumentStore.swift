import BilingualMarkdown
import Synchronization

/// Documents that were read once and will be needed again, as many as there is room for.
public final class DocumentStore: Sendable {
  private struct State {
    var documents: [String: Document] = [:]
    var byteCount = 0
  }

  /// The bytes of documents that are kept unless told: some thousand documents.
  public static let usualLimit = 32 << 20

  private let limit: Int
  private let state = Mutex(State())

  /// Makes an empty store.
  ///
  /// - Parameter limit: How many bytes of documents it keeps; their units take about as many again.
  public init(limit: Int = usualLimit) { self.limit = limit }

  /// Keeps a document if there is room for it.
  func keep(_ document: Document) {
    let size = document.bilingual.bytes.count
    state.withLock { state in
      guard size <= limit - state.byteCount else { return }
      state.byteCount += size
      state.documents[document.info.path] = document
    }
  }

  /// The document of a path; nil where it was not kept.
  subscript(path: String) -> Document? { state.withLock { $0.documents[path] } }
}
