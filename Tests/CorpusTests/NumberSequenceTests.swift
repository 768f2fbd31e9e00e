import BilingualMarkdown
import Testing

/// Locales that translate one source version of a path number its units alike.
@Suite(.enabled(if: Corpus.isPresent, "DIGLOT_SHARED names no folder"))
struct NumberSequenceTests {
  /// One source version of a path, told by `ms.openlocfilehash`.
  private struct Version: Hashable {
    var path: Substring
    var hash: String
  }

  @Test func agreeWithinASourceVersion() throws {
    var versions: [Version: [[Int?]]] = [:]
    for name in try Corpus.documents(in: "partner-center/tagged") {
      let document = BilingualDocument(parsing: try Corpus.bytes("partner-center/tagged", name))
      guard let hash = document.frontMatterValue("ms.openlocfilehash"),
        let slash = name.firstIndex(of: "/")
      else { continue }
      let version = Version(path: name[slash...], hash: hash)
      versions[version, default: []].append(document.units.map(\.number))
    }
    var pairs = 0
    var agreeing = 0
    for sequences in versions.values {
      for (index, sequence) in sequences.enumerated() {
        for other in sequences[(index + 1)...] {
          pairs += 1
          if sequence == other { agreeing += 1 }
        }
      }
    }
    #expect(pairs == 2009)
    #expect(agreeing == pairs)
  }
}
