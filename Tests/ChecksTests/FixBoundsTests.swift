import BilingualMarkdown
import Diagnostics
import Testing
import Workspace

@testable import Checks

@Suite struct FixBoundsTests {
  private static let text = CheckExample.tagged("a {103|Uno.|One.} b {104|Dos.|Two.}\n")
  private static let document = BilingualDocument(parsing: Array(text.utf8))

  private func admits(_ ranges: [Range<Int>], of unit: Int?, tags: Bool = false) -> Bool {
    let edits = ranges.map { Fix.Edit(range: $0, replacement: Array("x".utf8)) }
    return Self.document.admitted(Fix(summary: "", edits: edits), of: unit, tags: tags) != nil
  }

  /// Every range of a document is admitted just where it lies in the target of the unit.
  @Test func rangesOutsideTheTargetAreRefused() {
    let bytes = Self.document.bytes
    for (index, unit) in Self.document.units.enumerated() {
      for start in 0...bytes.count {
        for end in start...bytes.count {
          let isInside = start >= unit.target.lowerBound && end <= unit.target.upperBound
          #expect(admits([start..<end], of: index) == isInside)
        }
      }
    }
  }

  @Test func oneEditOutsideRefusesAll() {
    let units = Self.document.units
    #expect(admits([units[0].target], of: 0))
    #expect(!admits([units[0].target, units[1].target], of: 0))
    #expect(!admits([units[0].target, units[0].source], of: 0))
    #expect(!admits([], of: 0))
    #expect(!admits([units[0].target], of: nil))
    #expect(!admits([units[0].target], of: 2))
  }

  @Test func tags() {
    let unit = Self.document.units[0]
    #expect(admits([unit.whole.lowerBound..<unit.target.lowerBound], of: 0, tags: true))
    #expect(admits([unit.target.upperBound..<unit.source.lowerBound], of: 0, tags: true))
    #expect(admits([unit.target], of: 0, tags: true))
    #expect(
      !admits([unit.whole.lowerBound..<unit.target.lowerBound, unit.target], of: 0, tags: true)
    )
    #expect(!admits([unit.whole.lowerBound..<unit.target.lowerBound], of: 0))
    #expect(!admits([unit.source], of: 0, tags: true))
    #expect(!admits([unit.whole], of: 0, tags: true))
    #expect(!admits([0..<1], of: 0, tags: true))
  }

  /// The documents of all examples come to rest, and then nothing is left to fix.
  @Test(arguments: Check.catalog.map(\.id)) func fixesComeToAnEnd(_ id: String) throws {
    for example in try #require(Check.named(id)).examples {
      for file in example.files {
        var text = CheckExample.unmarked(CheckExample.tagged(file.text)).text
        var rounds = 0
        while rounds < 10 {
          let run = try ExampleRun(
            CheckExample(files: [.init(file.path, text)], terms: example.terms)
          )
          let fixed = FixedText(
            applying: run.findings.compactMap(\.fix),
            to: BilingualDocument(parsing: Array(text.utf8))
          )
          if fixed.count == 0 { break }
          text = String(decoding: fixed.bytes, as: UTF8.self)
          rounds += 1
        }
        #expect(rounds < 10, "\(text)")
      }
    }
  }

  /// To delete an invisible character may make a tag out of what was none; then nothing is deleted.
  @Test func noFixMakesATag() throws {
    let text =
      #"<span data-ttu-id="3f0c2-103">Los\#u{2} <\#u{1}span class="sxs-lookup">"#
      + #"<span class="sxs-lookup"><span data-stu-id="3f0c2-103">Go</span></span>"#
    let document = BilingualDocument(parsing: Array(text.utf8))
    let harmful = try #require(document.bytes.firstIndex(of: 1))
    let harmless = try #require(document.bytes.firstIndex(of: 2))
    func deletes(_ offset: Int) -> Fix {
      Fix(summary: "delete it", edits: [.init(range: offset..<offset + 1, replacement: [])])
    }
    #expect(FixedText(applying: [deletes(harmful)], to: document).bytes == document.bytes)
    let both = FixedText(applying: [deletes(harmless), deletes(harmful)], to: document)
    #expect(both.count == 1)
    #expect(both.bytes == document.bytes.filter { $0 != 2 })
  }
}
