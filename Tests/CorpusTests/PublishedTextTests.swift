import BilingualMarkdown
import Testing

/// The target view is the document as published.
///
/// A tagged document and its published twin are compared where both have front matter and agree in
/// `ms.openlocfilehash`, `ms.sourcegitcommit` and `ms.locfileid`: elsewhere the twin is another
/// version. Publishing unescapes some `\*`, which cannot be told from the tagged document; so a pair
/// that differs is compared again with every `\*` of both read as `*`.
@Suite(.enabled(if: Corpus.isPresent, "DIGLOT_SHARED names no folder"))
struct PublishedTextTests {
  @Test func targetViewsEqualTheirTwins() throws {
    var counts = Counts()
    for name in try Corpus.documents(in: "partner-center/tagged") {
      let tagged = BilingualDocument(parsing: try Corpus.bytes("partner-center/tagged", name))
      let plain = BilingualDocument(parsing: try Corpus.bytes("partner-center/plain", name))
      guard Self.isSameVersion(tagged, plain) else { continue }
      counts.pairs += 1
      let view = tagged.view(.target).bytes
      if view == plain.bytes {
        counts.identical += 1
      } else if Self.unescaped(view) == Self.unescaped(plain.bytes) {
        counts.identicalUnescaped += 1
      }
    }
    #expect(counts == Counts(pairs: 1104, identical: 1057, identicalUnescaped: 47))
  }

  private struct Counts: Equatable {
    var pairs = 0
    var identical = 0
    var identicalUnescaped = 0
  }

  private static func isSameVersion(_ tagged: BilingualDocument, _ plain: BilingualDocument) -> Bool
  {
    ["ms.openlocfilehash", "ms.sourcegitcommit", "ms.locfileid"].allSatisfy { key in
      let value = tagged.frontMatterValue(key)
      return value != nil && value == plain.frontMatterValue(key)
    }
  }

  private static func unescaped(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    for byte in bytes {
      if byte == UInt8(ascii: "*"), result.last == UInt8(ascii: "\\") { result.removeLast() }
      result.append(byte)
    }
    return result
  }
}
