import BilingualMarkdown
import Diagnostics
import FoundationEssentials
import HelpSite
import Workspace

/// A workspace in a temporary folder, and the site built from it.
final class SiteFixture {
  /// The folder of this package.
  static let package = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path

  /// The folder that holds everything.
  let folder: String
  /// The folders of templates; the package's own unless told.
  var templates = [SiteFixture.package + "/templates"]
  var flows: String?
  var settings = SiteSettings()
  /// The table of pages that moved.
  var redirects: String?
  /// The navigation that the settings write.
  var navigation: NavigationSettings?
  /// Whether pages can be searched, though nothing makes an index.
  var isSearchable = false
  /// The order in which documents are found; that of their paths unless told.
  var order: @Sendable ([SourceFile]) -> [SourceFile] = { $0 }
  /// Documents that cannot be read when the site is built.
  var unreadable: Set<String> = []

  init() throws {
    let name = "diglot-site-" + String(UInt64.random(in: .min ... .max), radix: 36)
    folder = FileManager.default.temporaryDirectory.appending(path: name).path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  /// The folder of documents; one below the temporary folder unless told.
  lazy var content = folder + "/content"
  var output: String { folder + "/_site" }

  /// Writes a file below the temporary folder.
  func write(_ text: String, to path: String) throws {
    try FileWriter.write(text, to: folder + "/" + path, options: .createFolders)
  }

  /// Writes a document of `content/<locale>/`, with front matter.
  func document(
    _ locale: String,
    _ page: String,
    title: String? = nil,
    hash: String = "aaaa1111bbbb",
    date: String? = nil,
    type: String? = nil,
    handOff: String? = nil,
    description: String? = nil,
    _ body: String
  ) throws {
    var lines = ["---"]
    if let title { lines.append("title: \(title)") }
    if let description { lines.append("description: \(description)") }
    if let date { lines.append("ms.date: \(date)") }
    if !hash.isEmpty { lines.append("ms.openlocfilehash: \(hash)") }
    if let type { lines.append("ms.translationtype: \(type)") }
    lines.append("ms.contentlocale: \(locale)")
    if let handOff { lines.append("ms.lasthandoff: \(handOff)") }
    try write(
      (lines + ["---", body]).joined(separator: "\n") + "\n",
      to: "content/\(locale)/\(page)"
    )
  }

  /// The locale files of this package.
  static let profiles: [LocaleTag: LocaleProfile] = {
    var profiles: [LocaleTag: LocaleProfile] = [:]
    for name in ["en-US", "de-DE", "es-ES", "pt-BR", "ru-RU", "zh-CN"] {
      let path = "\(package)/locales/\(name).yml"
      guard let bytes = try? FileReader.read(path),
        let profile = try? LocaleProfile(parsing: bytes, path: path)
      else { continue }
      profiles[profile.tag] = profile
    }
    return profiles
  }()

  /// Everything the site is built from.
  func builder() throws -> SiteBuilder {
    let known = Set(Self.profiles.keys)
    let content = content
    @Sendable func read(_ path: String) throws -> Document {
      let place = DocumentPlace(path: path, operand: content, known: known)
      return try Document(parsing: FileReader.read(path), at: place)
    }
    let files = Discovery(of: [content], extensions: ["md"]).files
    let summaries = try order(files).map { DocumentSummary(try read($0.path)) }
    let unreadable = unreadable
    var builder = SiteBuilder(
      catalog: PageCatalog(summaries),
      flows: try flows.map { try FlowCatalog(parsing: Array($0.utf8), path: "flows.yml") },
      profiles: Self.profiles,
      sourceLocale: .americanEnglish,
      settings: settings,
      templates: templates,
      load: { summary in
        if unreadable.contains(summary.info.path) {
          throw InputError(path: summary.info.path, message: "cannot be read")
        }
        return try read(summary.info.path)
      }
    )
    builder.redirects = try redirects.map {
      try RedirectTable(parsing: Array($0.utf8), path: "moved.csv")
    }
    builder.navigation = navigation
    if isSearchable { builder.indexer = SearchIndexer { _ in } }
    builder.editedPath = {
      $0.hasPrefix(content) ? "content" + $0.dropFirst(content.utf8.count) : $0
    }
    return builder
  }

  /// Builds the site.
  @discardableResult
  func build(jobs: Int = 2) async throws -> SiteReport {
    try await builder().build(into: output, jobs: jobs)
  }

  /// The text of a file of the site.
  func text(_ path: String) throws -> String {
    String(decoding: try FileReader.read(output + "/" + path), as: UTF8.self)
  }

  /// The files of the site by their paths.
  func files() throws -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: output) {
      var isFolder = false
      _ = FileManager.default.fileExists(atPath: output + "/" + path, isDirectory: &isFolder)
      if !isFolder { files[path] = try FileReader.read(output + "/" + path) }
    }
    return files
  }
}

/// A tagged unit.
func unit(_ number: Int, _ target: String, _ source: String) -> String {
  "<span data-ttu-id=\"abcde-\(number)\">\(target)</span><span class=\"sxs-lookup\">"
    + "<span data-stu-id=\"abcde-\(number)\">\(source)</span></span>"
}
