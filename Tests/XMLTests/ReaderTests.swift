import Diagnostics
import Testing
import XML

@Suite struct ReaderTests {
  @Test(
    arguments: [
      ("<a/>", ["1:1 a", "1:1 /a"]),
      ("<a>x</a>\n", ["1:1 a", "1:4 ‘x’", "1:5 /a"]),
      (
        "<a\n b='1'\n  c=\"ñ&amp;&#10;\"\n>é<b/>😀</a>",
        ["1:1 a b=1 c=ñ&\n", "4:2 ‘é’", "4:3 b", "4:3 /b", "4:7 ‘😀’", "4:8 /a"]
      ),
      (
        "<a>\r\n  <b>1</b>\r\n</a>",
        ["1:1 a", "1:4 ‘\n  ’", "2:3 b", "2:6 ‘1’", "2:7 /b", "2:11 ‘\n’", "3:1 /a"]
      ),
      ("<a>1 &lt; 2<![CDATA[ <b> ]]>&#xF1;</a>", ["1:1 a", "1:4 ‘1 < 2 <b> ñ’", "1:35 /a"]),
      (
        "<?xml version='1.0'?>\n<!-- n -->\n<a><?p q?><!--<x>--></a><!--z-->",
        ["2:1 # n ", "3:1 a", "3:4 ?p q", "3:11 #<x>", "3:21 /a", "3:25 #z"]
      ),
      (
        "<!DOCTYPE tmx SYSTEM \"tmx14.dtd\">\n<tmx/>",
        ["1:1 !tmx - tmx14.dtd", "2:1 tmx", "2:1 /tmx"]
      ),
      (
        "<!DOCTYPE a PUBLIC '-//X//Y' 'y.dtd' [<!ELEMENT a ANY>]><a/>",
        ["1:1 !a -//X//Y y.dtd", "1:57 a", "1:57 /a"]
      ),
      (
        "<a xmlns='urn:x' xmlns:p='urn:y' p:k='1' k='2'><p:b xml:lang='de'/></a>",
        [
          "1:1 {urn:x}a xmlns:=urn:x xmlns:p=urn:y {urn:y}p:k=1 k=2",
          "1:48 {urn:y}p:b {http://www.w3.org/XML/1998/namespace}xml:lang=de", "1:48 /{urn:y}p:b",
          "1:68 /{urn:x}a",
        ]
      ),
    ] as [(String, [String])]
  )
  func steps(text: String, expected: [String]) throws {
    // Wherever the chunks end, the events and their places are the same.
    let bytes = Array(text.utf8)
    for size in [1, 2, 3, 7, bytes.count] {
      let chunks = stride(from: 0, to: bytes.count, by: size).map {
        Array(bytes[$0..<min($0 + size, bytes.count)])
      }
      #expect(try events(chunks).map(\.brief) == expected)
    }
    #expect(
      try events("\u{FEFF}" + text).map(\.brief) == expected
    )
  }

  @Test func attributes() throws {
    let first = try #require(try events("<seg a='1' xml:lang='pt-BR' a2=''/>").first)
    guard case .startElement(let element) = first.kind else { throw XMLError("no element") }
    #expect(element["a"] == "1")
    #expect(element["a2"] == "")
    #expect(element["lang"] == nil)
    #expect(element.language == "pt-BR")
    #expect(element["lang", namespace: XMLName.xmlNamespace] == "pt-BR")
  }

  @Test(arguments: [false, true], [false, true])
  func utf16(isBigEndian: Bool, hasMark: Bool) throws {
    let text =
      "<?xml version=\"1.0\" encoding=\"UTF-16\"?>\n<a k='ñ'>漢\(String(repeating: "😀", count: 900))</a>"
    let units = (hasMark ? [0xFEFF] : []) + Array(text.utf16)
    let bytes = units.flatMap { unit -> [UInt8] in
      let pair = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
      return isBigEndian ? pair : pair.reversed()
    }
    let expected = try events(text.replacing("UTF-16", with: "UTF-8"))
    #expect(expected.count == 3)
    for size in [1, 3, 1025, bytes.count] {
      let chunks = stride(from: 0, to: bytes.count, by: size).map {
        Array(bytes[$0..<min($0 + size, bytes.count)])
      }
      #expect(try events(chunks) == expected)
    }
    #expect(problem(bytes.dropLast()) != nil)
  }

  @Test func unpairedSurrogate() {
    let bytes = "<a>x</a>".utf16.flatMap { [UInt8($0 & 0xFF), $0 == 0x78 ? 0xD8 : 0] }
    #expect(problem(bytes)?.contains("not valid UTF-16") == true)
  }

  @Test func longDocument() throws {
    let line = "  <tu><seg>Únete hoy &amp; gana 漢字</seg></tu>\n"
    let text = "<tmx>\n" + String(repeating: line, count: 3000) + "</tmx>"
    let starts = try events(text).filter { if case .startElement = $0.kind { true } else { false } }
    #expect(starts.count == 6001)
    let segments = starts.dropFirst().enumerated().filter { $0.offset % 2 == 1 }.map(\.element)
    #expect(segments.map(\.line) == Array(2...3001))
    #expect(segments.allSatisfy { $0.column == 7 })
  }

  /// A place is the same whether those before it were asked for or not.
  @Test(arguments: [1, 2, 3, 5])
  func placesAskedFor(every step: Int) throws {
    let text = "<a>\r\n<b k='ñ\n'>漢<c/>\n\t<!-- <x> -->é</b>\r<d>1</d>\n\n</a>"
    let all = try events(text)
    for size in [1, 4, 1000] {
      var rest = Array(text.utf8)[...]
      var reader = XMLStreamReader {
        defer { rest = rest.dropFirst(size) }
        return rest.isEmpty ? nil : Array(rest.prefix(size))
      }
      var count = 0
      while let kind = try reader.nextKind() {
        #expect(kind == all[count].kind)
        if count % step == 0 {
          #expect(reader.place == (all[count].line, all[count].column))
        }
        count += 1
      }
      #expect(count == all.count)
    }
  }

  @Test func textOfElements() throws {
    var reader = XMLStreamReader(
      Array("<a>é<b>1 &lt; 2</b><c/><d>x<e/></d><f><!-- --></f></a>".utf8)
    )
    var texts: [String?] = []
    #expect(reader.textOfElement() == nil)
    while let kind = try reader.nextKind() {
      guard case .startElement = kind else { continue }
      texts.append(reader.textOfElement())
    }
    #expect(texts == [nil, "1 < 2", "", nil, "", nil])
  }

  /// Wherever the chunks end, what comes after an element that is left out is the same.
  @Test(arguments: [1, 2, 3, 7, 1000])
  func elementsAreSkipped(size: Int) throws {
    let text = "<a><b c='1'>x<d>y</d><b/><!--z--></b>é\n<b/><b>1</b><e>2</e></a>"
    let bytes = Array(text.utf8)
    var chunks = stride(from: 0, to: bytes.count, by: size).map {
      Array(bytes[$0..<min($0 + size, bytes.count)])
    }[...]
    var reader = XMLStreamReader(chunks: { chunks.popFirst() })
    var rest: [String] = []
    while let event = try reader.next() {
      rest.append(event.brief)
      if case .startElement(let element) = event.kind, element.name.local == "b" {
        reader.skipElement()
      }
    }
    #expect(
      rest == [
        "1:1 a", "1:4 b c=1", "1:38 ‘é\n’", "2:1 b", "2:5 b", "2:13 e", "2:16 ‘2’", "2:17 /e",
        "2:21 /a",
      ]
    )
  }

  @Test func whatIsSkippedMayBeLong() throws {
    let long = [UInt8](repeating: UInt8(ascii: "A"), count: 1 << 20)
    var pieces = [Array("<a>\n<b>".utf8)] + Array(repeating: long, count: 30)
    pieces += [Array("\n</b><c/></a>".utf8)]
    pieces.reverse()
    var reader = XMLStreamReader(chunks: { pieces.popLast() })
    var rest: [String] = []
    while let event = try reader.next() {
      rest.append(event.brief)
      if event.brief == "2:1 b" { reader.skipElement() }
    }
    #expect(rest == ["1:1 a", "1:4 ‘\n’", "2:1 b", "3:5 c", "3:5 /c", "3:9 /a"])
  }

  @Test(arguments: [
    ("<a><b><c></b></a>", "1:10: expected ‘</c>’"),
    ("<a><b>x", "the file ends inside ‘<b>’ of line 1"),
    ("<a><b>&x;</b></a>", "‘&x;’ is not one of XML's own entities"),
  ])
  func whatIsWrongInSkippedElementsIsTold(text: String, message: String) {
    var reader = XMLStreamReader(Array(text.utf8))
    let error = #expect(throws: XMLError.self) {
      while let event = try reader.next() {
        if case .startElement(let element) = event.kind, element.name.local == "b" {
          reader.skipElement()
        }
      }
    }
    let told = "\(error?.line ?? 0):\(error?.column ?? 0): \(error?.message ?? "")"
    #expect(told.contains(message), "\(told)")
  }

  @Test func sourceThatFails() {
    struct Broken: Error {}
    var chunks = [Array("<a><b/>".utf8)][...]
    var reader = XMLStreamReader {
      guard let chunk = chunks.popFirst() else { throw Broken() }
      return chunk
    }
    #expect(throws: XMLError.self) { while try reader.next() != nil {} }
  }

  @Test func sourceThatSaysWhatIsWrong() {
    var reader = XMLStreamReader {
      throw InputError(path: "a.tmx.gz", message: "it is cut off", advice: "fetch it again")
    }
    let error = #expect(throws: XMLError.self) { _ = try reader.next() }
    #expect(error?.message == "cannot read on: it is cut off; fetch it again")
  }

  @Test func fileThatIsMissing() {
    let error = #expect(throws: XMLError.self) { _ = try XMLStreamReader(path: "/none/x.tmx") }
    #expect(error?.line == 0)
    #expect(error?.message == "cannot read /none/x.tmx: No such file or directory")
  }

  @Test func folderAsFile() {
    let error = #expect(throws: XMLError.self) {
      var reader = try XMLStreamReader(path: "/")
      _ = try reader.next()
    }
    #expect(error?.message.contains("Is a directory") == true)
  }
}
