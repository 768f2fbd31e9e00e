import BilingualMarkdown
import FoundationEssentials
import ParserInvariants
import Testing

@testable import HelpSite

/// Every real document, where `DIGLOT_SHARED` names the folder that holds them.
@Suite(.enabled(if: BilingualCorpus.root != nil, "DIGLOT_SHARED names no folder"))
struct BilingualCorpusTests {
  @Test(arguments: ["partner-center/tagged", "win32", "tricky", "seeds"])
  func showsEachUnitBesideItsSource(folder: String) throws {
    for (name, bytes) in try BilingualCorpus.documents(in: folder) {
      let page = BilingualPage(parsing: bytes)
      let marked = MarkedPage(page.bilingual())
      #expect(marked.errors.isEmpty, Comment(rawValue: name))
      #expect(marked.withoutMarks == page.plain(), Comment(rawValue: name))
      let identifiers = marked.identifiers.filter { $0.wholeMatch(of: /u\d+/) != nil }
      #expect(Set(identifiers).count == identifiers.count, Comment(rawValue: name))
      #expect(page.lostSources(in: marked) == [], Comment(rawValue: name))
    }
  }
}

/// The folder of real documents.
enum BilingualCorpus {
  static let root = ProcessInfo.processInfo.environment["DIGLOT_SHARED"].map { $0 + "/corpus" }

  /// The Markdown documents below a folder by their paths, in order.
  static func documents(in folder: String) throws -> [(name: String, bytes: [UInt8])] {
    let path = (root ?? "") + "/" + folder
    return try FileManager.default.subpathsOfDirectory(atPath: path)
      .filter { $0.hasSuffix(".md") && $0 != "INDEX.md" }.sorted()
      .map { ($0, Array(try Data(contentsOf: URL(filePath: path + "/" + $0)))) }
  }
}
