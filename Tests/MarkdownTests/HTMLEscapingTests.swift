import Testing

@testable import Markdown

@Suite("Escaping for HTML")
struct HTMLEscapingTests {
  /// The same, byte by byte.
  private func model(_ text: [UInt8]) -> [UInt8] {
    text.flatMap { byte -> [UInt8] in
      switch byte {
      case UInt8(ascii: "&"): Array("&amp;".utf8)
      case UInt8(ascii: "<"): Array("&lt;".utf8)
      case UInt8(ascii: ">"): Array("&gt;".utf8)
      case UInt8(ascii: "\""): Array("&quot;".utf8)
      case 0: Array("\u{FFFD}".utf8)
      default: [byte]
      }
    }
  }

  @Test("Every byte is escaped or not wherever it stands, and whatever stands before it")
  func places() {
    for byte in UInt8.min...UInt8.max {
      for length in [1, 7, 8, 9, 24] {
        for filler in [UInt8(ascii: "a"), 0x01, 0x23, 0x3D, 0xFF] {
          for offset in 0..<length {
            var text = [UInt8](repeating: filler, count: length)
            text[offset] = byte
            text[length - 1 - offset] = byte
            var html: [UInt8] = []
            HTMLEscaping.append(text, to: &html)
            #expect(html == model(text))
          }
        }
      }
    }
  }

  @Test("A part of a text is escaped alone")
  func ranges() {
    let text = Array("a<b>&\"c\0d e f g h".utf8)
    for start in 0...text.count {
      for end in start...text.count {
        var html = Array("x".utf8)
        HTMLEscaping.append(text, start..<end, to: &html)
        #expect(html == Array("x".utf8) + model(Array(text[start..<end])))
      }
    }
  }
}
