import CommandLineInterface
import Diagnostics
import TranslationMemory
import Workspace

/// One update of a memory.
struct MemoryBuild {
  let store: MemoryStore
  let workspace: Workspace
  let folders: [String]
  let jobs: Int
  let progress: Progress

  /// How many segments go into one transaction.
  private static let batchSize = 8192

  struct Result {
    var entered = 0
    var unchanged = 0
    var removed = 0
    var segments = 0
    var failures: [InputError] = []
  }

  /// What became of a file.
  private enum Outcome: Sendable {
    case unchanged(path: String)
    /// The same content under a new stamp.
    case touched(path: String, DocumentStamp)
    case read(SegmentedDocument, DocumentStamp, ContentFingerprint)
    case noDocument
    /// A document that the user's locale leaves out.
    case ofOtherLocale(path: String)
    case failed(InputError)
  }

  func run() async throws -> Result {
    var result = Result()
    var kept: Set<String> = []
    var batch: [Outcome] = []
    var size = 0
    // A locale given by the user decides how documents that tell none are read.
    let conditions = workspace.fallbackLocale?.text ?? ""
    try await ParallelMap.mapInOrder(workspace.files, jobs: jobs) { [store, workspace] file in
      try Self.look(at: file, in: workspace, store, conditions)
    } consume: { outcome in
      progress.advance()
      switch outcome {
      case .unchanged(let path):
        kept.insert(path)
        result.unchanged += 1
      case .touched(let path, _):
        kept.insert(path)
        result.unchanged += 1
        batch.append(outcome)
      case .read(let document, _, _):
        kept.insert(document.info.path)
        result.entered += 1
        result.segments += document.segments.count
        size += document.segments.count
        batch.append(outcome)
      case .ofOtherLocale(let path): kept.insert(path)
      case .failed(let failure):
        kept.insert(failure.path)
        result.failures.append(failure)
      case .noDocument: break
      }
      if size >= Self.batchSize {
        try write(batch)
        (batch, size) = ([], 0)
      }
    }
    try Task.checkCancellation()
    try write(batch)
    result.removed = try removeOthers(than: kept)
    return result
  }

  private static func look(
    at file: SourceFile,
    in workspace: Workspace,
    _ store: MemoryStore,
    _ conditions: String
  ) throws -> Outcome {
    let stamp: DocumentStamp
    let bytes: [UInt8]
    do throws(InputError) {
      stamp = try DocumentStamp(path: file.path, conditions: conditions)
    } catch {
      return .failed(error)
    }
    if try store.isUnchanged(path: file.path, stamp: stamp) { return .unchanged(path: file.path) }
    do throws(InputError) {
      bytes = try FileReader.read(file.path, expecting: .text)
    } catch {
      return .failed(error)
    }
    let content = ContentFingerprint(bytes, conditions: conditions)
    if try store.isUnchanged(path: file.path, content: content) {
      return .touched(path: file.path, stamp)
    }
    do throws(InputError) {
      guard let document = try workspace.document(file, bytes) else { return .noDocument }
      if let wanted = workspace.fallbackLocale, document.info.locale != wanted {
        return .ofOtherLocale(path: file.path)
      }
      return .read(document.segmented(), stamp, content)
    } catch {
      return .failed(error)
    }
  }

  private func write(_ batch: [Outcome]) throws {
    guard !batch.isEmpty else { return }
    try store.update { writer in
      for outcome in batch {
        switch outcome {
        case .read(let document, let stamp, let content):
          try writer.replace(document, stamp: stamp, content: content)
        case .touched(let path, let stamp): try writer.touch(path: path, stamp: stamp)
        case .unchanged, .ofOtherLocale, .noDocument, .failed: break
        }
      }
    }
  }

  /// Removes documents of the folders worked on that are no longer there.
  ///
  /// What could not be listed may be there all the same; what other tools gave was never there.
  private func removeOthers(than kept: Set<String>) throws -> Int {
    let unlisted = workspace.problems.map(\.path)
    return try store.update { writer in
      try writer.removeDocuments { document in
        let path = document.path
        return document.isFile && !kept.contains(path)
          && folders.contains { Path.isInside(path, $0) }
          && !unlisted.contains { Path.isInside(path, $0) }
      }.count
    }
  }
}
