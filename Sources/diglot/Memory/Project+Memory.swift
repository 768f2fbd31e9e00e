import CommandLineInterface
import Diagnostics
import Interchange
import TranslationMemory
import Workspace

extension Project {
  /// The path of the memory: the one that `--memory` names, else that of the settings.
  func memoryPath(_ named: String?) -> String { named ?? configuration.memory }

  /// The locale that `--locale` names to a verb of the memory: one of the project's, else one that the memory
  /// holds.
  ///
  /// Names are taken as in exchange files: `es` is es-ES where the project has no other Spanish.
  ///
  /// - Parameters:
  ///   - name: what the user wrote.
  ///   - store: the memory.
  ///   - allowsNew: whether a locale may come into the memory that neither knows.
  /// - Returns: the locale.
  /// - Throws: an error that lists the locales where the name is none, or may be any of several.
  func locale(
    named name: String,
    in store: MemoryStore,
    allowsNew: Bool = false
  ) throws -> LocaleTag {
    let (own, held) = (try locales().tags, try store.locales())
    for known in [own, held] {
      switch LocaleMatching(known).match(name) {
      case .locale(let tag): return tag
      case .several(let tags):
        let list = tags.map(\.text).joined(separator: ", ")
        throw UsageError("--locale: ‘\(name)’ may be any of \(list)")
      case .none: continue
      }
    }
    if allowsNew, let tag = LocaleTag(name) { return tag }
    let known = Set(own + held).sorted().map(\.text).joined(separator: ", ")
    throw UsageError("--locale: unknown locale ‘\(name)’; known are \(known)")
  }

  /// What the memory calls a file: its path from the folder of the settings, or from the root where it is
  /// not in that folder.
  ///
  /// So a file has one name, whatever folder a verb runs in and however its path is written.
  func memoryName(of path: String) -> String { WorkingFolder.name(of: path, from: home) }

  /// The path of what the memory calls by a name.
  func path(ofMemoryName name: String) -> String { Path.join(home, name) }

  /// Changes the memory at a path, which is made where it is missing, and removed again where nothing came
  /// into it.
  func changing<Result>(
    memoryAt path: String,
    _ body: (MemoryStore) async throws -> Result
  ) async throws -> Result {
    let isNew = !FileReader.exists(path)
    try FileWriter.makeFolders(above: path)
    let store = try MemoryStore(path: path, mode: .writing)
    defer { if isNew { try? store.removeIfEmpty() } }
    return try await body(store)
  }

  /// The memory, to look up.
  func memory(_ named: String?) throws -> MemoryStore {
    try MemoryStore(path: memoryPath(named), mode: .reading)
  }

  /// The memory, to change; it must exist.
  func writableMemory(_ named: String?) throws -> MemoryStore {
    let path = memoryPath(named)
    // Opening to change would make a missing one.
    if !FileReader.exists(path) { return try MemoryStore(path: path, mode: .reading) }
    return try MemoryStore(path: path, mode: .writing)
  }
}

extension MemoryStore {
  /// Tells the user where opening the memory changed its schema.
  func tellUpgrade(on terminal: Terminal, quiet: Bool) {
    guard wasOlder, !quiet else { return }
    terminal.report("Brought \(path), which an older Diglot made, up to date")
  }
}
