import Testing

@testable import HelpSite

@Suite struct ByteAppendingTests {
  @Test(arguments: [0, 7, 10, 99, 100, 12_345, -3, Int.max, Int.min])
  func writesDigits(number: Int) {
    var bytes: [UInt8] = []
    bytes.append(decimal: number)
    #expect(String(decoding: bytes, as: UTF8.self) == String(number))
  }

  @Test(arguments: [
    ("Alles in Ordnung, auch hier: ‘ja’.", "Alles in Ordnung, auch hier: ‘ja’."),
    ("a & b < c > \"d\"", "a &amp; b &lt; c &gt; &quot;d&quot;"),
    ("&", "&amp;"), ("", ""),
    ("nach mehr als sechzehn Bytes <", "nach mehr als sechzehn Bytes &lt;"),
  ])
  func writesPlainText(text: String, html: String) {
    let framed = Array("<\\\(text)\\>".utf8)
    var bytes = Array("vorher ".utf8)
    let isPlain = bytes.appendPlain(framed.span, 2..<framed.count - 2)
    #expect(isPlain)
    #expect(String(decoding: bytes, as: UTF8.self) == "vorher " + html)
  }

  @Test(arguments: ["\\*", "a \\& b", "lange genug, und am Ende ein Rückstrich \\"])
  func leavesWhatABackslashMayEscape(text: String) {
    var bytes = Array("vorher".utf8)
    let isPlain = bytes.appendPlain(Array(text.utf8).span, 0..<text.utf8.count)
    #expect(!isPlain)
    #expect(bytes == Array("vorher".utf8))
  }
}
