import Diagnostics
import Workspace

/// Writes everything of the site that no single document is read for.
struct SiteFixtures: Sendable {
  let renderer: SiteRenderer
  let files: SiteFiles

  private var plan: SitePlan { renderer.plan }

  /// Writes the pages of each language, the help IDs, the pages that moved, and what is published beside pages.
  ///
  /// - Parameter jobs: How many languages are worked on at the same time.
  /// - Throws: An error of a template, or where a file cannot be written.
  func write(jobs: Int) async throws {
    var sitemaps: [SiteAddress] = []
    try await ParallelMap.mapInOrder(
      Array(plan.languages.indices),
      jobs: jobs,
      batch: 1,
      transform: { language in
        try writePages(of: language)
        return try writeLists(of: language)
      },
      consume: { sitemaps += $0 }
    )
    try write(renderer.chooser(), to: SitePlan.chooser)
    let notFound = SiteAddress(SiteLanguage.Reserved.notFound)
    try write(renderer.notFound(SitePlan.source, on: notFound), to: notFound)
    try writeHelp()
    try write(Array(index.root().utf8), to: LanguageModelIndex.address)
    guard let origin = SiteOrigin(renderer.settings) else { return }
    try write(Sitemap(plan: plan, origin: origin).index(of: sitemaps), to: Sitemap.address)
    try write(Array(Robots.text(origin).utf8), to: Robots.address)
  }

  private func writePages(of language: Int) throws {
    let site = plan.languages[language]
    try write(renderer.home(language), to: site.home)
    try write(renderer.notFound(language, on: site.notFound), to: site.notFound)
    try write(renderer.search(language), to: site.search)
    for page in renderer.navigations[language].folderPages.pages {
      try write(renderer.folder(page, language), to: page.address)
    }
    for page in plan.moved {
      if let html = try renderer.moved(page, language) {
        try write(html, to: page.addresses[language])
      }
    }
  }

  private func writeHelp() throws {
    guard !plan.helpIDs.isEmpty else { return }
    for language in plan.languages.indices {
      try write(renderer.helpMap(language), to: plan.languages[language].helpMap)
    }
    for help in plan.helpIDs {
      if let html = try renderer.helpPage(help) { try write(html, to: help.address) }
      for language in plan.languages.indices {
        if let html = try renderer.helpPage(help, language) {
          try write(html, to: help.addresses[language])
        }
      }
    }
    try write(HelpMapData.json(plan, renderer.settings), to: HelpMapData.address)
  }

  /// Writes a language's list of pages for language models, and where absolute addresses are known those for
  /// search engines and feed readers.
  ///
  /// - Returns: Where the lists for search engines are.
  private func writeLists(of language: Int) throws -> [SiteAddress] {
    let site = plan.languages[language]
    try write(Array(index.list(language).utf8), to: site.summary)
    guard let origin = SiteOrigin(renderer.settings) else { return [] }
    let feed = Feed(plan: plan, settings: renderer.settings, origin: origin)
    try write(feed.bytes(language), to: site.feed)
    let sitemap = Sitemap(plan: plan, origin: origin)
    return try sitemap.write(language) { try write($0, to: $1) }
  }

  private var index: LanguageModelIndex {
    LanguageModelIndex(plan: plan, settings: renderer.settings)
  }

  private func write(_ bytes: [UInt8], to address: SiteAddress) throws(InputError) {
    try files.write(bytes, to: address.path)
  }
}
