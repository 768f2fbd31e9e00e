import Testing

@testable import Checks

@Suite struct TermStemsTests {
  private func stems(_ text: String) -> [UInt32] {
    let bytes = Array(text.utf8)
    var stems: [UInt32] = []
    TermStems.forEach(in: bytes, bytes.indices) { stem, _ in stems.append(stem) }
    return stems
  }

  @Test(arguments: [
    ("revendedor", "Revendedores"), ("партнер", "партнерами"), ("Anbieter", "anbietern"),
    ("hijo", "hijos"), ("cuenta", "CUENTAS"),
  ])
  func formsOfAWordBeginAlike(_ one: String, _ other: String) {
    #expect(stems(one) == stems(other))
    #expect(stems(one).count == 1)
  }

  @Test(arguments: [("revendedor", "distribuidor"), ("Anbieter", "Angebote"), ("平台", "平行")])
  func wordsDiffer(_ one: String, _ other: String) {
    #expect(stems(one) != stems(other))
  }

  @Test(arguments: [("a un por", 0), ("合作伙伴", 3), ("用 API 吧", 0), ("", 0), ("Zum Tor 12345", 0)])
  func readsPairsOfCharactersAndLongWords(_ text: String, _ count: Int) {
    #expect(stems(text).count == count)
  }

  @Test func findsTheWordOfAStem() throws {
    let stem = try #require(stems("revendedores").first)
    #expect(TermStems.word(stem, in: "Un **Revendedor** más") == "Revendedor")
    #expect(TermStems.word(stem, in: "Un distribuidor más") == nil)
  }

  @Test func readsBytesThatAreNoText() {
    let bytes: [UInt8] = [0xFF, 0xC3, 0x61, 0x62, 0x63, 0x64, 0xE4, 0xB8]
    var ranges: [Range<Int>] = []
    TermStems.forEach(in: bytes, bytes.indices) { _, range in ranges.append(range) }
    #expect(ranges.allSatisfy { $0.lowerBound >= 0 && $0.upperBound <= bytes.count })
  }
}
