import Foundation
import Testing
import XML

@Suite struct RoundTripTests {
  private static let xmllint = ["/usr/bin/xmllint", "/usr/local/bin/xmllint"]
    .first { FileManager.default.isExecutableFile(atPath: $0) }

  /// What is written is read as it was: tags, attributes, comments, and text to the last space.
  @Test(arguments: 0..<150)
  func randomDocuments(seed: UInt64) throws {
    var random = Random(state: seed)
    var expected: [XMLEvent.Kind] = []
    let text = try written { writer in
      try writer.startDocument()
      try Self.writeElement(to: &writer, &random, depth: 0, &expected)
    }
    #expect(try events(text).map(\.kind) == expected)
  }

  @Test(.enabled(if: xmllint != nil), arguments: 0..<8)
  func otherReaders(seed: UInt64) throws {
    let xmllint = try #require(Self.xmllint)
    var random = Random(state: seed &+ 1000)
    var ignored: [XMLEvent.Kind] = []
    let text = try written(indentation: seed % 2 == 0 ? 2 : nil, forbidden: .replace) { writer in
      try writer.startDocument()
      try Self.writeElement(to: &writer, &random, depth: 0, &ignored)
    }
    let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).xml")
    try Data(text.utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let process = Process()
    process.executableURL = URL(filePath: xmllint)
    process.arguments = ["--noout", "--nonet", file.path()]
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    var reader = try XMLStreamReader(path: file.path())
    var count = 0
    while try reader.next() != nil { count += 1 }
    #expect(count == (try events(text).count))
  }

  private static let texts = [
    "", " ", "x", "Únete", "漢字，", "😀", "&amp;", "<b>", "]]>", "\"'", "a\tb\nc\rd", "\r\n", "--",
    "\u{85}\u{2028}", "\u{FFFD}", "e\u{301}", String(repeating: "línea larga ", count: 700),
  ]

  /// Writes a random element and notes the events that reading must give.
  private static func writeElement(
    to writer: inout XMLStreamWriter,
    _ random: inout Random,
    depth: Int,
    _ expected: inout [XMLEvent.Kind]
  ) throws {
    let name = random.pick(["a", "seg", "tuv", "_é", "x-1.2"])
    try writer.start(name, .inline)
    var attributes: [XMLAttribute] = []
    for attribute in ["k", "ключ", "n-1"].prefix(random.below(4)) {
      let value = random.pick(texts) + random.pick(texts)
      try writer.attribute(attribute, value)
      attributes.append(XMLAttribute(XMLName(attribute), value))
    }
    expected.append(.startElement(XMLElement(XMLName(name), attributes: attributes)))
    for _ in 0..<random.below(5) {
      switch random.below(3) {
      case 0 where depth < 6:
        try writeElement(to: &writer, &random, depth: depth + 1, &expected)
      case 1:
        let comment = random.pick(["c", " <&> ", "ñ"])
        try writer.comment(comment)
        expected.append(.comment(comment))
      default:
        let text = random.pick(texts)
        try writer.text(text)
        if case .text(let before) = expected.last {
          expected[expected.count - 1] = .text(before + text)
        } else if !text.isEmpty {
          expected.append(.text(text))
        }
      }
    }
    try writer.end()
    expected.append(.endElement(XMLName(name)))
  }
}
