import Diagnostics
import Interchange
import Testing

/// Input that means harm, or is damaged: each ends in a message with its place, or in units.
@Suite struct HostileXMLTests {
  private static let heads = [
    "tmx": "<tmx version=\"1.4\"><header srclang=\"en\"/><body>",
    "xliff1": "<xliff version=\"1.2\"><file original=\"a\" source-language=\"en\"><body>",
  ]
  private static let units = [
    "tmx":
      "<tu><tuv xml:lang=\"en\"><seg>a</seg></tuv><tuv xml:lang=\"de\"><seg>b</seg></tuv></tu>\n",
    "xliff1": "<trans-unit id=\"1\"><source>a</source><target>b</target></trans-unit>\n",
  ]
  /// What begins a text of the last unit.
  private static let texts = [
    "tmx": "<tu><tuv xml:lang=\"en\"><seg>", "xliff1": "<trans-unit id=\"1\"><source>",
  ]

  private func failure(of text: String, _ name: String) throws -> String? {
    try ExchangeReading(text, as: #require(Format.named(name))).failure?.description
  }

  @Test(arguments: ["tmx", "xliff1"])
  func entitiesAreRefused(name: String) throws {
    let text = """
      <?xml version="1.0"?>
      <!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>
      \(Self.heads[name] ?? "")
      """
    let message = try failure(of: text, name)
    #expect(message?.contains("in.") == true)
    #expect(message?.contains(":2:") == true)
    #expect(message?.contains("declares the entity ‘a’") == true)
  }

  @Test(arguments: ["tmx", "xliff1"], ["<g id=\"1\">", "<hi>", "<group>", "<tu>", "<x>"])
  func deepNestingIsRefused(name: String, tag: String) throws {
    let text =
      (Self.heads[name] ?? "") + (Self.texts[name] ?? "")
      + String(repeating: tag, count: 100_000)
    #expect(try failure(of: text, name)?.contains("nested deeper than 256 levels") == true)
  }

  @Test(arguments: ["tmx", "xliff1"])
  func aFileMayEndAnywhere(name: String) throws {
    let format = try #require(Format.named(name))
    let bytes = try export(try sampleDocuments(), as: format, options: try options()).bytes
    for end in stride(from: 0, to: bytes.count - 1, by: 7) {
      let reading = try ExchangeReading(Array(bytes.prefix(end)), as: format)
      let failure = try #require(reading.failure)
      #expect((failure.position?.line ?? 0) > 0)
      #expect(reading.units.count <= 4)
    }
  }

  @Test(arguments: ["tmx", "xliff1"])
  func controlCharactersAndWrongEncodingsHaveTheirPlace(name: String) throws {
    let format = try #require(Format.named(name))
    let head = Array(((Self.heads[name] ?? "") + "\n" + (Self.texts[name] ?? "")).utf8)
    for bad in [[0x01], [0xE4, 0x20], [0xC3], [0xED, 0xA0, 0x80]] as [[UInt8]] {
      let failure = try #require(try ExchangeReading(head + bad + [0x3C], as: format).failure)
      #expect(failure.position?.line == 2)
      #expect(failure.position?.column == (Self.texts[name] ?? "").count + 1)
    }
    let latin = Array("<?xml version=\"1.0\" encoding=\"windows-1252\"?>".utf8) + head
    let failure = try #require(try ExchangeReading(latin, as: format).failure)
    #expect(failure.message.contains("the encoding ‘windows-1252’ is not understood"))
  }

  /// The stream is made on the fly; what a unit may hold has a limit, what is between units has none.
  @Test(arguments: ["tmx", "xliff1"])
  func anEndlessUnitIsRefused(name: String) throws {
    let format = try #require(Format.named(name))
    var pieces = 0
    let start = Array(((Self.heads[name] ?? "") + (Self.texts[name] ?? "")).utf8)
    let text = Array((String(repeating: "0123456789", count: 100_000) + "<!-- -->").utf8)
    let input = ExchangeInput(
      path: "endless",
      chunks: {
        pieces += 1
        return pieces == 1 ? start : text
      },
      report: { _ in }
    )
    let reader = try #require(try format.makeReader(input))
    let error = #expect(throws: InputError.self) { while try reader.next() != nil {} }
    #expect(error?.position?.line == 1)
    #expect(error?.message.contains("a unit is longer than") == true)
  }

  @Test(arguments: ["tmx", "xliff1"])
  func whatIsBetweenUnitsIsNotKept(name: String) throws {
    let format = try #require(Format.named(name))
    let unit = Array((Self.units[name] ?? "").utf8)
    let other = Array(String(repeating: "<note>0123456789</note>", count: 4096).utf8)
    var rest = [Array((Self.heads[name] ?? "").utf8)] + Array(repeating: other, count: 100) + [unit]
    rest.reverse()
    let input = ExchangeInput(path: "long", chunks: { rest.popLast() }, report: { _ in })
    let reader = try #require(try format.makeReader(input))
    #expect(try reader.next()?.target?.sketch == "b")
  }
}
