import Testing

@testable import YAML

/// What is read without libyaml must be what libyaml would have read.
@Suite struct PlainMappingTests {
  private static let keys = ["title", "ms.date", "a-b", "_x", "K9", "title ", "-", "null", ""]
  private static let values = [
    "Join the program", "06/12/2021", "\"104\"", "'it'", "''", "\"a\\n\"", "Größe: gut", "a:b",
    "a #b",
    "a#b", "会员，资格", "- x", "[a, b]", "x]", "true", "~", "", "end ", "end:", "a\u{2028}b",
    "a\u{85}b",
    "\u{FEFF}x", "\u{A0}x", "“x”", "it's", "'it''s'", "\"a\" b", "\"a", "&a b", "*a", "!x y", "|",
    "a\tb",
    "\u{FFFD}", "http://example.com/a?b#c", "%a", "@a", "`a", "{a: b}", "a, b", "? a", "1.5",
    "\"a: b #c\"",
    "\"\"", "Emoji \u{1F600}", "e\u{301}", "x\u{7F}", "\u{1}", "\"a\u{2029}b\"", "---", "...",
  ]
  private static let separators = [": ", ":  ", ":", " : ", ":\t", ""]
  private static let lineEnds = ["\n", "\r\n", "\r", "\n\n", "\n  ", "\n# note\n", " \n"]

  private func expectSame(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) {
    let bytes = Array("before\n\(text)after".utf8)
    let range = 7..<bytes.count - 5
    guard let plain = PlainMapping.parse(bytes, in: range, firstLine: 2) else { return }
    let whole = try? YAML.parseWhole(bytes, in: range, firstLine: 2)
    #expect(plain == whole, "\(text.debugDescription)", sourceLocation: sourceLocation)
  }

  @Test(arguments: values) func everyValueIsReadAsLibyamlReadsIt(_ value: String) {
    for key in Self.keys {
      for separator in Self.separators {
        for end in Self.lineEnds {
          expectSame(key + separator + value + end)
          expectSame(key + separator + value)
          expectSame("first: x\(end)\(key)\(separator)\(value)\(end)last: y\n")
          expectSame("\(key)\(separator)\(value)\(end)\(key)\(separator)\(value)\n")
        }
      }
    }
  }

  @Test(arguments: ["title: Join\nms.date: 06/12/2021\r\nms.locfileid: \"104\"\ntitle2: Größe 会\n"])
  func usualFrontMatterIsReadWithoutLibyaml(_ text: String) throws {
    let bytes = Array(text.utf8)
    let plain = PlainMapping.parse(bytes, in: bytes.indices, firstLine: 2)
    #expect(try plain?.entries.map(\.key) == ["title", "ms.date", "ms.locfileid", "title2"])
    #expect(try plain == YAML.parseWhole(bytes, in: bytes.indices, firstLine: 2))
  }

  @Test func bytesThatAreNoTextAreLeftToLibyaml() {
    for byte in 0x80...0xFF as ClosedRange<UInt8> {
      for rest in [[], [0x80], [0x41], [0x80, 0x80, 0x80]] as [[UInt8]] {
        let bytes = Array("a: x".utf8) + [byte] + rest + Array("\n".utf8)
        guard let plain = PlainMapping.parse(bytes, in: bytes.indices, firstLine: 1) else {
          continue
        }
        #expect(plain == (try? YAML.parseWhole(bytes, in: bytes.indices, firstLine: 1)))
      }
    }
  }

  @Test func manyKeysAreStillDistinct() {
    let text = (0..<100).map { "key\($0): x\n" }.joined()
    #expect(PlainMapping.parse(Array(text.utf8), in: 0..<text.utf8.count, firstLine: 1) != nil)
    let twice = Array((text + "key40: y\n").utf8)
    #expect(PlainMapping.parse(twice, in: twice.indices, firstLine: 1) == nil)
  }
}
