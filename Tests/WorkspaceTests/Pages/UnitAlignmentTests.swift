import BilingualMarkdown
import Testing

@testable import Workspace

@Suite("UnitAlignment")
struct UnitAlignmentTests {
  typealias Pair = UnitAlignment.Pair

  /// The length of the longest common subsequence, by the textbook table.
  private func longest(_ a: [Int], _ b: [Int]) -> Int {
    var row = Array(repeating: 0, count: b.count + 1)
    for x in a {
      var diagonal = 0
      for (j, y) in b.enumerated() {
        let above = row[j + 1]
        row[j + 1] = x == y ? diagonal + 1 : max(above, row[j])
        diagonal = above
      }
    }
    return row[b.count]
  }

  /// What every alignment by source must be.
  private func check(_ a: [Int], _ b: [Int]) -> [Pair] {
    let pairs = UnitAlignment.bySource(a, b)
    #expect(pairs.allSatisfy { a[$0.first] == b[$0.second] })
    #expect(Set(pairs.map(\.first)).count == pairs.count)
    #expect(Set(pairs.map(\.second)).count == pairs.count)
    #expect(pairs.map(\.first) == pairs.map(\.first).sorted())
    let paired = Set(pairs)
    for (index, text) in a.enumerated() where a.filter({ $0 == text }).count == 1 {
      let others = b.indices.filter { b[$0] == text }
      if others.count == 1 { #expect(paired.contains(Pair(index, others[0]))) }
    }
    return pairs
  }

  @Test("pairs equal texts once, sole ones always", arguments: [2, 4, 8, 20])
  func properties(_ alphabet: Int) {
    var generator = SeededGenerator(seed: alphabet)
    for _ in 0..<300 {
      let lists = (0..<2).map { _ in
        (0..<Int.random(in: 0...14, using: &generator)).map { _ in
          Int.random(in: 0..<alphabet, using: &generator)
        }
      }
      let pairs = check(lists[0], lists[1])
      let mirrored = UnitAlignment.bySource(lists[1], lists[0])
      #expect(mirrored.count <= min(lists[0].count, lists[1].count))
      #expect(pairs.isEmpty == mirrored.isEmpty)
    }
  }

  @Test("is a longest common run where nothing is unique", arguments: [2, 3, 5])
  func longestRun(_ alphabet: Int) {
    var generator = SeededGenerator(seed: alphabet + 100)
    for _ in 0..<200 {
      let lists = (0..<2).map { _ in
        // Each text at least twice on either side.
        ((0..<alphabet).flatMap { [$0, $0] }
          + (0..<Int.random(in: 0...10, using: &generator)).map { _ in
            Int.random(in: 0..<alphabet, using: &generator)
          }).shuffled(using: &generator)
      }
      let pairs = check(lists[0], lists[1])
      #expect(pairs.count == longest(lists[0], lists[1]))
      #expect(pairs.map(\.second) == pairs.map(\.second).sorted())
    }
  }

  @Test("follows a text that moved, and repeats that stayed")
  func moved() {
    let old = ["title", "note", "a", "b", "note", "c"]
    let new = ["title", "b", "note", "x", "a", "note", "c", "note"]
    let pairs = UnitAlignment.bySource(old, new)
    let texts = pairs.map { (old[$0.first], $0.second) }
    #expect(texts.contains { $0 == ("b", 1) } && texts.contains { $0 == ("a", 4) })
    #expect(texts.contains { $0 == ("title", 0) } && texts.contains { $0 == ("c", 6) })
    #expect(pairs.filter { old[$0.first] == "note" }.count >= 1)
  }

  @Test("keeps to its cost on texts that repeat without end")
  func hostile() {
    let count = 20_000
    let a = (0..<count).map { $0 % 2 }
    let b = (0..<count).map { $0 % 3 == 0 ? 0 : 1 }
    #expect(count * count > UnitAlignment.exactLimit)
    let pairs = UnitAlignment.bySource(a, b)
    #expect(pairs.allSatisfy { a[$0.first] == b[$0.second] })
    #expect(pairs.map(\.second) == pairs.map(\.second).sorted())
    #expect(Set(pairs.map(\.second)).count == pairs.count)
    #expect(pairs.count > count / 4)
    #expect(UnitAlignment.bySource(a, a).count == count)
  }

  @Test("pairs nothing with nothing")
  func empty() {
    #expect(UnitAlignment.bySource([Int](), []).isEmpty)
    #expect(UnitAlignment.bySource([1, 1, 2], []).isEmpty)
    #expect(UnitAlignment.bySource([1, 1], [2, 2]).isEmpty)
  }

  @Test("joins the fixture's versions by their sources")
  func fixture() throws {
    func sources(_ page: FixturePage) throws -> [String] {
      let document = try page.document().bilingual
      return document.units.map { document.text($0.source) }
    }
    let (new, old) = (try sources(.spanish), try sources(.german))
    #expect(try sources(.chinese) == new)
    let pairs = UnitAlignment.bySource(old, new)
    let lost = Set(old.indices).subtracting(pairs.map(\.first)).map { old[$0] }
    #expect(lost.sorted() == ["Applies to", "Guild Desk"])
    #expect(pairs.map(\.second) == pairs.map(\.second).sorted())
  }
}
