import Testing

@testable import Checks

/// What reads addresses and literals out of texts.
@Suite struct LiteralReaderTests {
  private func addresses(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    return AddressReader.addresses(in: bytes, bytes.indices).map {
      String(decoding: bytes[$0], as: UTF8.self)
    }
  }

  @Test(arguments: [
    ("See https://orchard.example.", ["https://orchard.example"]),
    ("(http://orchard.example/a_(b)).", ["http://orchard.example/a_(b)"]),
    ("转到 https://orchard.example/商店。", ["https://orchard.example/"]),
    ("<https://a.example> and \"https://b.example\"", ["https://a.example", "https://b.example"]),
    ("https://a.example,https://b.example", ["https://a.example,https://b.example"]),
    ("https:// and :// and https://", []),
    ("https://{tenant}.example", []),
  ])
  func findsAddresses(_ text: String, _ expected: [String]) {
    #expect(addresses(text) == expected)
  }

  private func found(_ literal: String, _ text: String) -> LiteralTrace? {
    let bytes = Array(text.utf8)
    return LiteralTrace.first(of: Array(literal.utf8)[...], in: bytes, bytes.indices)
  }

  @Test(arguments: [
    ("settings.json", "Abra settings. json hoy", "settings. json", 1, 0),
    ("BlockSize", "el block size", "block size", 1, 2),
    ("BlockSize", "blocksize de blocksizes", "blocksize", 0, 2),
    (#"C:\Temp"#, #"en C: \Temp"#, #"C: \Temp"#, 1, 0),
  ])
  func followsSlips(
    _ literal: String,
    _ text: String,
    _ shown: String,
    _ spaces: Int,
    _ letters: Int
  ) throws {
    let trace = try #require(found(literal, text))
    #expect(String(decoding: Array(text.utf8)[trace.range], as: UTF8.self) == shown)
    #expect(trace.spaces.count == spaces)
    #expect(trace.letters.count == letters)
  }

  @Test(arguments: [
    ("BlockSize", "blocksizes"), ("Size", "BlockSize"), ("a_b", "a b"), ("ab", "a"),
  ])
  func doesNotFollowOtherWords(_ literal: String, _ text: String) {
    #expect(found(literal, text).map(\.range) == nil)
  }

  @Test func restoringATraceGivesTheLiteral() {
    var random = SystemRandomNumberGenerator()
    let literal = Array("Orchard_Block.Size9".utf8)
    for _ in 0..<200 {
      var text: [UInt8] = []
      var spaces = 0
      for (index, byte) in literal.enumerated() {
        if index > 0, spaces < LiteralTrace.mostSpaces, Bool.random(using: &random) {
          spaces += 1
          text.append(0x20)
        }
        let isLetter = Scalars.isASCIILetter(UInt32(byte))
        text.append(isLetter && Bool.random(using: &random) ? byte ^ 0x20 : byte)
      }
      guard let trace = LiteralTrace(of: literal[...], in: text, from: 0, before: text.count) else {
        Issue.record("no trace in \(String(decoding: text, as: UTF8.self))")
        continue
      }
      for change in trace.letters { text[change.index] = change.letter }
      for space in trace.spaces.reversed() { text.remove(at: space) }
      #expect(text == literal)
    }
  }
}
