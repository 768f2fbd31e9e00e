import Markdown
import Testing

@testable import Checks

@Suite struct TextHashTests {
  @Test(arguments: ["", "a", "Join now", "Bücher für alle", "会员 资格", "  two  spaces ", "\tx\r\ny"])
  func collapsedTextsAreHashedAsIfWrittenSo(_ text: String) {
    let bytes = Array(text.utf8)
    let collapsed = text.unicodeScalars.split { " \t\r\n".unicodeScalars.contains($0) }
      .map(String.init).joined(separator: " ")
    #expect(TextHash.ofCollapsed(bytes.span, in: bytes.indices) == TextHash.of(collapsed))
  }

  @Test(arguments: 0..<40) func bytesAreHashedInAnyPortions(_ count: Int) {
    let bytes = (0..<count).map { UInt8($0 * 37 & 0xFF) }
    var single = TextHasher()
    for byte in bytes { single.add(byte) }
    for cut in 0...count {
      var parts = TextHasher()
      parts.add(bytes.span, in: 0..<cut)
      parts.add(bytes.span, in: cut..<count)
      #expect(parts.hash == single.hash)
    }
  }

  @Test(
    arguments: [
      "", "Join & pay", "Plans_2 – prices", "Über uns: Größe", "Цены и Ёлки", "1. 会员资格，费用",
      "İstanbul", "Cafe\u{301}", "x\r\ny", "½ ² µ", "---", "Σίσυφος", "a\u{200D}b", "\u{1F600} ok",
    ]
  )
  func headingsAreHashedAsTheirSlugs(_ heading: String) {
    let slug = Slug.make(heading).lowercased()
    #expect(AnchorHash.slug(of: heading.utf8.span).hash == TextHash.of(slug))
    #expect(AnchorHash.of(heading) == TextHash.of(heading.lowercased()))
  }
}
