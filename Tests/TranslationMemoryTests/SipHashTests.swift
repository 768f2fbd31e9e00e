import Testing

@testable import TranslationMemory

@Suite struct SipHashTests {
  /// The results that the function's authors publish for the key 00 01 … 0f and the bytes 00 01 ….
  @Test(arguments: [
    (0, 0xe6a8_25ba_047f_81a3 as UInt64, 0x9302_55c7_1472_f66d as UInt64),
    (1, 0x44af_996b_d8c1_87da, 0x45fc_229b_1159_7634),
  ])
  func agreesWithPublishedResults(count: Int, low: UInt64, high: UInt64) {
    let bytes = (0..<count).map { UInt8($0) }
    let key = (low: 0x0706_0504_0302_0100 as UInt64, high: 0x0f0e_0d0c_0b0a_0908 as UInt64)
    #expect(SipHash.hash(bytes.span, key: key) == (low, high))
  }

  @Test func tellsLengthsOfZerosApart() {
    let hashes = (0..<100).map { ContentFingerprint([UInt8](repeating: 0, count: $0)) }
    #expect(Set(hashes).count == 100)
  }

  @Test func tellsSourcesApart() {
    let text = Array("text".utf8)
    let fingerprints = [nil, [], text, text + text].map { ContentFingerprint(text, source: $0) }
    #expect(Set(fingerprints).count == 4)
  }

  @Test func tellsConditionsApart() {
    let bytes = Array("text".utf8)
    let fingerprints = ["", "es-ES", "de-DE"].map { ContentFingerprint(bytes, conditions: $0) }
    #expect(Set(fingerprints).count == 3)
    #expect(ContentFingerprint(bytes, conditions: "de-DE") == fingerprints[2])
  }
}
