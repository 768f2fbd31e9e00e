import Diagnostics
import TranslationMemory
import Workspace

/// The documents of a check.
struct CheckedDocuments {
  /// All that is read.
  var workspace: Workspace
  /// What is reported of it.
  let scope: CheckScope
}

extension Project {
  /// The documents that `paths` name; for a part of the content folder with the rest of it to compare.
  ///
  /// - Parameters:
  ///   - paths: files and folders as the user wrote them.
  ///   - locale: the one locale that is reported.
  ///   - revision: the Git revision that what is reported differs from.
  ///   - flows: the file of flows, which findings may stand in.
  /// - Returns: what is read, and what is reported of it.
  /// - Throws: what is wrong with the locale, the revision or the locale files.
  func checkedDocuments(
    _ paths: [String],
    locale: String?,
    changedSince revision: String?,
    flows: String?
  ) throws -> CheckedDocuments {
    let isPart = isPartOfContent(paths)
    let workspace = try workspace((isPart ? [configuration.content] : []) + paths, locale: locale)
    var limits: [Set<FileIdentity>] = []
    if isPart {
      limits.append(Set(Discovery(of: paths).files.compactMap { FileIdentity($0.path) }))
    }
    if let revision {
      limits.append(try GitChanges(since: revision, in: folders(paths)).files)
    }
    let scope = CheckScope(
      locale: workspace.fallbackLocale,
      limits: limits,
      candidates: workspace.files.map(\.path) + (flows.map { [$0] } ?? []),
      holdsContent: holdsContent(paths)
    )
    return CheckedDocuments(workspace: workspace, scope: scope)
  }
}

extension Project {
  /// What the memory offers, for checks that ask it; nil where there is none yet.
  func checkMemory() throws -> ProposalSource? {
    guard FileReader.exists(configuration.memory) else { return nil }
    return try MemoryStore(path: configuration.memory, mode: .reading).proposals()
  }
}
