import Diagnostics
import Workspace

/// Writes everything of the site that no single document is read for.
struct SiteFixtures {
  let renderer: SiteRenderer
  let files: SiteFiles

  private var plan: SitePlan { renderer.plan }

  /// Writes the pages of each language, the help IDs, the pages that moved, and what is published beside pages.
  func write() throws {
    for language in plan.languages.indices { try writePages(of: language) }
    try write(renderer.chooser(), to: SitePlan.chooser)
    let notFound = SiteAddress(SiteLanguage.Reserved.notFound)
    try write(renderer.notFound(SitePlan.source, on: notFound), to: notFound)
    try writeHelp()
    try writeLists()
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

  /// Writes the lists of pages for language models, and where absolute addresses are known those for search
  /// engines and feed readers.
  private func writeLists() throws {
    let index = LanguageModelIndex(plan: plan, settings: renderer.settings)
    try write(Array(index.root().utf8), to: LanguageModelIndex.address)
    for language in plan.languages.indices {
      try write(Array(index.list(language).utf8), to: plan.languages[language].summary)
    }
    guard let origin = SiteOrigin(renderer.settings) else { return }
    try Sitemap(plan: plan, origin: origin).write { try write($0, to: $1) }
    let feed = Feed(plan: plan, settings: renderer.settings, origin: origin)
    for language in plan.languages.indices {
      try write(feed.bytes(language), to: plan.languages[language].feed)
    }
    try write(Array(Robots.text(origin).utf8), to: Robots.address)
  }

  private func write(_ bytes: [UInt8], to address: SiteAddress) throws(InputError) {
    try files.write(bytes, to: address.path)
  }
}
