import BilingualMarkdown
import Diagnostics
import ParserInvariants
import Testing

/// What the parser promises holds for every real document.
@Suite(.enabled(if: Corpus.isPresent, "DIGLOT_SHARED names no folder"))
struct RoundTripTests {
  @Test(arguments: [
    ("seeds", 5), ("tricky", 71), ("partner-center/tagged", 1114), ("partner-center/plain", 1114),
    ("win32", 1500),
  ])
  func keepsEveryByte(_ folder: String, _ count: Int) throws {
    let names = try Corpus.documents(in: folder)
    #expect(names.count == count)
    for name in names {
      let bytes = try Corpus.bytes(folder, name)
      #expect(throws: Never.self, "\(folder)/\(name)") {
        try BilingualMarkdownInvariants.check(bytes)
      }
    }
  }

  @Test(arguments: ["seeds", "partner-center/tagged", "partner-center/plain", "win32"])
  func findsNoDamage(_ folder: String) throws {
    for name in try Corpus.documents(in: folder) {
      let document = BilingualDocument(parsing: try Corpus.bytes(folder, name))
      #expect(document.damage == [], "\(folder)/\(name)")
    }
  }

  @Test func tellsTheDamageOfTrickyDocuments() throws {
    var told: [String] = []
    for name in try Corpus.documents(in: "tricky") {
      let document = BilingualDocument(parsing: try Corpus.bytes("tricky", name))
      for damage in document.damage {
        told.append("\(name.prefix(2)) \(damage.position.line) \(damage.kind.rawValue)")
      }
    }
    #expect(told == ["62 67 tag-mangled", "63 46 tag-mangled", "63 46 tag-mangled"])
  }

  @Test(arguments: [
    ("es-ES", 75), ("zh-CN", 75), ("ru-RU", 78), ("pt-BR", 78), ("de-DE", 77),
  ])
  func countsTheUnitsOfTheSeeds(_ locale: String, _ count: Int) throws {
    let bytes = try Corpus.bytes("seeds", "\(locale)/upgrade-membership.md")
    let document = BilingualDocument(parsing: bytes)
    #expect(document.units.count == count)
    #expect(document.damage == [])
    #expect(document.frontMatterValue("ms.contentlocale") == locale)
  }
}
