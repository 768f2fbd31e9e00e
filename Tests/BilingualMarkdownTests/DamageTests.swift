import BilingualMarkdown
import Diagnostics
import ParserInvariants
import Testing

/// Each kind of damage is told with its range and place, and harms no neighbour.
@Suite struct DamageTests {
  /// Damaged text, put between two sound units on lines of their own.
  struct Break: CustomTestStringConvertible {
    var name: String
    var text: String
    /// What is told: the kind, the text of its range, and its column.
    var told: [Told]
    /// The units that the damaged text still gives.
    var units: [(target: String, source: String)] = []

    var testDescription: String { name }
  }

  struct Told: Equatable, CustomStringConvertible {
    var kind: Damage.Kind
    var text: String
    var column = 1
    var hasUnit = false

    var description: String { "\(kind) at \(column) of \(text)" }
  }

  static let tag = "<span data-ttu-id=\"0a1b2-104\">"
  static let lookup = "<span class=\"sxs-lookup\">"
  static let sourceTag = "<span data-stu-id=\"0a1b2-104\">"

  static let breaks = [
    Break(
      name: "a target that never ends",
      text: "\(tag)Ziel",
      told: [Told(kind: .unclosed, text: tag)]
    ),
    Break(
      name: "a target without its closing tag",
      text: "Пора: \(tag)Цель\(lookup)\(sourceTag)Goal</span></span>",
      told: [Told(kind: .unclosed, text: tag, column: 7, hasUnit: true)],
      units: [("Цель", "Goal")]
    ),
    Break(
      name: "a source that never ends",
      text: "\(tag)Ziel</span>\(lookup)\(sourceTag)Goal",
      told: [Told(kind: .unclosed, text: tag)]
    ),
    Break(
      name: "a source with one of its closing tags",
      text: "😀 \(tag)Ziel</span>\(lookup)\(sourceTag)Goal</span>. Rest",
      told: [Told(kind: .unclosed, text: tag, column: 3, hasUnit: true)],
      units: [("Ziel", "Goal")]
    ),
    Break(
      name: "a source with a nested span and none of its closing tags",
      text: "\(tag)Ziel</span>\(lookup)\(sourceTag)Goal <span>x</span> rest",
      told: [Told(kind: .unclosed, text: tag, hasUnit: true)],
      units: [("Ziel", "Goal <span>x")]
    ),
    Break(
      name: "a lone target",
      text: "目标 \(tag)目标</span> 之后",
      told: [Told(kind: .sourceMissing, text: "\(tag)目标</span>", column: 4)]
    ),
    Break(
      name: "a target and a source apart",
      text: "\(tag)Ziel</span> \(lookup)\(sourceTag)Goal</span></span>",
      told: [
        Told(kind: .sourceMissing, text: "\(tag)Ziel</span>"),
        Told(kind: .targetMissing, text: lookup + sourceTag, column: 43),
      ]
    ),
    Break(
      name: "a target and a source on two lines",
      text: "\(tag)Ziel</span>\n</span>\(lookup)\(sourceTag)Goal</span></span>",
      told: [
        Told(kind: .sourceMissing, text: "\(tag)Ziel</span>"),
        Told(kind: .targetMissing, text: lookup + sourceTag, column: 8),
      ]
    ),
    Break(
      name: "a lone source",
      text: "- \(lookup)\(sourceTag)Goal</span></span>",
      told: [Told(kind: .targetMissing, text: lookup + sourceTag, column: 3)]
    ),
    Break(
      name: "a source without its outer tag",
      text: "\(sourceTag)Goal</span>",
      told: [Told(kind: .targetMissing, text: sourceTag)]
    ),
    Break(
      name: "an outer tag without a source",
      text: "\(lookup)Goal</span>",
      told: [Told(kind: .targetMissing, text: lookup)]
    ),
    Break(
      name: "a target that holds an outer tag without a source",
      text: "\(tag)Ziel \(lookup)Goal</span></span>",
      told: [
        Told(kind: .unclosed, text: tag),
        Told(kind: .targetMissing, text: lookup, column: 36),
      ]
    ),
    Break(
      name: "an identifier that is none",
      text: unit(104, "Ziel", "Goal", prefix: "0A1B2"),
      told: [Told(kind: .malformedID, text: "<span data-ttu-id=\"0A1B2-104\">", hasUnit: true)],
      units: [("Ziel", "Goal")]
    ),
    Break(
      name: "an identifier without quotation marks",
      text: "<span data-ttu-id=0a1b2-104>Ziel</span> ",
      told: [Told(kind: .malformedID, text: "<span data-ttu-id=")]
    ),
    Break(
      name: "an identifier that has no end",
      text: "<span data-ttu-id=\"" + String(repeating: "0", count: 80) + "\">Ziel</span>",
      told: [Told(kind: .malformedID, text: "<span data-ttu-id=")]
    ),
    Break(
      name: "a broken tag inside a target",
      text: "\(tag)Ziel <span data-ttu-id=0a1b2>\(lookup)\(sourceTag)Goal</span></span>",
      told: [
        Told(kind: .unclosed, text: tag),
        Told(kind: .malformedID, text: "<span data-ttu-id=", column: 36),
        Told(kind: .targetMissing, text: lookup + sourceTag, column: 60),
      ]
    ),
    Break(
      name: "different identifiers",
      text: "\(tag)Ziel</span>\(sourceOpening("\"0a1b2-105\""))Goal</span></span>",
      told: [Told(kind: .mismatchedID, text: tag, hasUnit: true)],
      units: [("Ziel", "Goal")]
    ),
    Break(
      name: "an identifier a second time",
      text: "| \(unit(103, "Ziel", "Goal")) |",
      told: [
        Told(kind: .duplicateID, text: "<span data-ttu-id=\"0a1b2-103\">", column: 3, hasUnit: true)
      ],
      units: [("Ziel", "Goal")]
    ),
    Break(
      name: "a number that falls",
      text: unit(99, "Ziel", "Goal"),
      told: [Told(kind: .order, text: "<span data-ttu-id=\"0a1b2-99\">", hasUnit: true)],
      units: [("Ziel", "Goal")]
    ),
    Break(
      name: "mangled quotation marks",
      text: unit(104, "Ziel", "Goal", quote: "&quot;"),
      told: [
        Told(kind: .mangledTag, text: "<span data-ttu-id=&quot;0a1b2-104&quot;>", hasUnit: true)
      ],
      units: [("Ziel", "Goal")]
    ),
    Break(
      name: "several at once",
      text: "\(tag)Ziel\(lookup)<span data-stu-id=\"0a1b2-7&quot;>Goal</span></span>",
      told: [
        Told(kind: .unclosed, text: tag, hasUnit: true),
        Told(kind: .mangledTag, text: tag, hasUnit: true),
        Told(kind: .mismatchedID, text: tag, hasUnit: true),
      ],
      units: [("Ziel", "Goal")]
    ),
  ]

  @Test(arguments: breaks)
  func isToldAndHarmsNoNeighbour(_ damaged: Break) throws {
    let before = unit(103, "Davor", "Before")
    let after = unit(105, "Danach", "After")
    let document = BilingualDocument("\(before)\r\n\(damaged.text)\n\(after)\n")
    let told = document.damage.map {
      Told(
        kind: $0.kind,
        text: document.text($0.range),
        column: $0.position.column,
        hasUnit: $0.unit == 1
      )
    }
    #expect(told == damaged.told)
    #expect(document.damage.first?.position.line == 2)
    #expect(document.texts(.target) == ["Davor"] + damaged.units.map(\.target) + ["Danach"])
    #expect(document.texts(.source) == ["Before"] + damaged.units.map(\.source) + ["After"])
    #expect(document.units.last?.number == 105)
    try BilingualMarkdownInvariants.check(document.bytes)
  }

  @Test func toleratesALineBetweenATextsMentionAndItsEnd() {
    let document = BilingualDocument(
      "\(Self.tag)Ziel</span>\(Self.lookup)\(Self.sourceTag)Goal</span>\n<b></span></span></b>\n"
    )
    #expect(document.texts(.source) == ["Goal"])
    #expect(document.damage.map(\.kind) == [.unclosed])
  }

  @Test func oneJumpDoesNotMakeLaterNumbersFall() {
    let numbers = [101, 900, 102, 103, 104, 103, 105, 901]
    let text = numbers.map { unit($0, "t", "s") }.joined(separator: " ")
    let document = BilingualDocument(text)
    #expect(document.numbers == numbers)
    #expect(document.damage.map(\.kind) == [.order, .duplicateID])
    #expect(document.damage.map(\.unit) == [2, 5])
  }

  @Test(arguments: [
    "0a1b2", "0a1b2-", "0a1b2-x", "0a1b-1034", "0a1g2-103", "0a1b2_103", "0a1b2-1234567890", "",
    "0a1b2-10 3", "-103",
  ])
  func refusesIdentifiers(_ id: String) {
    let tags = "<span data-ttu-id=\"\(id)\">t</span>\(sourceOpening("\"\(id)\""))s</span></span>"
    let document = BilingualDocument(tags)
    #expect(document.texts(.source) == ["s"])
    #expect(document.units.first?.id == nil)
    #expect(document.units.first?.number == nil)
    #expect(document.damage.map(\.kind) == [.malformedID])
  }

  @Test(arguments: [
    ("00000-1", 0, 1), ("fffff-999999999", 0xFFFFF, 999_999_999), ("4bb9f-103", 0x4BB9F, 103),
  ])
  func readsIdentifiers(_ id: String, _ prefix: UInt32, _ number: Int) throws {
    let tags = "<span data-ttu-id=\"\(id)\">t</span>\(sourceOpening("\"\(id)\""))s</span></span>"
    let read = try #require(BilingualDocument(tags).units.first?.id)
    #expect(read == UnitID(prefix: prefix, number: Int32(number)))
    #expect(read.description == id)
  }

  @Test(arguments: [(256, false), (257, true), (10_000, true)])
  func tellsNesting(_ depth: Int, _ isTold: Bool) throws {
    let nest =
      String(repeating: "<span>", count: depth) + String(repeating: "</span>", count: depth)
    for text in [unit(103, nest, "s"), unit(103, "t", nest)] {
      let document = BilingualDocument(text)
      #expect(document.units.count == 1)
      #expect(document.damage.map(\.kind) == (isTold ? [.nesting] : []))
      try BilingualMarkdownInvariants.check(document.bytes)
    }
  }

  @Test func tellsBytesThatAreNotText() {
    let bytes: [UInt8] =
      Array("Привет ".utf8) + [0xFF, 0x20, 0xC0] + Array("\n\(unit(103, "a", "b"))".utf8) + [0x80]
    let document = BilingualDocument(parsing: bytes)
    #expect(document.damage.map(\.kind) == [.encoding, .encoding])
    #expect(document.damage.map(\.range) == [13..<16, bytes.count - 1..<bytes.count])
    #expect(document.damage.first?.position == Position(line: 1, column: 8))
    #expect(document.damage.last?.position.line == 2)
    #expect(document.texts(.target) == ["a"])
    #expect(document.rewritten() == bytes)
  }

  @Test func sortsDamageOfBothKindsByPlace() {
    let bytes = Array("\(Self.tag)a</span> ".utf8) + [0xFF, 0x0A] + Array(Self.sourceTag.utf8)
    let kinds = BilingualDocument(parsing: bytes).damage.map(\.kind)
    #expect(kinds == [.sourceMissing, .encoding, .targetMissing])
  }
}
