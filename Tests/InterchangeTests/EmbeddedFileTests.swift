import Diagnostics
import Interchange
import Testing

/// Files that carry the document that they were made of.
@Suite struct EmbeddedFileTests {
  @Test(arguments: [("xliff1", "1.2"), ("xliff", "2.1")])
  func whatIsLeftOutMayBeOfAnySize(name: String, version: String) throws {
    let long = [UInt8](repeating: UInt8(ascii: "A"), count: 1 << 20)
    let isFirst = name == "xliff1"
    var pieces = [
      isFirst
        ? "<xliff version='1.2'><file original='a.md' source-language='en' target-language='de'><header>"
          + "<reference><internal-file form='base64'>"
        : "<xliff xmlns='urn:oasis:names:tc:xliff:document:2.0' version='2.1' srcLang='en' trgLang='de'>"
          + "<file id='f' original='a.md'><skeleton>"
    ].map { Array($0.utf8) }
    pieces += Array(repeating: long, count: 24)
    pieces.append(
      Array(
        (isFirst
          ? "</internal-file></reference></header><body>\n<trans-unit id='103'><source>a</source>"
            + "<target>b</target></trans-unit></body></file></xliff>"
          : "</skeleton>\n<unit id='103'><segment><source>a</source><target>b</target></segment></unit>"
            + "</file></xliff>").utf8
      )
    )
    pieces.reverse()
    let input = ExchangeInput(
      path: "a.sdlxliff",
      chunks: { pieces.popLast() },
      report: { Issue.record("\($0)") }
    )
    let reader = try #require(try Format.named(name)?.makeReader(input))
    let unit = try #require(try reader.next())
    #expect(unit.target == .coded(CodedText("b")))
    #expect(unit.position == Position(line: 2, column: 1))
    #expect(try reader.next() == nil)
  }
}
