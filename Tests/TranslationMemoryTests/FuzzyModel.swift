@testable import TranslationMemory

/// The slow, obvious way to look texts up: the table of the longest common subsequence, for every text.
struct FuzzyModel {
  var texts: [Int64: String] = [:]

  /// The length of the longest common subsequence, by the table of Wagner and Fischer.
  static func commonLength(_ a: String, _ b: String) -> Int {
    let (a, b) = (a.unicodeScalars.map(\.value), b.unicodeScalars.map(\.value))
    var row = [Int](repeating: 0, count: b.count + 1)
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

  static func score(_ a: String, _ b: String) -> Double {
    let length = a.unicodeScalars.count + b.unicodeScalars.count
    return length == 0 ? 100 : Double(200 * commonLength(a, b)) / Double(length)
  }

  /// All texts, best first.
  func ranked(by text: String) -> [FuzzyMatch] {
    texts.map { FuzzyMatch(id: $0.key, score: Self.score(text, $0.value)) }
      .sorted { ($1.score, $0.id) < ($0.score, $1.id) }
  }

  func matches(of text: String, atLeast cutoff: Double, limit: Int) -> [FuzzyMatch] {
    Array(ranked(by: text).filter { $0.score >= cutoff }.prefix(limit))
  }

  /// Writes the texts as an index, and opens it.
  func index(at path: String, mark: Int64 = 1) throws -> FuzzyIndex {
    var builder = FuzzyIndex.Builder()
    for (id, text) in texts { builder.add(id: id, text: text) }
    try builder.write(to: path, mark: mark)
    return try FuzzyIndex.open(path: path)
  }
}

/// Texts made by chance, the same in every run.
struct FuzzySamples {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func number(below limit: Int) -> Int {
    // SplitMix64.
    state &+= 0x9e37_79b9_7f4a_7c15
    var z = state
    z = (z ^ z >> 30) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ z >> 27) &* 0x94d0_49bb_1331_11eb
    return Int((z ^ z >> 31) % UInt64(limit))
  }

  mutating func text(_ alphabet: String, length: Int) -> String {
    let scalars = Array(alphabet.unicodeScalars)
    var text = String.UnicodeScalarView()
    for _ in 0..<length { text.append(scalars[number(below: scalars.count)]) }
    return String(text)
  }

  /// The text with scalars deleted, inserted and exchanged in so many places.
  mutating func edited(_ text: String, _ count: Int, _ alphabet: String) -> String {
    var scalars = Array(text.unicodeScalars)
    let others = Array(alphabet.unicodeScalars)
    for _ in 0..<count {
      let place = number(below: scalars.count + 1)
      let other = others[number(below: others.count)]
      switch number(below: 3) {
      case 0 where place < scalars.count: scalars.remove(at: place)
      case 1 where place < scalars.count: scalars[place] = other
      default: scalars.insert(other, at: place)
      }
    }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }

  static let english = "eeeeetttaaooiinnsshrrdlucmfwygpb      .,AT1"
  static let chinese = String(
    String.UnicodeScalarView((0x4e00..<0x4f40).compactMap { Unicode.Scalar($0 as UInt32) })
  )
  static let cyrillic = "ооооеееааиинннттсрвлкмдпуяыьгзбчйхжшюцщэф      .,—АВ2"
  static let mixed = "ab é😀👍🏽中文字\u{301}\u{10fffd}\u{1}"
}
