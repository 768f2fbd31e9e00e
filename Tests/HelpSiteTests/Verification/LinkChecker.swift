import FoundationEssentials
import Workspace

@testable import HelpSite

/// Walks a built site and tells which of its links lead nowhere.
///
/// It is the slow and obvious one: it takes texts apart and compares them, by code of its own.
struct LinkChecker {
  /// The pages by their paths.
  private var pages: [String: (links: [String], identifiers: Set<String>)] = [:]
  private let files: Set<String>
  private let siteURL: String?

  /// Reads the files of a site, by their paths; `siteURL` ends with a slash.
  init(_ files: [String: [UInt8]], siteURL: String? = nil) {
    self.files = Set(files.keys)
    self.siteURL = siteURL
    for (path, bytes) in files where path.hasSuffix(".html") {
      let attributes = Self.attributes(String(decoding: bytes, as: UTF8.self))
      pages[path] = (
        attributes.filter { ["href", "src"].contains($0.name) }.map(\.value)
          + attributes.filter { $0.name == "srcset" }.flatMap { Self.candidates($0.value) },
        Set(
          attributes.filter { $0.name == "id" || $0.name == "name" && $0.element == "a" }
            .map(\.value)
        )
      )
    }
  }

  /// How many links to other places of the site there are.
  var linkCount: Int { pages.values.reduce(0) { $0 + $1.links.count { !isExternal($0) } } }

  /// The links that lead nowhere, each as `page: link`.
  var broken: [String] {
    pages.flatMap { path, page in
      page.links.filter { !isExternal($0) && !resolves($0, from: path) }.map { "\(path): \($0)" }
    }.sorted()
  }

  private func isExternal(_ link: String) -> Bool {
    if let siteURL, link.hasPrefix(siteURL) { return false }
    return link.contains(":") || link.hasPrefix("//")
  }

  private func resolves(_ link: String, from path: String) -> Bool {
    let parts = link.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    var address = String(parts[0].split(separator: "?", omittingEmptySubsequences: false)[0])
    var folders = path.split(separator: "/").dropLast().map(String.init)
    let isAbsolute = siteURL.map { address.hasPrefix($0) } ?? false
    if isAbsolute {
      folders = []
      address.removeFirst(siteURL?.count ?? 0)
    }
    for part in address.split(separator: "/") where part != "." {
      if part == ".." {
        guard folders.popLast() != nil else { return false }
      } else {
        folders.append(String(part).percentDecoded)
      }
    }
    let last = address.split(separator: "/", omittingEmptySubsequences: false).last ?? ""
    if ["", ".", ".."].contains(last), isAbsolute || !address.isEmpty {
      folders.append("index.html")
    }
    let target = address.isEmpty && !isAbsolute ? path : folders.joined(separator: "/")
    guard files.contains(target) else { return false }
    guard parts.count > 1, let page = pages[target], !["", "top"].contains(parts[1]) else {
      return true
    }
    return page.identifiers.contains(String(parts[1]).percentDecoded)
  }

  private static func candidates(_ value: String) -> [String] {
    value.split(separator: ", ").map { String($0.prefix { $0 != " " }) }
  }

  private static func attributes(
    _ html: String
  ) -> [(element: String, name: String, value: String)] {
    var attributes: [(String, String, String)] = []
    for tag in without("<!--", "-->", without("<script", "</script", html)).split(separator: "<") {
      let pieces = tag.prefix { $0 != ">" }.split(
        separator: "\"",
        omittingEmptySubsequences: false
      )
      let element = String(tag.prefix { $0 != " " })
      for index in stride(from: 0, to: pieces.count - 1, by: 2) {
        let name = pieces[index].split(separator: " ").last?.dropLast() ?? ""
        attributes.append((element, String(name), unescaped(pieces[index + 1])))
      }
    }
    return attributes
  }

  /// The text without what stands after each `start` up to the `end` after it.
  private static func without(_ start: String, _ end: String, _ text: String) -> String {
    let pieces = text.split(separator: start, omittingEmptySubsequences: false)
    return
      (pieces.prefix(1)
      + pieces.dropFirst().map {
        // What stands in the first tag is kept: a script may have an address.
        let head = end == "-->" ? "" : $0.prefix { $0 != ">" } + ">"
        let parts = $0.split(separator: end, maxSplits: 1, omittingEmptySubsequences: false)
        return (end == "-->" ? "" : "<script") + head + (parts.count > 1 ? "</x" + parts[1] : "")
      }).joined()
  }

  private static func unescaped(_ text: Substring) -> String {
    String(text).replacing("&quot;", with: "\"").replacing("&#39;", with: "'")
      .replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&amp;", with: "&")
  }
}
