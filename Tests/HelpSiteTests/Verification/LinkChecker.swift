import FoundationEssentials
import Workspace

@testable import HelpSite

/// Walks a built site and tells which of its links lead nowhere.
///
/// It reads attributes by itself rather than by the code that writes them.
struct LinkChecker {
  /// The pages by their paths.
  private var pages: [String: (links: [String], identifiers: Set<String>)] = [:]
  private let files: Set<String>

  init(_ files: [String: [UInt8]]) {
    self.files = Set(files.keys)
    for (path, bytes) in files where path.hasSuffix(".html") {
      let attributes = Self.attributes(String(decoding: bytes, as: UTF8.self))
      pages[path] = (
        attributes.filter { ["href", "src"].contains($0.name) }.map(\.value),
        Set(attributes.filter { ["id", "name"].contains($0.name) }.map(\.value))
      )
    }
  }

  /// How many links to other places of the site there are.
  var linkCount: Int { pages.values.reduce(0) { $0 + $1.links.count { !$0.contains(":") } } }

  /// The links that lead nowhere, each as `page: link`.
  var broken: [String] {
    pages.flatMap { path, page in
      page.links.filter { !$0.contains(":") && !resolves($0, from: path) }
        .map { "\(path): \($0)" }
    }.sorted()
  }

  private func resolves(_ link: String, from path: String) -> Bool {
    let parts = link.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let address = parts[0].split(separator: "?", omittingEmptySubsequences: false)[0]
    var folders = path.split(separator: "/").dropLast().map(String.init)
    for part in address.split(separator: "/") {
      if part == ".." {
        guard folders.popLast() != nil else { return false }
      } else {
        folders.append(String(part).percentDecoded)
      }
    }
    let target = address.isEmpty ? path : folders.joined(separator: "/")
    guard files.contains(target) else { return false }
    guard parts.count > 1, let page = pages[target] else { return true }
    return page.identifiers.contains(String(parts[1]).percentDecoded)
  }

  private static func attributes(_ html: String) -> [(name: String, value: String)] {
    var attributes: [(String, String)] = []
    for tag in html.split(separator: "<") {
      let pieces = tag.prefix { $0 != ">" }.split(
        separator: "\"",
        omittingEmptySubsequences: false
      )
      for index in stride(from: 0, to: pieces.count - 1, by: 2) {
        let name = pieces[index].split(separator: " ").last?.dropLast() ?? ""
        attributes.append((String(name), unescaped(pieces[index + 1])))
      }
    }
    return attributes
  }

  private static func unescaped(_ text: Substring) -> String {
    String(text).replacing("&quot;", with: "\"").replacing("&#39;", with: "'")
      .replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&amp;", with: "&")
  }
}
