import Testing
import Workspace

@testable import HelpSite

@Suite("Absolute addresses")
struct AlternatesTests {
  @Test("every alternate leads to a page that leads back, and no page names itself otherwise")
  func reciprocal() async throws {
    let site = try await Guild.site.value
    var count = 0
    for path in site.pages {
      for (language, url) in try site.alternates(path) {
        count += 1
        let target = try #require(FinishedSite.path(of: url, below: Guild.origin), "\(url)")
        let back = try site.alternates(target)
        #expect(try back == site.alternates(path), "\(path) → \(target)")
        #expect(try site.canonical(target) == url, "\(target)")
        if language != "x-default" { #expect(target.hasPrefix(language + "/")) }
      }
      let alternates = try site.alternates(path)
      if !alternates.isEmpty, let canonical = try site.canonical(path) {
        #expect(alternates.values.contains(canonical), "\(path)")
      }
    }
    #expect(count > 30)
  }

  @Test(
    "the page for all other languages is the source, and for homes the choice of languages",
    arguments: [
      ("de-DE/join.html", "/en-US/join.html"), ("en-US/flows/join.html", "/en-US/flows/join.html"),
      ("ru-RU/index.html", "/"), ("index.html", "/"),
      ("es-ES/help-map.html", "/en-US/help-map.html"),
    ]
  )
  func others(path: String, url: String) async throws {
    let site = try await Guild.site.value
    #expect(try site.alternates(path)["x-default"] == Guild.origin + url)
  }

  @Test("pages that no one should find name no address", arguments: ["404.html", "de-DE/404.html"])
  func notFound(path: String) async throws {
    let site = try await Guild.site.value
    #expect(try site.canonical(path) == nil)
    #expect(try site.alternates(path) == [:])
  }

  @Test("sitemaps hold every page that a language has, and the same alternates as the pages")
  func sitemaps() async throws {
    let site = try await Guild.site.value
    let index = try PublishedXML(try #require(site.files["sitemap.xml"]))
    #expect(index.root == "sitemapindex")
    let lists = index.all("loc").map(\.text)
    #expect(
      lists == ["en-US", "de-DE", "es-ES", "ru-RU"].map { "\(Guild.origin)/\($0)/sitemap.xml" }
    )
    for list in lists {
      let path = try #require(FinishedSite.path(of: list, below: Guild.origin))
      let sitemap = try PublishedXML(try #require(site.files[path]))
      let locations = sitemap.all("loc").map(\.text)
      #expect(Set(locations).count == locations.count)
      let locale = path.prefix(5)
      // Everything that stands for itself, but what only serves others.
      let own = try site.pages.filter { page in
        let name = page.dropFirst(6)
        guard page.hasPrefix(locale), !["search.html", "help-map.html"].contains(name) else {
          return false
        }
        return try site.canonical(page).flatMap { FinishedSite.path(of: $0, below: Guild.origin) }
          == page
      }
      #expect(
        Set(locations.compactMap { FinishedSite.path(of: $0, below: Guild.origin) }) == Set(own)
      )
      for group in sitemap.groups("url") {
        let url = try #require(group.first { $0.name == "loc" }?.text)
        let page = try #require(FinishedSite.path(of: url, below: Guild.origin))
        let links = group.filter { $0.name == "link" }
        let alternates = Dictionary(
          uniqueKeysWithValues: links.map { ($0["hreflang"] ?? "", $0["href"] ?? "") }
        )
        #expect(try alternates == site.alternates(page), "\(page)")
      }
    }
    #expect(try site.text("de-DE/sitemap.xml").contains("<lastmod>2024-02-05</lastmod>"))
    #expect(try site.text("en-US/sitemap.xml").contains("<lastmod>2025-03-05</lastmod>"))
  }

  @Test("crawlers may read everything and are told of the sitemap")
  func robots() async throws {
    let site = try await Guild.site.value
    #expect(
      try site.text("robots.txt")
        == "User-agent: *\nAllow: /\n\nSitemap: \(Guild.origin)/sitemap.xml\n"
    )
  }

  @Test("without the address of the site nothing absolute is anywhere")
  func relative() async throws {
    let site = try await Guild.relative.value
    #expect(!site.report.hasAddresses)
    for name in ["robots.txt", "sitemap.xml", "de-DE/sitemap.xml", "de-DE/feed.xml"] {
      #expect(site.files[name] == nil, "\(name)")
    }
    for path in site.pages {
      for tag in try site.tags(path) {
        for name in ["href", "src", "action", "content", "data-index"] {
          let value = tag[name] ?? ""
          #expect(!value.contains("://") && !value.hasPrefix("/"), "\(path): \(value)")
        }
      }
      #expect(try site.canonical(path) == nil && site.alternates(path).isEmpty)
      #expect(!(try site.text(path).contains("og:")))
    }
    for path in ["help-map.json", "llms.txt", "de-DE/llms.txt"] {
      #expect(!(try site.text(path).contains("://")), "\(path)")
    }
  }

  @Test(
    "the path of the site on its server is known",
    arguments: [
      ("https://a.example", "/"), ("https://a.example/help", "/help/"),
      ("http://a.example:8080/x/y", "/x/y/"),
    ]
  )
  func root(url: String, root: String) throws {
    var settings = SiteSettings()
    settings.url = url
    let origin = try #require(SiteOrigin(settings))
    #expect(origin.root == root)
    #expect(origin.url(of: SiteAddress("index.html")) == url + "/")
    #expect(origin.url(of: SiteAddress("de-DE/a b/index.html")) == url + "/de-DE/a%20b/")
    #expect(origin.url(of: SiteAddress("de-DE/old-index.html")) == url + "/de-DE/old-index.html")
  }
}
