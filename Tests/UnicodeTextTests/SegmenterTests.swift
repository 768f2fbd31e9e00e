import Testing

@testable import UnicodeText

@Suite("Words and sentences")
struct SegmenterTests {
  private func parts(_ ranges: [Range<Int>], of text: String) -> [String] {
    let bytes = Array(text.utf8)
    return ranges.map { String(decoding: bytes[$0], as: UTF8.self) }
  }

  @Test(
    "words are letters, digits and ideographs, found by a dictionary where no space is written",
    arguments: [
      ("en-US", "", []), ("en-US", " \t\n…— ", []),
      ("en-US", "The plan can't end.", ["The", "plan", "can't", "end"]),
      ("en-US", "Version 3.2 costs 1,200.50!", ["Version", "3.2", "costs", "1,200.50"]),
      ("de-DE", "Größe: „zwei“ Tarif-Stufen", ["Größe", "zwei", "Tarif", "Stufen"]),
      ("ru-RU", "Ёлка и дом", ["Ёлка", "и", "дом"]),
      ("zh-CN", "选择会员价格。", ["选择", "会员", "价格"]), ("zh-CN", "打开 Desk 应用", ["打开", "Desk", "应用"]),
      ("ja-JP", "カタカナ", ["カタカナ"]), ("ko-KR", "가격 표", ["가격", "표"]),
      ("xx-XX", "one two", ["one", "two"]), ("", "one", ["one"]),
      ("en-US", "e\u{301}te\u{301} \u{1F600} ok", ["e\u{301}te\u{301}", "ok"]),
    ] as [(String, String, [String])]
  )
  func words(_ locale: String, _ text: String, _ words: [String]) throws {
    var segmenter = try WordSegmenter(locale: locale)
    #expect(parts(try segmenter.words(in: text), of: text) == words)
    #expect(try segmenter.count(in: text) == words.count)
  }

  @Test("one segmenter serves many texts")
  func reuse() throws {
    var segmenter = try WordSegmenter(locale: "zh-CN")
    for count in [0, 1, 7, 1_000, 3, 0, 50_000] {
      let text = String(repeating: "会员 plan ", count: count)
      #expect(try segmenter.count(in: text) == 2 * count)
    }
  }

  @Test(
    "sentences cover the text",
    arguments: [
      ("", []), ("One.", ["One."]), ("One. Two?  Three", ["One. ", "Two?  ", "Three"]),
      ("Version 3.2 is here. Open it.", ["Version 3.2 is here. ", "Open it."]),
      ("打开。保存！", ["打开。", "保存！"]), ("no end", ["no end"]),
    ] as [(String, [String])]
  )
  func sentences(_ text: String, _ sentences: [String]) throws {
    var segmenter = try SentenceSegmenter(locale: "en-US")
    #expect(parts(try segmenter.sentences(in: text), of: text) == sentences)
  }

  @Test(
    "a name of a locale that is none is the default",
    arguments: ["???", "\u{0}", "en_US@x=y", "zz"]
  )
  func oddLocales(_ locale: String) throws {
    var segmenter = try WordSegmenter(locale: locale)
    #expect(try segmenter.count(in: "one two") == 2)
  }

  @Test("failures have words")
  func failures() {
    #expect(UnicodeFailure.library("U_X").description.contains("U_X"))
    #expect(UnicodeFailure.textTooLong.description.contains("2 GB"))
  }
}
