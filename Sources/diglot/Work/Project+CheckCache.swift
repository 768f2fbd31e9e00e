import Checks
import Diagnostics
import Workspace

extension Project {
  /// What is known from the last check with these settings and flows.
  ///
  /// Nothing is kept without a file of settings: there is no project to keep it in. `fallback` is the locale of
  /// documents that do not tell theirs.
  func checkCache(
    _ settings: CheckSettings,
    flows: FlowCatalog?,
    fallback: LocaleTag?,
    usesTerms: Bool
  ) -> CheckCache? {
    guard let settingsPath else { return nil }
    let named = [
      Program.version, settingsPath, settings.severity.rawValue, flows?.path ?? "",
      fallback?.text ?? "", usesTerms ? "terms" : "",
    ]
    var parts = [ContentHash(of: Array(named.joined(separator: "\n").utf8))]
    for path in [Program.path, configuration.memory] {
      let stamp = try? FileReader.stamp(of: path)
      parts.append(ContentHash(of: Array("\(stamp?.size ?? -1) \(stamp?.modified ?? 0)".utf8)))
    }
    let locales = Discovery(of: localesFolders).files.map(\.path)
    for path in [settingsPath, flows?.path, termsPath].compactMap(\.self) + locales {
      let bytes = (try? FileReader.read(path)) ?? []
      parts += [ContentHash(of: Array(path.utf8)), ContentHash(of: bytes)]
    }
    return CheckCache(folder: configuration.check.cache, key: ContentHash(of: parts))
  }
}
