import CommandLineInterface
import Diagnostics
import TranslationMemory
import Workspace

/// One update of a memory.
struct MemoryBuild {
  let store: MemoryStore
  let project: Project
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
    case unchanged
    /// The same content under a new stamp.
    case touched(DocumentStamp)
    case read(SegmentedDocument, DocumentStamp, ContentFingerprint)
    case noDocument
    /// A document that the user's locale leaves out.
    case ofOtherLocale
    case failed(InputError)
  }

  /// A file by the name that the memory has for it, and what became of it.
  private struct Seen: Sendable {
    var name: String
    var outcome: Outcome
  }

  func run() async throws -> Result {
    var result = Result()
    var kept: Set<String> = []
    var batch: [Seen] = []
    var size = 0
    // A locale given by the user decides how documents that tell none are read.
    let conditions = workspace.fallbackLocale?.text ?? ""
    try await ParallelMap.mapInOrder(workspace.files, jobs: jobs) { [self] file in
      let name = project.memoryName(of: file.path)
      return Seen(name: name, outcome: try look(at: file, name, conditions))
    } consume: { seen in
      progress.advance()
      switch seen.outcome {
      case .unchanged: result.unchanged += 1
      case .touched:
        result.unchanged += 1
        batch.append(seen)
      case .read(let document, _, _):
        result.entered += 1
        result.segments += document.segments.count
        size += document.segments.count
        batch.append(seen)
      case .failed(let failure): result.failures.append(failure)
      case .ofOtherLocale: break
      case .noDocument: return
      }
      kept.insert(seen.name)
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

  private func look(
    at file: SourceFile,
    _ name: String,
    _ conditions: String
  ) throws -> Outcome {
    let stamp: DocumentStamp
    let bytes: [UInt8]
    do throws(InputError) {
      stamp = try DocumentStamp(path: file.path, conditions: conditions)
    } catch {
      return .failed(error)
    }
    if try store.isUnchanged(path: name, stamp: stamp) { return .unchanged }
    do throws(InputError) {
      bytes = try FileReader.read(file.path, expecting: .text)
    } catch {
      return .failed(error)
    }
    let content = ContentFingerprint(bytes, conditions: conditions)
    if try store.isUnchanged(path: name, content: content) { return .touched(stamp) }
    do throws(InputError) {
      guard let document = try workspace.document(file, bytes) else { return .noDocument }
      if let wanted = workspace.fallbackLocale, document.info.locale != wanted {
        return .ofOtherLocale
      }
      var segmented = document.segmented()
      segmented.info.path = name
      return .read(segmented, stamp, content)
    } catch {
      return .failed(error)
    }
  }

  private func write(_ batch: [Seen]) throws {
    guard !batch.isEmpty else { return }
    try store.update { writer in
      for seen in batch {
        switch seen.outcome {
        case .read(let document, let stamp, let content):
          try writer.replace(document, stamp: stamp, content: content)
        case .touched(let stamp): try writer.touch(path: seen.name, stamp: stamp)
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
        guard document.isFile, !kept.contains(document.path) else { return false }
        let path = project.path(ofMemoryName: document.path)
        func isInside(_ folder: String) -> Bool {
          WorkingFolder.components(of: path, below: folder) != nil
        }
        return folders.contains(where: isInside) && !unlisted.contains(where: isInside)
      }.count
    }
  }
}
