import Testing
import XML

@Suite struct BadInputTests {
  @Test(arguments: [
    ("", "1:1: no element in this file; it is empty, cut off or not XML"),
    ("  \n", "1:1: no element in this file; it is empty, cut off or not XML"),
    ("plain text", "1:1: no element in this file; it is empty, cut off or not XML"),
    ("<a>\n <b>\n</a>", "3:1: expected ‘</b>’ to end the element of line 2"),
    ("<a>\n <p:b xmlns:p='u'>x", "2:19: the file ends inside ‘<p:b>’ of line 2"),
    ("<a><b", "1:6: the file ends inside ‘<b>’ of line 1"),
    ("<a/>\nmore", "2:1: only comments may follow the end of the first element"),
    ("<a/><b/>", "1:5: only comments may follow the end of the first element"),
    ("<a>\n1 & 2</a>", "2:4: ‘&’ and ‘<’ in text are written ‘&amp;’ and ‘&lt;’"),
    (
      "<a>&ntilde;</a>",
      "1:12: ‘&ntilde;’ is not one of XML's own entities; write the character itself"
    ),
    (
      "<!DOCTYPE a SYSTEM 'a.dtd'><a>&ntilde;</a>",
      "1:39: ‘&ntilde;’ is not one of XML's own entities; write the character itself"
    ),
    (
      "<!DOCTYPE a SYSTEM 'a.dtd'><a k='&ntilde;'/>",
      "1:42: ‘&ntilde;’ is not one of XML's own entities; write the character itself"
    ),
    ("<a k='1' k='2'/>", "1:15: the attribute ‘k’ is here twice"),
    ("<a k=1/>", "1:6: the value of an attribute stands in quotes"),
    ("<a k='<'/>", "1:7: ‘<’ in an attribute is written ‘&lt;’"),
    ("<p:a/>", "1:5: the prefix ‘p’ is not declared"),
    ("<a>x\u{1}</a>", "1:5: a character that XML does not allow; remove it"),
    ("<a>&#1;</a>", "1:8: a character that XML does not allow; remove it"),
    (
      "<?xml version='1.0' encoding='windows-1252'?><a/>",
      "1:1: the encoding ‘windows-1252’ is not understood; save the file as UTF-8 and say so in its first line"
    ),
    (
      "<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>",
      "1:28: the file declares the entity ‘b’; entities are not read, for safety"
    ),
  ])
  func message(text: String, expected: String) {
    #expect(problem(text.utf8) == expected)
  }

  @Test func entitiesThatMultiply() {
    var text = "<!DOCTYPE a [<!ENTITY e0 'lol'>"
    for level in 1...9 {
      text += "<!ENTITY e\(level) '\(String(repeating: "&e\(level - 1);", count: 10))'>"
    }
    #expect(problem((text + "]><a>&e9;</a>").utf8)?.contains("declares the entity ‘e0’") == true)
  }

  @Test(arguments: [
    "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><a>&x;</a>",
    "<!DOCTYPE a [<!ENTITY % x SYSTEM 'http://127.0.0.1:9/x.dtd'> %x;]><a/>",
    "<!DOCTYPE a [%x;]><a>&y;</a>",
  ])
  func externalEntities(text: String) {
    #expect(problem(text.utf8) != nil)
  }

  @Test func externalDefinitionIsNotRead() throws {
    let text = "<!DOCTYPE a SYSTEM '/dev/zero'><a/>"
    #expect(try events(text).count == 3)
  }

  @Test func depth() {
    func nested(_ depth: Int) -> String {
      String(repeating: "<a>", count: depth) + String(repeating: "</a>", count: depth)
    }
    #expect(problem(nested(XMLLimits.depth).utf8) == nil)
    #expect(
      problem(nested(XMLLimits.depth + 1).utf8)
        == "1:769: elements are nested deeper than 256 levels"
    )
  }

  @Test func endlessDepth() {
    var count = 0
    var reader = XMLStreamReader {
      count += 1
      return count > 1000 ? nil : Array(String(repeating: "<a>", count: 10_000).utf8)
    }
    #expect(throws: XMLError.self) { while try reader.next() != nil {} }
    #expect(count == 1)
  }

  /// Endless input of one kind is refused at a limit, before it ends and before it fills the memory.
  @Test(arguments: [
    ("<a>", "x"), ("<a k='", "x"), ("<a>", "&amp;"), ("<!--", "x"), ("<a ", " "), ("<", "x"),
    ("", " "),
    ("<a><![CDATA[", "x"), ("<!DOCTYPE a [", "<!ELEMENT b ANY>\n "),
  ])
  func endless(start: String, filler: String) {
    let chunk = Array(String(repeating: filler, count: (1 << 20) / filler.utf8.count).utf8)
    var count = 0
    var reader = XMLStreamReader {
      count += 1
      return count == 1 ? Array(start.utf8) : count < 100 ? chunk : nil
    }
    #expect(throws: XMLError.self) { while try reader.next() != nil {} }
    #expect(count < 100)
  }

  @Test func manyAttributes() {
    let attributes = (0...XMLLimits.attributes).map { " a\($0)='1'" }
    #expect(
      problem("<a\(attributes.joined())/>".utf8)?.contains("more than 256 attributes") == true
    )
    #expect(problem("<a\(attributes.dropLast().joined())/>".utf8) == nil)
  }

  @Test(
    arguments: [
      ([0x3C, 0x61, 0x3E, 0xFF], "1:4"), ([0x3C, 0x61, 0x3E, 0xC3, 0x28], "1:4"),
    ] as [([UInt8], String)]
  )
  func invalidUTF8(bytes: [UInt8], place: String) {
    let end = Array("</a>".utf8)
    #expect(
      problem(bytes + end) == "\(place): the text is not valid UTF-8 here; save the file as UTF-8"
    )
  }

  /// Cut or spoiled anywhere, a document is read or refused, in any chunks, and never differently.
  @Test(arguments: 0..<300)
  func spoiledDocuments(seed: UInt64) {
    var random = Random(state: seed)
    var bytes = Array(
      "<?xml version='1.0'?><!DOCTYPE a SYSTEM 'x'><a xmlns:p='u' k=\"ñ\">\n<p:b/>&lt;<!-- c --></a>"
        .utf8
    )
    let spoil = Array("\u{0}\t\n\r<>&;'\"/!?-[]=: x%#".utf8) + [0xC3, 0xFF, 0xEF, 0xFE]
    for _ in 0...random.below(4) { bytes[random.below(bytes.count)] = random.pick(spoil) }
    bytes.removeLast(random.below(bytes.count))
    let whole = problem(bytes)
    let parts = result(of: bytes.map { [$0] })
    #expect((whole == nil) == (parts == nil))
  }

  private func result(of chunks: [[UInt8]]) -> XMLError? {
    do throws(XMLError) {
      _ = try events(chunks)
      return nil
    } catch {
      return error
    }
  }
}
