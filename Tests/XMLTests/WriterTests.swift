import Testing
import XML

@Suite struct WriterTests {
  @Test func memory() throws {
    let text = try written(indentation: 2) { writer in
      try writer.startDocument()
      try writer.documentType("tmx", systemID: "tmx14.dtd")
      try writer.start("tmx")
      try writer.attribute("version", "1.4")
      try writer.element("header", ["srclang": "en-US", "note": "\"a\" & <b>\n"])
      try writer.start("body")
      try writer.comment("one -- unit-")
      try writer.start("seg", .inline)
      try writer.element("bpt", ["i": "1"], text: "**")
      try writer.text("Únete a \"漢字\" > 1 & <2")
      try writer.element("ept", text: "]]>")
      try writer.end()
      try writer.start("prop")
      try writer.text("mixed ")
      try writer.element("b", text: "x")
      try writer.end()
      try writer.end()
      try writer.end()
    }
    #expect(
      text == """
        <?xml version="1.0" encoding="UTF-8"?>
        <!DOCTYPE tmx SYSTEM "tmx14.dtd">
        <tmx version="1.4">
          <header srclang="en-US" note="&quot;a&quot; &amp; &lt;b&gt;&#10;"/>
          <body>
            <!--one - - unit - -->
            <seg><bpt i="1">**</bpt>Únete a "漢字" &gt; 1 &amp; &lt;2<ept>]]&gt;</ept></seg>
            <prop>mixed <b>x</b></prop>
          </body>
        </tmx>

        """
    )
  }

  @Test func withoutIndentation() throws {
    let text = try written { writer in
      try writer.start("a")
      try writer.element("b")
      try writer.comment("")
      try writer.end()
      try writer.comment("end")
    }
    #expect(text == "<a><b/><!----></a>\n<!--end-->\n")
  }

  @Test(arguments: ["\u{0}", "\u{1B}", "\u{FFFE}", "\u{FFFF}"])
  func forbidden(character: String) throws {
    func write(_ choice: ForbiddenCharacters) throws -> String {
      try written(forbidden: choice) { writer in
        try writer.start("a")
        try writer.attribute("k", "x\(character)y")
        try writer.comment("x\(character)y")
        try writer.text("ñ\(character)漢，\(character)")
        try writer.end()
      }
    }
    #expect(try write(.drop) == "<a k=\"xy\"><!--xy-->ñ漢，</a>\n")
    #expect(
      try write(.replace)
        == "<a k=\"x\u{FFFD}y\"><!--x\u{FFFD}y-->ñ\u{FFFD}漢，\u{FFFD}</a>\n"
    )
    let error = #expect(throws: XMLError.self) { try write(.refuse) }
    #expect(error?.message.hasPrefix("the character U+") == true)
  }

  @Test func forbiddenCharacterIsNamed() {
    let error = #expect(throws: XMLError.self) {
      try written {
        try $0.start("a"); try $0.text("\u{B}")
      }
    }
    #expect(
      error?.description
        == "error: the character U+000B cannot be written in XML; remove it from the text"
    )
  }

  /// A step that the document does not allow where it comes.
  enum Misstep: CaseIterable, Sendable {
    case lateDeclaration, lateType, quoteInType, secondRoot, lateAttribute, sameAttribute
    case textOutside, endOutside, badName, badAttributeName, openElement, empty

    func take(_ writer: inout XMLStreamWriter) throws {
      switch self {
      case .lateDeclaration:
        try writer.comment("x")
        try writer.startDocument()
      case .lateType:
        try writer.start("a")
        try writer.documentType("a", systemID: "x")
      case .quoteInType: try writer.documentType("a", systemID: "\"><!ENTITY x '")
      case .secondRoot:
        try writer.element("a")
        try writer.start("b")
      case .lateAttribute:
        try writer.start("a")
        try writer.text("x")
        try writer.attribute("k", "1")
      case .sameAttribute: try writer.element("a", ["k": "1", "k": "2"])
      case .textOutside: try writer.text("x")
      case .endOutside: try writer.end()
      case .badName: try writer.start("a b")
      case .badAttributeName:
        try writer.start("a")
        try writer.attribute("1k", "")
      case .openElement: try writer.start("a")
      case .empty: break
      }
    }
  }

  @Test(arguments: Misstep.allCases)
  func missteps(misstep: Misstep) {
    #expect(throws: XMLError.self) { try written { try misstep.take(&$0) } }
  }

  @Test(arguments: [
    ("a", true), ("xml:lang", true), ("tu-1.x_", true), ("_", true), ("é漢", true),
    ("", false), (":a", false), ("a:", false), ("a:b:c", false), ("-a", false), ("a>", false),
    ("1", false), ("a b", false),
  ])
  func names(name: String, isValid: Bool) {
    let text = try? written { writer in
      try writer.start(name.contains(":") ? "p" : name)
      if name.contains(":") { try writer.attribute(name, "") }
      try writer.end()
    }
    #expect((text != nil) == isValid)
    if let text { #expect(problem(text.utf8) == nil) }
  }

  /// Every character that needs care is found, wherever it stands in a text and whatever is around it.
  @Test(arguments: ["&", "<", ">", "\"", "\r", "\u{1}", "\u{FFFE}"])
  func careAtEveryPlace(character: String) throws {
    let written = ["&": "&amp;", "<": "&lt;", ">": "&gt;", "\"": "&quot;", "\r": "&#13;"]
    for filler in ["a", "é", "漢", "\u{7F}", "\u{F000}", "!", "\u{10FFFF}"] {
      for count in 0..<20 {
        let before = String(repeating: filler, count: count)
        let after = String(repeating: filler, count: 19 - count)
        let text = try inAttribute(before + character + after)
        #expect(text == "<a k=\"\(before)\(written[character] ?? "\u{FFFD}")\(after)\"/>\n")
      }
    }
  }

  private func inAttribute(_ value: String) throws -> String {
    try XMLTests.written(forbidden: .replace) { writer in
      try writer.start("a")
      try writer.attribute("k", value)
      try writer.end()
    }
  }

  @Test func fragmentsAreContent() throws {
    let fragment = try XMLStreamWriter.fragment(atDepth: 2, indentation: 1) { writer in
      try writer.element("c", ["k": "<"])
    }
    let text = try XMLTests.written(indentation: 1) { writer in
      try writer.start("a")
      for _ in 0..<2 {
        try writer.start("b")
        try writer.content(fragment)
        try writer.element("d")
        try writer.end()
      }
      try writer.end()
    }
    let part = " <b>\n  <c k=\"&lt;\"/>\n  <d/>\n </b>\n"
    #expect(text == "<a>\n\(part)\(part)</a>\n")
  }

  @Test func fragmentsAreWhole() {
    #expect(throws: XMLError.self) {
      _ = try XMLStreamWriter.fragment(atDepth: 1) { try $0.start("open") }
    }
  }

  @Test func chunks() throws {
    var sizes: [Int] = []
    var writer = XMLStreamWriter { sizes.append($0.count) }
    try writer.start("a")
    for _ in 0..<10_000 {
      try writer.element("b", text: "0123456789012345678901234567890123456789")
    }
    try writer.end()
    try writer.finish()
    #expect(sizes.reduce(0, +) == 10_000 * 47 + 8)
    #expect(sizes.count == 8)
    #expect(sizes.dropLast().allSatisfy { $0 >= 65536 && $0 < 66000 })
  }

  @Test func sinkThatFails() throws {
    struct Full: Error {}
    var writer = XMLStreamWriter { _ in throw Full() }
    try writer.element("a")
    do {
      try writer.finish()
      Issue.record("the sink's error is lost")
    } catch {
      #expect(error is Full)
    }
  }
}
