import BilingualMarkdown
import Diagnostics
import FoundationEssentials
import Testing
import Workspace

@testable import HelpSite

/// The site of real documents, where `DIGLOT_SHARED` names the folder that holds them.
@Suite(
  "The site of real documents",
  .enabled(if: BilingualCorpus.root != nil, "DIGLOT_SHARED names no folder")
)
struct CorpusSiteTests {
  /// A link between documents, and the page that it leads to in the folder of its locale.
  private struct Link: Hashable {
    let from: String
    let destination: String
    let target: String
  }

  @Test(
    "every link that resolves among the documents resolves on the site, and nothing else is broken",
    arguments: ["partner-center/tagged", "win32"]
  )
  func links(folder: String) async throws {
    let fixture = try SiteFixture()
    fixture.content = (BilingualCorpus.root ?? "") + "/" + folder
    fixture.settings.url = "https://help.example"
    let report = try await fixture.build()
    let broken = report.findings.filter { $0.check == "site-reference" }
    #expect(
      broken.isEmpty,
      Comment(rawValue: broken.prefix(5).map(\.message).joined(separator: "; "))
    )
    let links = try Self.links(below: fixture.content)
    #expect(links.count > 10)
    let dead = report.findings.filter { $0.check == "site-link" }
    for link in links {
      let page = try fixture.text(link.from)
      #expect(
        page.contains("href=\"\(link.target)"),
        Comment(rawValue: "\(link.from): \(link.destination)")
      )
    }
    let resolving = Set(links.map { Self.key($0.from, $0.destination) })
    for finding in dead where finding.message.contains("no such document") {
      let path = finding.location.path.dropFirst(fixture.content.utf8.count + 1)
      let name = finding.message.split(separator: "‘")[1].prefix { $0 != "’" }
      #expect(!resolving.contains(Self.key(Self.html(String(path)), String(name))))
    }
  }

  private static func key(_ page: String, _ destination: String) -> String {
    "\(page) \(destination.prefix { $0 != "#" && $0 != "?" })"
  }

  private static func html(_ path: String) -> String { String(path.dropLast(3)) + ".html" }

  /// The links as a plain search for `](…)` finds them, that lead to a document of the same locale.
  private static func links(below content: String) throws -> Set<Link> {
    var links: Set<Link> = []
    let paths = try FileManager.default.subpathsOfDirectory(atPath: content)
      .filter { $0.hasSuffix(".md") && !$0.lowercased().hasSuffix("toc.md") }
    let known = Set(paths)
    for path in paths {
      let document = BilingualDocument(parsing: try FileReader.read(content + "/" + path))
      let view = document.view(.target)
      let text = String(decoding: view.bytes[view.bodyStart...], as: UTF8.self)
      for part in withoutCode(text).split(separator: "](").dropFirst() {
        let destination = String(part.prefix { !"#?) \n\"".contains($0) })
        guard destination.hasSuffix(".md"), !destination.contains(":"),
          let resolved = Path.resolve(destination, from: path), known.contains(resolved),
          Path.components(of: resolved).first == Path.components(of: path).first
        else { continue }
        let target = relative(resolved, from: path)
        links.insert(Link(from: html(path), destination: destination, target: html(target)))
      }
    }
    return links
  }

  /// The text without fenced code, in which nothing is a link.
  private static func withoutCode(_ text: String) -> String {
    text.split(separator: "```", omittingEmptySubsequences: false).enumerated()
      .filter { $0.offset.isMultiple(of: 2) }.map(\.element).joined(separator: "\n")
  }

  /// A path below the folder of a locale as a link from another one there writes it.
  private static func relative(_ path: String, from other: String) -> String {
    if path == other { return Path.name(of: path) }
    let up = String(repeating: "../", count: Path.components(of: other).count - 2)
    let below = Path.components(of: path).dropFirst().joined(separator: "/")
    return up + below
  }
}
