import FoundationEssentials
import Testing

@testable import TranslationMemory

@Suite("Updates of a fuzzy index")
struct FuzzyUpdateTests {
  @Test("An index that was updated tells what one made anew tells")
  func equalsRebuild() throws {
    let folder = try TemporaryFolder()
    var samples = FuzzySamples(seed: 21)
    var model = FuzzyModel()
    for id in 0..<200 { model.texts[Int64(id)] = samples.text(FuzzySamples.english, length: 40) }
    var index = try model.index(at: folder.file("index"))
    for round in 0..<12 {
      let removed = (0..<9).map { _ in Int64(samples.number(below: 260)) }
      var added: [Int64: String] = [:]
      for _ in 0..<samples.number(below: 12) {
        let like = model.texts.values.sorted()[samples.number(below: model.texts.count)]
        added[Int64(samples.number(below: 300))] = samples.edited(like, 6, FuzzySamples.mixed)
      }
      for id in removed { model.texts[id] = nil }
      model.texts.merge(added) { $1 }
      let mark = Int64(round + 2)
      try index.update(removing: removed, adding: added.map { (id: $0, text: $1) }, mark: mark)
      index = try FuzzyIndex.open(path: folder.file("index"))
      #expect(index.mark == mark)
      for text in model.texts.values.sorted().prefix(5) + added.values.sorted() {
        let query = samples.edited(text, 3, FuzzySamples.english)
        #expect(
          try index.matches(of: query, atLeast: 40, limit: 8)
            == model.matches(of: query, atLeast: 40, limit: 8)
        )
      }
    }
    #expect(index.added != nil)
  }

  @Test("Many changes are merged into the base")
  func merge() throws {
    let folder = try TemporaryFolder()
    let path = folder.file("index")
    let index = try FuzzyModel(texts: [1: "one", 2: "two"]).index(at: path)
    try index.update(removing: [1], adding: [(id: 3, text: "three")], mark: 2)
    #expect(FileManager.default.fileExists(atPath: FuzzyIndex.addedPath(path)))
    let many = (0...FuzzyIndex.leastToMerge).map { (id: Int64($0 + 10), text: "number \($0)") }
    try FuzzyIndex.open(path: path).update(removing: [], adding: many, mark: 3)
    #expect(!FileManager.default.fileExists(atPath: FuzzyIndex.addedPath(path)))
    let merged = try FuzzyIndex.open(path: path)
    #expect(merged.mark == 3)
    #expect(merged.base.trailer.textCount == many.count + 2)
    #expect(try merged.matches(of: "number 77", atLeast: 100, limit: 2).map(\.id) == [87])
    #expect(try merged.matches(of: "three", atLeast: 100, limit: 2).map(\.id) == [3])
    #expect(try merged.matches(of: "one", atLeast: 100, limit: 2).isEmpty)
  }

  @Test("An addition to another base is not taken for one to this")
  func leftBehind() throws {
    let folder = try TemporaryFolder()
    let path = folder.file("index")
    let first = try FuzzyModel(texts: [1: "one"]).index(at: path)
    try first.update(removing: [], adding: [(id: 2, text: "two")], mark: 2)
    let addition = try Data(contentsOf: URL(filePath: FuzzyIndex.addedPath(path)))
    _ = try FuzzyModel(texts: [1: "one"]).index(at: path, mark: 5)
    try addition.write(to: URL(filePath: FuzzyIndex.addedPath(path)))
    let index = try FuzzyIndex.open(path: path)
    #expect(index.mark == 5)
    #expect(try index.matches(of: "two", atLeast: 100, limit: 1).isEmpty)
  }

  @Test("A damaged addition fails the opening, and one alone is no index")
  func damagedAddition() throws {
    let folder = try TemporaryFolder()
    let path = folder.file("index")
    let index = try FuzzyModel(texts: [1: "one"]).index(at: path)
    try index.update(removing: [], adding: [(id: 2, text: "two")], mark: 2)
    let bytes = Array(try Data(contentsOf: URL(filePath: FuzzyIndex.addedPath(path))))
    try folder.write(bytes, to: "alone")
    #expect(throws: FuzzyIndexFailure.damaged) { try FuzzyIndex.open(path: folder.file("alone")) }
    try folder.write(bytes.dropLast(), to: "index-added")
    #expect(throws: FuzzyIndexFailure.damaged) { try FuzzyIndex.open(path: path) }
  }

  @Test("An open index goes on telling what it was opened with")
  func openIndexStays() throws {
    let folder = try TemporaryFolder()
    let path = folder.file("index")
    let index = try FuzzyModel(texts: [1: "one"]).index(at: path)
    try index.update(removing: [1], adding: [(id: 2, text: "two")], mark: 2)
    _ = try FuzzyModel(texts: [3: "three"]).index(at: path)
    #expect(try index.matches(of: "one", atLeast: 70, limit: 1).map(\.id) == [1])
  }
}
