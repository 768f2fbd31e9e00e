import BilingualMarkdown
import FoundationEssentials
import Workspace

/// The targets of documents as a site that Hugo builds, a folder a locale.
struct HugoSite {
  /// What stands on each page.
  enum Theme: String, CaseIterable {
    /// The text alone, and nothing beside pages.
    case bare
    /// What a documentation site has around the text, as ours has too: the way to the page, its neighbours, its
    /// headings and its languages; sitemaps and feeds beside pages.
    case navigation

    fileprivate var layout: String {
      let navigation = """
        <nav>{{ range .Ancestors }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}</nav>
        <nav><ul>{{ range first 50 .CurrentSection.Pages }}
        <li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul></nav>
        <nav>{{ range .AllTranslations }}
        <a href="{{ .RelPermalink }}" lang="{{ .Lang }}">{{ .Lang }}</a>{{ end }}</nav>
        {{ .TableOfContents }}
        {{ with .PrevInSection }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}
        {{ with .NextInSection }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}
        """
      return """
        <!DOCTYPE html>
        <html lang="{{ .Site.Language.Lang }}">
        <head><meta charset="utf-8"><title>{{ .Title }}</title></head>
        <body>
        \(self == .bare ? "" : navigation)
        <main>{{ .Content }}</main>
        </body>
        </html>

        """
    }

    /// What is not to be made besides pages.
    fileprivate var disabledKinds: [String] {
      ["taxonomy", "term", "robotsTXT", "404"] + (self == .bare ? ["RSS", "sitemap"] : [])
    }
  }

  private static let program = "hugo"

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
    for theme in Theme.allCases {
      for name in ["single", "list"] {
        try write(theme.layout, to: "\(theme.rawValue)/_default/\(name).html")
      }
    }
    for summary in catalog.everything.flatMap(\.documents) {
      let document = try workspace.read(summary)
      try write(
        Self.text(document, title: summary.title ?? ""),
        to: "content/\(summary.info.locale)/\(Self.name(summary.info.page))"
      )
    }
  }

  /// Builds the site below a new folder and counts its pages; nil where Hugo fails.
  func build(_ theme: Theme, into output: String) -> (run: ProgramRun, pages: Int)? {
    let words = [
      Self.program, "--quiet", "--source", folder, "--cacheDir", "\(folder)/cache",
      "--destination", output,
      "--layoutDir", theme.rawValue, "--disableKinds", theme.disabledKinds.joined(separator: ","),
    ]
    let command = words.map(ProgramRun.quoted).joined(separator: " ")
    guard let run = ProgramRun("\(command) > /dev/null") else { return nil }
    let files = (try? FileManager.default.subpathsOfDirectory(atPath: output)) ?? []
    return (run, files.count { $0.hasSuffix(".html") })
  }

  private static func settings(_ locales: [LocaleTag]) -> String {
    var lines = [
      "baseURL = \"/\"", "uglyURLs = true", "defaultContentLanguageInSubdir = true",
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
