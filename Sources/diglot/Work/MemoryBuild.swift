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
  /// Whether documents are read that are known to be unchanged.
  let readsAll: Bool
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
    try await ParallelMap.mapInOrder(workspace.files, jobs: jobs) { [self] file in
      let reading = MemoryReading(of: file, in: workspace, of: project)
      return Seen(name: reading.name, outcome: try look(at: reading))
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

  private func look(at reading: MemoryReading) throws -> Outcome {
    let stamp: DocumentStamp
    let contents: MemoryReading.Contents
    do throws(InputError) {
      stamp = try reading.stamp()
    } catch {
      return .failed(error)
    }
    for conditions in reading.conditions where !readsAll {
      let stamp = stamp.under(conditions)
      if let locale = try store.localeIfUnchanged(path: reading.name, stamp: stamp) {
        return isWanted(locale) ? .unchanged : .ofOtherLocale
      }
    }
    do throws(InputError) {
      contents = try reading.contents()
    } catch {
      return .failed(error)
    }
    func content(_ conditions: String) -> ContentFingerprint {
      ContentFingerprint(contents.own, source: contents.source, conditions: conditions)
    }
    for conditions in reading.conditions where !readsAll {
      let content = content(conditions)
      if let locale = try store.localeIfUnchanged(path: reading.name, content: content) {
        return isWanted(locale) ? .touched(stamp.under(conditions)) : .ofOtherLocale
      }
    }
    do throws(InputError) {
      guard let document = try reading.document(in: contents) else { return .noDocument }
      guard isWanted(document.info.locale) else { return .ofOtherLocale }
      let conditions = reading.conditions(of: document)
      return .read(
        reading.segments(of: document, in: contents),
        stamp.under(conditions),
        content(conditions)
      )
    } catch {
      return .failed(error)
    }
  }

  private func isWanted(_ locale: LocaleTag) -> Bool {
    workspace.fallbackLocale.map { $0 == locale } ?? true
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
