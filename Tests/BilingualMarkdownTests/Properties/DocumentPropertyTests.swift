import Diagnostics
import ParserInvariants
import Testing

@testable import BilingualMarkdown

/// What holds for every document, tried on many made at random; a failure names its seed.
@Suite struct DocumentPropertyTests {
  static let seeds = 0..<40
  static let rounds = 50

  @Test(arguments: seeds)
  func everyDocumentKeepsThePromises(_ seed: Int) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<Self.rounds {
      for bytes in [
        RandomDocument.bytes(&random), RandomDocument.fragments(&random),
        RandomDocument.damaged(&random),
      ] {
        #expect(throws: Never.self, "\(String(decoding: bytes, as: UTF8.self))") {
          try BilingualMarkdownInvariants.check(bytes)
        }
      }
    }
  }

  @Test(arguments: seeds)
  func agreesWithThePlainModel(_ seed: Int) throws {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<Self.rounds / 10 {
      let text = RandomDocument.wellFormed(&random)
      let document = BilingualDocument(text)
      let units = document.units.map {
        ModelParser.Unit(
          id: $0.id?.description ?? "",
          target: document.text($0.target),
          source: document.text($0.source),
          line: $0.position.line,
          column: $0.position.column
        )
      }
      #expect(units == ModelParser(text).units)
      #expect(document.damage == [])
      try BilingualMarkdownInvariants.check(document.bytes)
      for side in Side.allCases {
        let view = document.view(side).bytes
        let again = BilingualDocument(parsing: view)
        #expect(again.units == [])
        #expect(again.damage == [])
        #expect(again.view(side).bytes == view)
      }
    }
  }

  @Test(arguments: seeds)
  func newTargetsAreReadBack(_ seed: Int) {
    var random = SeededGenerator(seed: seed)
    let document = BilingualDocument(RandomDocument.wellFormed(&random))
    var targets = document.units.map { Array(document.bytes[$0.target]) }
    var replacements: [Int: [UInt8]] = [:]
    for index in targets.indices where random.below(2) == 0 {
      replacements[index] = Array("neu \(random.below(1000)) <span>字</span>".utf8)
      targets[index] = replacements[index] ?? []
    }
    let again = BilingualDocument(parsing: document.rewritten(targets: replacements))
    #expect(again.units.map { Array(again.bytes[$0.target]) } == targets)
    #expect(again.texts(.source) == document.texts(.source))
    #expect(again.view(.source).bytes == document.view(.source).bytes)
  }

  @Test(arguments: seeds)
  func validatesAsTheStandardLibraryDoes(_ seed: Int) {
    var random = SeededGenerator(seed: seed)
    // Bytes at the edges of well-formed sequences, so that both answers are common.
    let edges: [UInt8] = [
      0x00, 0x41, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xC1, 0xC2, 0xDF, 0xE0, 0xE1,
      0xEC,
      0xED, 0xEE, 0xEF, 0xF0, 0xF1, 0xF3, 0xF4, 0xF5, 0xFF,
    ]
    for _ in 0..<Self.rounds * 20 {
      var bytes = [UInt8](repeating: 0x61, count: random.below(12))
      for _ in 0..<random.below(7) { bytes.append(random.pick(edges, or: 0)) }
      let isValid = String(validating: bytes, as: UTF8.self) != nil
      let invalid = UTF8Validation.invalidRanges(bytes.span)
      #expect(invalid.isEmpty == isValid, "\(bytes)")
      #expect(invalid.allSatisfy { !$0.isEmpty && $0.upperBound <= bytes.count })
    }
  }

  @Test(arguments: seeds)
  func searchesAsAPlainLoopDoes(_ seed: Int) {
    var random = SeededGenerator(seed: seed)
    // Up to 5,000 bytes, so that the lanes that count continuation bytes are emptied in between.
    let bytes = (0..<random.below(5000)).map { _ in
      random.below(3) == 0 ? UInt8(random.below(256)) : UInt8(0x80 + random.below(64))
    }
    let span = bytes.span
    for _ in 0..<Self.rounds {
      let ends = [random.below(bytes.count + 1), random.below(bytes.count + 1)].sorted()
      let range = ends[0]..<ends[1]
      let byte = UInt8(random.below(256))
      #expect(span.firstIndex(of: byte, in: range) == bytes[range].firstIndex(of: byte))
      #expect(span.lastIndex(of: byte, in: range) == bytes[range].lastIndex(of: byte))
      #expect(span.scalars(in: range) == bytes[range].count { $0 & 0xC0 != 0x80 })
      let word = bytes[range.lowerBound...].prefix(8).reversed().reduce(UInt64(0)) {
        $0 << 8 | UInt64($1)
      }
      #expect(span.paddedWord(at: range.lowerBound) == word)
    }
  }
}
