import BilingualMarkdown
import Diagnostics
import Markdown
import Testing
import Workspace

@Suite("Workspace over real documents", .enabled(if: Corpus.isPresent))
struct WorkspaceCorpusTests {
  private static let locales = ["de-DE", "es-ES", "pt-BR", "ru-RU", "zh-CN"]

  private func workspace(_ folder: String, fallback: String? = nil) throws -> Workspace {
    let package = Path.folder(of: Path.folder(of: Path.folder(of: #filePath)))
    return Workspace(
      paths: [(Corpus.root ?? "") + "/" + folder],
      configuration: Configuration(),
      locales: try LocaleCatalog(folders: [package + "/locales"]),
      fallbackLocale: fallback.flatMap { LocaleTag($0) }
    )
  }

  @Test("the seeds are one page in five locales on three versions")
  func seeds() async throws {
    let (catalog, problems) = try await workspace("seeds").survey(jobs: 2)
    #expect(problems.isEmpty && catalog.duplicates.isEmpty && catalog.pages.count == 1)
    let page = try #require(catalog.pages.first)
    #expect(page.documents.map(\.info.locale.text) == Self.locales)
    #expect(page.documents.map(\.unitCount) == [77, 75, 78, 78, 75])
    #expect(
      page.versions.map { $0.locales.map(\.text) } == [
        ["de-DE"], ["es-ES", "zh-CN"], ["pt-BR", "ru-RU"],
      ]
    )
    #expect(page.newest?.locales.map(\.text) == ["es-ES", "zh-CN"])
    let relations = page.documents.map { page.relationToNewest(of: $0.info.locale) }
    #expect(relations == [.older, .same, .different, .different, .same])
    let (german, russian) = (page.documents[0].info.locale, page.documents[3].info.locale)
    #expect(page.relation(of: russian, to: german) == .different)
  }

  @Test("the seeds' four flows have 7, 3, 9 and 4 steps in all five locales")
  func flows() async throws {
    let workspace = try workspace("seeds")
    let page = try #require(try await workspace.survey(jobs: 1).catalog.pages.first)
    let names = page.documents.flatMap(\.anchors)
    let text =
      "flows:\n"
      + [
        ("buy", ["subscribe-to-", "purchase-"]), ("off", ["turn-off-"]), ("renew", ["renew-"]),
        ("cancel", ["cancel-"]),
      ].map { id, prefixes in
        let anchors = prefixes.flatMap { prefix in
          Set(names.filter { $0.hasPrefix(prefix) }).sorted()
        }
        return
          "- {id: \(id), stage: manage, page: \(page.name), anchors: [\(anchors.joined(separator: ", "))]}\n"
      }.joined()
    let flows = try FlowCatalog(parsing: Array(text.utf8), path: "flows.yml").flows
    for summary in page.documents {
      let document = try workspace.read(summary)
      for side in Side.allCases {
        let markdown = document.parsed(side).markdown
        let counts = flows.map { Procedure.find($0, in: markdown)?.steps.count }
        #expect(counts == [7, 3, 9, 4], "\(summary.info.path), \(side)")
      }
    }
  }

  @Test("the tree of five locales groups by path, every locale told")
  func tree() async throws {
    let workspace = try workspace("partner-center/tagged")
    let (catalog, problems) = try await workspace.survey(jobs: 2)
    #expect(problems.isEmpty)
    #expect(catalog.locales.map(\.text) == Self.locales)
    #expect(catalog.duplicates.isEmpty)
    let documents = catalog.everything.flatMap(\.documents)
    #expect(documents.count == workspace.files.count)
    #expect(documents.allSatisfy { $0.conflictingLocale == nil })
    #expect(catalog.pages.count == 235)
    #expect(catalog.navigationPages.count == 2)
    for page in catalog.pages where page.newest != nil {
      let relations = page.documents.map { page.relationToNewest(of: $0.info.locale) }
      #expect(relations.contains(.same) && !relations.contains(.newer))
    }
  }

  @Test("odd documents are read, each a page with segments that have their places")
  func tricky() async throws {
    let workspace = try workspace("tricky", fallback: "es-ES")
    let (catalog, problems) = try await workspace.survey(jobs: 2)
    #expect(problems.isEmpty)
    let documents = catalog.everything.flatMap(\.documents)
    #expect(documents.count >= 71)
    for summary in documents {
      let document = try workspace.read(summary)
      let segments = document.segmented().segments
      #expect(segments.count >= document.bilingual.units.count { $0.number != nil })
      for side in Side.allCases {
        let parsed = document.parsed(side)
        for node in parsed.markdown.nodes {
          let range = parsed.documentRange(of: node.range)
          #expect(range.upperBound <= document.bilingual.bytes.count)
        }
      }
    }
  }
}
