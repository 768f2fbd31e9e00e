import Markdown
import Testing
import Workspace

@testable import HelpSite

@Suite("Lists for language models")
struct LanguageModelIndexTests {
  /// The links of a Markdown file with their text.
  private func links(_ text: String) -> [(title: String, destination: String)] {
    let markdown = MarkdownDocument(parsing: Array(text.utf8))
    return markdown.nodes.indices.compactMap { index in
      markdown.link(of: markdown.nodes[index]).map { link in
        (
          String(decoding: markdown.plainText(of: index), as: UTF8.self),
          String(decoding: link.destination, as: UTF8.self)
        )
      }
    }
  }

  @Test("every link resolves", arguments: ["", "en-US/", "de-DE/", "es-ES/", "ru-RU/"])
  func resolve(folder: String) async throws {
    let site = try await Guild.site.value
    let links = links(try site.text(folder + "llms.txt"))
    #expect(links.count >= 4)
    for link in links {
      #expect(site.files[folder + link.destination.percentDecoded] != nil, "\(link)")
    }
  }

  @Test("a language lists its flows, and the pages it truly has as Markdown")
  func contents() async throws {
    let site = try await Guild.site.value
    let links = links(try site.text("ru-RU/llms.txt"))
    #expect(
      links.map(\.destination) == ["flows/join.html", "flows/leave.html", "fees.md", "rules.md"]
    )
    #expect(links.map(\.title).suffix(2) == ["Взносы", "Правила"])
    #expect(try site.text("ru-RU/llms.txt").hasPrefix("# Guild \\& Co\n"))
  }

  @Test(
    "titles of any shape stay within their link",
    arguments: [
      "a](b.md)", "![x](y)", "`code", "<b>", "\\", "_a_ *b*", "&amp;", "[[", "茶", "a]\u{301}(b) [c",
    ]
  )
  func titles(title: String) async throws {
    let fixture = try SiteFixture()
    try fixture.document("de-DE", "a.md", title: "'\(title)'", "# \(unit(103, "A", "A"))")
    let site = try await FinishedSite(fixture)
    let links = links(try site.text("de-DE/llms.txt"))
    #expect(links.map(\.title) == [title])
    #expect(links.map(\.destination) == ["a.md"])
  }

  @Test("raw Markdown has no tags of units, and what each page links to is there")
  func markdown() async throws {
    let site = try await Guild.site.value
    for path in site.files.keys where path.hasSuffix(".md") {
      #expect(!(try site.text(path).contains("data-ttu-id")), "\(path)")
      #expect(!(try site.text(path).contains("data-stu-id")), "\(path)")
    }
    #expect(try site.text("en-US/join.md").contains("1. Part 6.\n2. Part 5.\n"))
    #expect(try site.text("de-DE/join.md").contains("1. Schritt 6.\n"))
    for path in site.pages {
      for tag in try site.tags(path) where tag["type"] == "text/markdown" {
        let folder = path.split(separator: "/").dropLast().joined(separator: "/")
        let target = try #require(Path.resolve(tag["href"] ?? "", from: folder + "/x"))
        #expect(site.files[target] != nil, "\(path): \(target)")
      }
    }
  }
}
