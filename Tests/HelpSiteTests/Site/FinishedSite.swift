import Testing
import Workspace

@testable import HelpSite

/// A site that is built once and looked at by several tests.
struct FinishedSite: Sendable {
  /// The files by their paths.
  let files: [String: [UInt8]]
  /// What the build told.
  let report: SiteReport

  init(files: [String: [UInt8]], report: SiteReport) {
    (self.files, self.report) = (files, report)
  }

  init(_ fixture: SiteFixture, jobs: Int = 2) async throws {
    report = try await fixture.build(jobs: jobs)
    files = try fixture.files()
  }

  /// The text of a file.
  func text(_ path: String) throws -> String {
    String(decoding: try #require(files[path], "there is no \(path)"), as: UTF8.self)
  }

  /// The start tags of a page.
  func tags(_ path: String) throws -> [MarkupTag] { MarkupTag.all(in: try text(path)) }

  /// The links that lead nowhere, but those of pages for wrong addresses that start at the server's root.
  var broken: [String] { LinkChecker(files).broken.filter { !$0.contains("404.html: /") } }

  /// The paths of the pages.
  var pages: [String] { files.keys.filter { $0.hasSuffix(".html") }.sorted() }

  /// The pages in other languages that a page tells search engines of, by language.
  func alternates(_ path: String) throws -> [String: String] {
    let links = try tags(path).filter { $0.name == "link" && $0["hreflang"] != nil }
    return Dictionary(uniqueKeysWithValues: links.map { ($0["hreflang"] ?? "", $0["href"] ?? "") })
  }

  /// The address that a page stands for.
  func canonical(_ path: String) throws -> String? {
    try tags(path).first { $0.name == "link" && $0["rel"] == "canonical" }?["href"]
  }

  /// The entries of the language switcher of a page: tag of the language and the link.
  func switcher(_ path: String) throws -> [(tag: String, link: MarkupTag, mark: String)] {
    let tags = try tags(path)
    let end = tags.firstIndex { $0.name == "main" } ?? tags.endIndex
    return tags[..<end].indices.compactMap { index in
      guard tags[index].name == "a", tags[index]["hreflang"] != nil, index + 1 < end,
        let tag = tags[index + 1]["lang"]
      else { return nil }
      let mark = index + 2 < end && tags[index + 2].name == "small" ? tags[index + 2].text : ""
      return (tag, tags[index], mark)
    }
  }

  /// The file that an absolute address of the site means; nil for one of another site.
  static func path(of url: String, below origin: String) -> String? {
    guard url.hasPrefix(origin + "/") else { return nil }
    let path = String(url.dropFirst(origin.utf8.count + 1)).percentDecoded
    return path.isEmpty || path.hasSuffix("/") ? path + "index.html" : path
  }
}
