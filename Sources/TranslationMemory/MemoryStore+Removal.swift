import Diagnostics
import Glibc

extension MemoryStore {
  /// Removes the memory's files where it holds no document; the store is of no use then.
  ///
  /// A command that made a memory and entered nothing leaves none, so that the next one says what is wrong.
  ///
  /// - Throws: `InputError` where another process keeps the memory too long, or the file fails.
  public func removeIfEmpty() throws {
    try update { writer in
      guard try writer.tables.documents.all().isEmpty else { return }
      let index = path + SourceIndex.suffix
      for file in [path, index, FuzzyIndex.addedPath(index)] { unsafe unlink(file) }
    }
  }
}
