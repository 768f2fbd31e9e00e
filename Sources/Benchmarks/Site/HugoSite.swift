import BilingualMarkdown
import FoundationEssentials
import Workspace

/// The targets of documents as a site that Hugo builds: a folder a locale, and one layout without a menu.
struct HugoSite {
  private static let program = "hugo"
  private static let layout = """
    <!DOCTYPE html>
    <html lang="{{ .Site.Language.Lang }}">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>{{ .Title }}</title>
    </head>
    <body>
    <main>
    {{ .Content }}
    </main>
    </body>
    </html>

    """

  private let folder: String

  /// Writes the site's sources; nil where there is no Hugo.
  ///
  /// - Parameters:
  ///   - catalog: the documents.
  ///   - workspace: reads them.
  ///   - folder: where the sources go.
  /// - Throws: an error where a document cannot be read or a source written.
  init?(_ catalog: PageCatalog, _ workspace: Workspace, folder: String) throws {
    guard ProgramRun.finds(Self.program) else { return nil }
    self.folder = folder
    try write(Self.settings(catalog.locales), to: "config.toml")
    for name in ["single", "list"] { try write(Self.layout, to: "layouts/_default/\(name).html") }
    for summary in catalog.everything.flatMap(\.documents) {
      let document = try workspace.read(summary)
      try write(
        Self.text(document, title: summary.title ?? ""),
        to: "content/\(summary.info.locale)/\(Self.name(summary.info.page))"
      )
    }
  }

  /// Builds the site and counts its pages; nil where Hugo fails.
  func build() -> (run: ProgramRun, pages: Int)? {
    let output = folder + "/public"
    try? FileManager.default.removeItem(atPath: output)
    let source = ProgramRun.quoted(folder)
    guard let run = ProgramRun("\(Self.program) --quiet --source \(source) > /dev/null") else {
      return nil
    }
    let files = (try? FileManager.default.subpathsOfDirectory(atPath: output)) ?? []
    return (run, files.count { $0.hasSuffix(".html") })
  }

  /// Only what is a page is asked for: no feeds, sitemaps or lists of terms.
  private static func settings(_ locales: [LocaleTag]) -> String {
    var lines = [
      "baseURL = \"/\"", "uglyURLs = true", "defaultContentLanguageInSubdir = true",
      "disableKinds = [\"taxonomy\", \"term\", \"RSS\", \"sitemap\", \"robotsTXT\", \"404\"]",
    ]
    if let first = locales.first {
      lines.append("defaultContentLanguage = \"\(first.text.lowercased())\"")
    }
    lines += ["[markup.goldmark.renderer]", "unsafe = true"]
    for locale in locales {
      lines += ["[languages.\(locale.text.lowercased())]", "contentDir = \"content/\(locale)\""]
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// A document's target as plain Markdown.
  private static func text(_ document: Document, title: String) -> [UInt8] {
    var bytes = Array("---\ntitle: \(JSONValue.string(title).text)\n---\n".utf8)
    let view = document.bilingual.view(.target)
    bytes += view.bytes[view.bodyStart...]
    return bytes
  }

  /// A page's name as Hugo takes it, to whom `index` is a page that has the folder for itself.
  private static func name(_ page: String) -> String {
    let name = Path.name(of: page)
    guard name.lowercased() == "index.md" else { return page }
    return Path.join(Path.folder(of: page), "_index.md")
  }

  private func write(_ bytes: [UInt8], to name: String) throws {
    try FileWriter.write(bytes, to: "\(folder)/\(name)", options: .createFolders)
  }

  private func write(_ text: String, to name: String) throws {
    try write(Array(text.utf8), to: name)
  }
}
