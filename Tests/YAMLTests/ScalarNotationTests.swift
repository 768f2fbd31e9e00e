import Testing
import YAML

/// Texts written as values of YAML are read back, by our reader and as texts.
@Suite struct ScalarNotationTests {
  static let notations: [ScalarNotation] = [.plain, .singleQuoted, .doubleQuoted, .block]

  private func read(_ written: [UInt8]) throws -> YAMLScalar? {
    let value = try YAML.parse(Array("key: ".utf8) + written + Array("\nnext: 1\n".utf8))
    guard let entry = try value?.entries.first, case .scalar(let scalar) = entry.value.content
    else {
      return nil
    }
    return scalar
  }

  @Test(
    arguments: [
      ("text", .plain), ("", .plain), ("'a'", .singleQuoted), ("\"a\"", .doubleQuoted),
      ("|\n  a", .block), (">-\n  a", .block), ("-1", .plain),
    ] as [(String, ScalarNotation)]
  )
  func tellsHowAValueIsWritten(_ written: String, _ notation: ScalarNotation) {
    #expect(ScalarNotation(of: Array(written.utf8)) == notation)
  }

  @Test(arguments: notations)
  func readsBackWhatIsWritten(_ notation: ScalarNotation) throws {
    let pieces = [
      "a", "Größe", "价格", "'", "\"", "\\", ":", ": ", " #", "#", "-", "- ", "?", "|", ">", "&", "*",
      "!",
      "%", "@", "`", "[", "]", "{", "}", ",", " ", "  ", "\t", "\n", "\r", "\u{0}", "\u{7}",
      "\u{85}",
      "\u{A0}", "\u{2028}", "\u{FEFF}", "\u{FFFE}", "\u{1F600}", "12", "0x1", "1.5", "2024-01-01",
      "true", "null", "~", "yes", "---", "...", "=", "<<", "e\u{301}",
    ]
    var state: UInt64 = 7
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    for _ in 0..<2_000 {
      let text = (0..<next(5)).map { _ in pieces[next(pieces.count)] }.joined()
      let written = notation.written(text)
      let scalar = try #require(try read(written), "\(text.debugDescription)")
      #expect(scalar.text.utf8.elementsEqual(text.utf8), "\(text.debugDescription)")
      #expect(!written.contains(0x0A))
      if scalar.style == .plain {
        #expect(Double(text) == nil && Bool(text) == nil && text != "null")
      }
    }
  }

  @Test(arguments: [
    "true", "No", "null", "12", "1e5", "0x1F", "2024-01-01", "12:30", "~", "", " a",
  ])
  func quotesWhatIsNoBareText(_ text: String) throws {
    #expect(ScalarNotation.plain.written(text).first == UInt8(ascii: "\""))
  }

  @Test(arguments: [
    "Tarife", "3 Tarife", "価格", "a:b", "a#b", "(x)", "it's \"so\"",
    "C: nein".replacing(" ", with: ""),
  ])
  func leavesBareWhatCanBe(_ text: String) {
    #expect(ScalarNotation.plain.written(text) == Array(text.utf8))
  }
}
