import Testing
import Workspace

@testable import HelpSite

@Suite("The verifier beside a slow model")
struct VerifierModelTests {
  @Test("both find the same in sites of any pages, in any order", arguments: 0..<150)
  func agreement(seed: UInt64) async {
    var random = SeededGenerator(seed: seed)
    let site = GeneratedSite(&random)
    let checker = LinkChecker(site.files, siteURL: GeneratedSite.url)
    let verifier = SiteVerifier(siteURL: GeneratedSite.url)
    await withTaskGroup(of: Void.self) { group in
      for (path, bytes) in site.files.shuffled(using: &random) {
        group.addTask { verifier.add(path, bytes) }
      }
    }
    let broken = verifier.brokenReferences().map { "\($0.page): \($0.reference)" }
    #expect(broken == broken.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
    #expect(Set(broken) == Set(checker.broken))
    #expect(Set(broken).count == broken.count)
  }

  @Test("pages cut off or damaged anywhere are read to their end", arguments: 0..<40)
  func damage(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let site = GeneratedSite(&random)
    for (path, bytes) in site.files {
      var damaged = bytes
      for _ in 0..<5 {
        let index = Int.random(in: 0..<damaged.count, using: &random)
        damaged[index] = Array("<>\"'=&;#%/ -!\u{0}".utf8).randomElement(using: &random) ?? 0
      }
      let cut = Int.random(in: 0...damaged.count, using: &random)
      let verifier = SiteVerifier(siteURL: GeneratedSite.url)
      verifier.add(page: path, Array(damaged.prefix(cut)))
      verifier.add(text: "x", damaged)
      #expect(verifier.brokenReferences().allSatisfy { $0.page == path || $0.page == "x" })
    }
  }
}

/// A small site whose pages refer to one another, to what is not there and to other sites.
private struct GeneratedSite {
  static let url = "https://help.example.com/docs/"

  private static let names = ["a", "b c", "加入", "d&e", "f'g", "100%25", "index"]
  private static let anchors = ["x", "zwei drei", "ü", "a&b", "u12"]

  private(set) var files: [String: [UInt8]] = [:]

  init(_ random: inout SeededGenerator) {
    var paths: Set<String> = []
    for _ in 0..<Int.random(in: 1...8, using: &random) {
      paths.insert(Self.path(&random) + ".html")
      if Bool.random(using: &random) { paths.insert(Self.path(&random) + ".svg") }
    }
    for path in paths.sorted() { files[path] = Self.page(path, &random) }
  }

  private static func path(_ random: inout SeededGenerator) -> String {
    (0..<Int.random(in: 1...3, using: &random)).map { _ in pick(names, &random) }
      .joined(separator: "/")
  }

  private static func page(_ path: String, _ random: inout SeededGenerator) -> [UInt8] {
    var html: [UInt8] = Array("<!DOCTYPE html>\n<title>x</title>".utf8)
    for _ in 0..<Int.random(in: 0...12, using: &random) {
      switch Int.random(in: 0..<7, using: &random) {
      case 0: html += "<h2 id=\"\(escaped(pick(anchors, &random)))\">Text</h2>".utf8
      case 1: html += "<!-- <a href=\"nowhere.html\"> --><p>a = \"b\"</p>".utf8
      case 2: html += "<script type=\"x\">\"<a href=\\\"no\\\">\"</script>".utf8
      case 3:
        let (one, two) = (reference(path, &random), reference(path, &random))
        html += "<img alt=\"\" srcset=\"\(escaped(one)) 1x, \(escaped(two)) 2x\">".utf8
      default:
        let name = pick(["href", "src"], &random)
        html += "<a class=\"c\" \(name)=\"\(escaped(reference(path, &random)))\">x</a>".utf8
      }
    }
    return html
  }

  private static func reference(_ path: String, _ random: inout SeededGenerator) -> String {
    let target = SiteAddress(Self.path(&random) + pick([".html", ".html", ".svg"], &random))
    let fragment = pick(anchors, &random).percentEncodedPath
    let tail = pick(["", "", "#" + fragment, "?q=1", "?q=1#" + fragment, "#"], &random)
    switch Int.random(in: 0..<9, using: &random) {
    case 0: return "#" + fragment
    case 1: return url + target.url + tail
    case 2: return "https://example.org/" + target.url
    case 3: return "../" + SiteAddress(path).up + target.url
    case 4: return SiteAddress(path).up + "./" + Path.folder(of: target.url) + "/"
    default: return SiteAddress(path).link(to: target, tail: tail)
    }
  }

  private static func pick(_ choices: [String], _ random: inout SeededGenerator) -> String {
    choices.randomElement(using: &random) ?? ""
  }

  private static func escaped(_ text: String) -> String {
    var bytes: [UInt8] = []
    bytes.appendEscaped(text)
    return String(decoding: bytes, as: UTF8.self)
  }
}
