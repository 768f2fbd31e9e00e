import Testing

@testable import TranslationMemory

@Suite("Fuzzy lookup")
struct FuzzyIndexLookupTests {
  /// A collection of texts of one kind.
  struct Kind: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var alphabet: String
    var lengths: ClosedRange<Int>
    var count: Int
  }

  static let kinds = [
    Kind(testDescription: "short", alphabet: FuzzySamples.english, lengths: 0...12, count: 200),
    Kind(
      testDescription: "sentences",
      alphabet: FuzzySamples.english,
      lengths: 20...90,
      count: 250
    ),
    Kind(testDescription: "long", alphabet: FuzzySamples.english, lengths: 100...320, count: 14),
    Kind(testDescription: "longer", alphabet: FuzzySamples.english, lengths: 380...560, count: 8),
    Kind(
      testDescription: "very long",
      alphabet: FuzzySamples.english,
      lengths: 900...1100,
      count: 3
    ),
    Kind(testDescription: "Chinese", alphabet: FuzzySamples.chinese, lengths: 2...40, count: 150),
    Kind(testDescription: "Cyrillic", alphabet: FuzzySamples.cyrillic, lengths: 0...90, count: 150),
    Kind(testDescription: "mixed", alphabet: FuzzySamples.mixed, lengths: 0...80, count: 80),
    Kind(testDescription: "two letters", alphabet: "ab", lengths: 0...80, count: 80),
    Kind(testDescription: "one letter", alphabet: "a", lengths: 0...300, count: 30),
  ]

  @Test("Matches are those of comparing every text", arguments: kinds)
  func agreesWithModel(kind: Kind) throws {
    let folder = try TemporaryFolder()
    var samples = FuzzySamples(seed: 7)
    var model = FuzzyModel()
    var last = ""
    for number in 0..<kind.count {
      // Every other text is like the one before.
      let length = kind.lengths.lowerBound + samples.number(below: kind.lengths.count)
      last =
        number.isMultiple(of: 2)
        ? samples.text(kind.alphabet, length: length)
        : samples.edited(last, samples.number(below: length / 4 + 2), kind.alphabet)
      model.texts[Int64(samples.number(below: 1 << 40)) - 1 << 39] = last
    }
    let index = try model.index(at: folder.file("index"))
    let known = model.texts.values.sorted()
    let queries =
      (0..<4).map { _ in
        let text = known[samples.number(below: known.count)]
        return samples.edited(text, samples.number(below: text.count / 3 + 2), kind.alphabet + "ßQ")
      } + [known[0], samples.text(kind.alphabet, length: kind.lengths.upperBound), "", "Q"]
    for query in queries {
      let ranked = model.ranked(by: query)
      for (cutoff, limit) in [(70.0, 1), (70, 5), (0, 10), (50, 300), (95, 3), (100, 2), (-1, 300)]
      {
        let found = try index.matches(of: query, atLeast: cutoff, limit: limit)
        #expect(found == Array(ranked.filter { $0.score >= cutoff }.prefix(limit)))
      }
    }
  }

  @Test("A match at the very cutoff is told, one under it is not")
  func cutoffEdge() throws {
    let folder = try TemporaryFolder()
    var model = FuzzyModel()
    let query = String(repeating: "abcdefghij", count: 10)
    for kept in 0...100 {
      model.texts[Int64(kept)] = query.prefix(kept) + String(repeating: "z", count: 100 - kept)
    }
    let index = try model.index(at: folder.file("index"))
    for cutoff in 0...100 {
      let found = try index.matches(of: query, atLeast: Double(cutoff), limit: 200)
      #expect(found.map(\.id) == (cutoff...100).reversed().map(Int64.init))
    }
  }

  @Test("Texts longer than two bytes can tell are told apart from short ones")
  func enormous() throws {
    let folder = try TemporaryFolder()
    let model = FuzzyModel(texts: [
      1: String(repeating: "a", count: 70_000) + "bc", 2: "abc", 3: "", 4: "cab",
      5: String(repeating: "中", count: 66_000) + "a",
    ])
    let index = try model.index(at: folder.file("index"))
    for query in ["abc", "中中c", ""] {
      #expect(
        try index.matches(of: query, atLeast: 0, limit: 9)
          == model.matches(of: query, atLeast: 0, limit: 9)
      )
    }
  }

  @Test("Among equals those with smaller ids come first, whatever the order of adding")
  func ties() throws {
    let folder = try TemporaryFolder()
    var contents: [[UInt8]] = []
    for order in [Array(0..<50), Array((0..<50).reversed())] {
      var builder = FuzzyIndex.Builder()
      for id in order { builder.add(id: Int64(id), text: "the same text \(id % 5)") }
      let path = folder.file("index")
      try builder.write(to: path, mark: 3)
      let index = try FuzzyIndex.open(path: path)
      #expect(index.mark == 3)
      let found = try index.matches(of: "the same text 3", atLeast: 70, limit: 12)
      #expect(found.map(\.id) == [3, 8, 13, 18, 23, 28, 33, 38, 43, 48, 0, 1])
      contents.append(try folder.contents()["index"].map(Array.init) ?? [])
    }
    #expect(contents[0] == contents[1])
  }

  @Test("Nothing is found where nothing is asked for or there is nothing")
  func nothing() throws {
    let folder = try TemporaryFolder()
    let empty = try FuzzyModel().index(at: folder.file("empty"))
    #expect(try empty.matches(of: "text", atLeast: 0, limit: 5).isEmpty)
    let index = try FuzzyModel(texts: [1: "text"]).index(at: folder.file("index"))
    #expect(try index.matches(of: "text", atLeast: 70, limit: 0).isEmpty)
    #expect(try index.matches(of: "text", atLeast: 100.5, limit: 5).isEmpty)
    #expect(try index.matches(of: "text", atLeast: .nan, limit: 5).isEmpty)
    #expect(try index.matches(of: "text", atLeast: -.infinity, limit: .max).count == 1)
  }

  @Test("Many threads look up in one index")
  func threads() async throws {
    let folder = try TemporaryFolder()
    var samples = FuzzySamples(seed: 3)
    var model = FuzzyModel()
    for id in 0..<400 {
      model.texts[Int64(id)] = samples.text(FuzzySamples.english, length: 10 + id % 50)
    }
    let index = try model.index(at: folder.file("index"))
    let texts = model.texts
    let right = await withTaskGroup(of: Bool.self) { group in
      for (id, text) in texts {
        group.addTask {
          let found = try? index.matches(of: text, atLeast: 100, limit: 1)
          return found?.first.map { texts[$0.id] == text && $0.id <= id } ?? false
        }
      }
      return await group.reduce(true) { $0 && $1 }
    }
    #expect(right)
  }
}
