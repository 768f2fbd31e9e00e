import BilingualMarkdown
import Markdown
import Testing

@testable import Workspace

/// What holds of rewriting whatever the document and the new targets are.
@Suite("Properties of writing targets")
struct RewritingPropertyTests {
  private static let place = DocumentPlace(
    path: "de-DE/a.md",
    operand: ".",
    known: FixturePage.known
  )

  private static let words = [
    "Tarif", "größer", "价格", "e\u{301}", "*", "**", "_", "`", "[", "]", "(", ")", "\\", "\"", "'",
    "&",
    "&amp;", "&#10;", ";", ":", ": ", " #", "#", "-", "|", "<", ">", "<b>", "</span>", "<span>",
    "!",
    "![", "](x)", ":::", "{", "%", "@", "\n", "\r", "\r\n", "\t", " ", "  ", "\u{A0}", "\u{0}",
    "\u{1}",
    "\u{85}", "\u{2028}", "\u{FEFF}", "\u{1F600}", "\u{10FFFF}", "true", "null", "12", "---", "$",
    "~~",
    "https://example.com", "www.example.com", "<!--", "<https://a.b>",
  ]

  private static func text(_ generator: inout SeededGenerator) -> String {
    (0..<Int.random(in: 1...6, using: &generator)).map { _ in
      words.randomElement(using: &generator) ?? ""
    }.joined()
  }

  private static func unit(_ number: Int, _ target: String) -> String {
    UnitWriter.unit("0a1b2-\(number)", target, "Source \(number)")
  }

  private static let shapes = [
    "---\ntitle: Tarife\ndescription: Zwei\n---\n",
    "---\r\ntitle: 'T'\r\ndescription: \"Z\"\r\n---\r\n",
    "---\ntitle: >-\n  Tarife\n  und\ndescription: |\n  Zwei\n\nauthor: x\n---\n", "",
  ].flatMap { frontMatter in
    [
      "# \(unit(103, "Titel"))\n\n![Plan](a.png) \(unit(105, "Eins."))\n\n> ![Plan\n> B](a.png)\n",
      """
      - \(unit(103, "Eins")) `x` :::image source="b.png" alt-text="Ein &quot;Plan&quot;" border="true":::
      - \(unit(105, "Zwei")) ![Plan][p] ![P] **\(unit(106, "Drei"))**

      [p]: c.png

      | \(unit(107, "Vier")) | ![Z](z.png) |
      |---|---|
      | [![Z](y.png)](y.md) | :::image alt-text="Zelle" source="w.png"::: |
      """,
    ].map { frontMatter + $0 }
  }

  private static func read(_ bytes: [UInt8]) throws -> Document {
    try Document(parsing: bytes, at: place)
  }

  /// The blocks of a page, whose number and kinds no target changes.
  private static func blocks(_ bytes: [UInt8]) throws -> [MarkdownKind] {
    try read(bytes).parsed(.target).markdown.nodes.map(\.kind).filter(\.isBlock)
  }

  @Test("a target is read back as it was written, and nothing else changes", arguments: shapes)
  func anyTarget(_ shape: String) throws {
    let document = try Self.read(Array(shape.utf8))
    let before = document.segmented().segments
    #expect(before.count >= 4)
    var generator = SeededGenerator(seed: shape.utf8.count)
    var refusals: [String] = []
    for _ in 0..<400 {
      let index = Int.random(in: before.indices, using: &generator)
      let (key, target) = (before[index].key, Self.text(&generator))
      let result = document.rewritten(targets: [key: target])
      let after = try Self.read(result.bytes).segmented().segments
      #expect(after.map(\.key) == before.map(\.key))
      if !PlainText.collapsed(target).isEmpty {
        let (old, new) = (document.bilingual.bytes, result.bytes)
        #expect(try Self.blocks(old) == Self.blocks(new), "\(key): \(target.debugDescription)")
      }
      for (other, segment) in after.enumerated() {
        let isChanged = other == index && result.refusals.isEmpty
        let wanted = isChanged ? target : before[other].target
        #expect(
          segment.target.utf8.elementsEqual(wanted.utf8),
          "\(segment.key): \(target.debugDescription)"
        )
        #expect(segment.source == before[other].source)
      }
      if let refusal = result.refusals[key] {
        #expect(result.bytes == document.bilingual.bytes)
        refusals.append("\(key) \(refusal) \(target.debugDescription)")
        // Plain texts can always be written, but for U+0000 in images.
        if key.isPlain {
          #expect(target.unicodeScalars.contains("\u{0}"), "\(key): \(target.debugDescription)")
        }
      }
    }
    #expect(refusals.count < 200)
  }

  @Test("all targets at once are those that were written alone", arguments: shapes)
  func together(_ shape: String) throws {
    let document = try Self.read(Array(shape.utf8))
    let before = document.segmented().segments
    var generator = SeededGenerator(seed: shape.utf8.count + 1)
    for _ in 0..<60 {
      var targets: [SegmentKey: String] = [:]
      for segment in before { targets[segment.key] = Self.text(&generator) }
      let result = document.rewritten(targets: targets)
      let after = try Self.read(result.bytes).segmented().segments
      #expect(after.map(\.key) == before.map(\.key))
      for (old, new) in zip(before, after) {
        let wanted = result.refusals[old.key] == nil ? targets[old.key] : old.target
        #expect(wanted.map { new.target.utf8.elementsEqual($0.utf8) } == true)
      }
    }
  }

  @Test("targets as they are leave the document as it is", arguments: shapes)
  func sameTargets(_ shape: String) throws {
    let document = try Self.read(Array(shape.utf8))
    let segments = document.segmented().segments
    let targets = Dictionary(segments.map { ($0.key, $0.target) }) { first, _ in first }
    let result = document.rewritten(targets: targets)
    #expect(result.bytes == document.bilingual.bytes)
    #expect(result.changed.isEmpty && result.refusals.isEmpty)
  }

  @Test("any bytes are survived, and own targets change nothing")
  func hostile() throws {
    var generator = SeededGenerator(seed: 5)
    for _ in 0..<600 {
      var text = "---\ntitle: a\n---\n"
      for _ in 0..<Int.random(in: 0...6, using: &generator) {
        let piece = Self.text(&generator)
        text +=
          Bool.random(using: &generator)
          ? piece : Self.unit(Int.random(in: 100...103, using: &generator), piece)
      }
      var bytes = Array(text.utf8)
      for _ in 0..<Int.random(in: 0...2, using: &generator) {
        bytes[Int.random(in: bytes.indices, using: &generator)] = UInt8.random(
          in: .min ... .max,
          using: &generator
        )
      }
      let document = try Self.read(bytes)
      let segments = document.segmented().segments
      let own = Dictionary(segments.map { ($0.key, $0.target) }) { first, _ in first }
      #expect(document.rewritten(targets: own).bytes == bytes)
      let other = document.rewritten(targets: own.mapValues { _ in Self.text(&generator) })
      #expect(try Self.read(other.bytes).segmentSites().count == segments.count)
    }
  }
}
