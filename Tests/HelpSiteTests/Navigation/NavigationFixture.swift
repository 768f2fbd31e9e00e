import Diagnostics
import Testing
import Workspace

@testable import HelpSite

/// The navigation of a site whose documents are in memory.
struct NavigationFixture {
  var plan: SitePlan
  let builder: SiteBuilder

  /// Plans a site.
  ///
  /// - Parameters:
  ///   - documents: texts by paths below the content folder; pages get `title` front matter.
  ///   - nav: `nav` in `diglot.yml`, as YAML.
  /// - Throws: what is wrong with them.
  init(_ documents: [String: String], nav: String? = nil) throws {
    let known = Set(SiteFixture.profiles.keys)
    @Sendable func read(_ path: String) throws -> Document {
      let place = DocumentPlace(path: "content/" + path, operand: "content", known: known)
      return try Document(parsing: Array((documents[path] ?? "").utf8), at: place)
    }
    var builder = SiteBuilder(
      catalog: PageCatalog(try documents.keys.map { DocumentSummary(try read($0)) }),
      flows: nil,
      profiles: SiteFixture.profiles,
      sourceLocale: .americanEnglish,
      settings: SiteSettings(),
      templates: [SiteFixture.package + "/templates"],
      load: { try read(String($0.info.path.dropFirst("content/".count))) }
    )
    if let nav {
      let bytes = Array("nav:\n\(nav)".utf8)
      builder.navigation = try Configuration(parsing: bytes, path: "diglot.yml").navigation
    }
    self.builder = builder
    plan = try SitePlan(builder)
  }

  /// A page with a title.
  static func page(_ title: String) -> String { "---\ntitle: \"\(title)\"\n---\nText.\n" }

  func language(_ tag: String) throws -> Int {
    try #require(plan.languages.firstIndex { $0.tag.text == tag })
  }

  func navigation(_ tag: String = "de-DE") throws -> SiteNavigation {
    try SiteNavigation(plan, language: try language(tag), builder)
  }

  func renderer(_ tag: String = "de-DE") throws -> NavigationRenderer {
    let library = try TemplateLibrary(folder: SiteFixture.package + "/templates")
    return NavigationRenderer(
      plan,
      language: try language(tag),
      try navigation(tag),
      library,
      siteTitle: "Hilfe"
    )
  }

  /// The index of the page of a name.
  func page(_ name: String) throws -> Int {
    try #require(plan.pages.firstIndex { $0.page.name == name })
  }

  /// The entries of a tree by the names of pages.
  func outline(_ tree: NavigationTree) -> [String] {
    Self.outline(tree) { plan.pages[$0].page.name }
  }

  /// The entries as lines, indented by their depth, with their links.
  static func outline(
    _ tree: NavigationTree,
    page name: (Int) -> String = { String($0) }
  ) -> [String] {
    tree.nodes.map { node in
      let link =
        switch node.link {
        case .page(let page, _, let fragment):
          " → " + name(page) + (fragment.isEmpty ? "" : "#" + fragment)
        case .external(let url): " → \(url)"
        case .contents(let tree): " → tree \(tree)"
        case nil: ""
        }
      return String(repeating: "  ", count: node.depth) + node.title + link
    }
  }
}

extension [UInt8] {
  /// The addresses that HTML links to, in order.
  var links: [String] {
    String(decoding: self, as: UTF8.self).split(separator: "href=\"").dropFirst()
      .map { String($0.prefix { $0 != "\"" }) }
  }

  var text: String { String(decoding: self, as: UTF8.self) }
}
