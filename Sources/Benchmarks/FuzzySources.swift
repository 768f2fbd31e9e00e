import Workspace

/// Sources to look up among and texts to look up, made from a folder of documents.
///
/// The sources are those of the documents that have three words and more, shuffled; where they are too few,
/// more are made by chaining words, each of which follows the two before it somewhere in the documents.
struct FuzzySources {
  let sources: [String]
  /// Texts that are not among the sources.
  let heldOut: [String]
  /// Sources with one to three words deleted, exchanged or inserted.
  let perturbed: [String]

  init(_ folder: String, count: Int, queries: Int) async throws {
    let workspace = Workspace(
      paths: [folder],
      configuration: Configuration(),
      locales: try LocaleCatalog(folders: ["locales"])
    )
    var real: Set<String> = []
    _ = try await workspace.forEachDocument(jobs: ProcessorCount.available) {
      $0.segmented().segments.compactMap(\.plainSource)
    } consume: {
      real.formUnion($0)
    }
    let sentences = real.map { $0.split(separator: " ").map(String.init) }
      .filter { $0.count > 2 }
      .sorted { $0.lexicographicallyPrecedes($1) }
    var followers: [[String]: [String?]] = [:]
    for words in sentences {
      for index in words.indices.dropFirst(2) {
        followers[[words[index - 2], words[index - 1]], default: []].append(words[index])
      }
      followers[Array(words.suffix(2)), default: []].append(nil)
    }
    var made = Set(sentences.map { $0.joined(separator: " ") })
    var random = SplitMix(state: 7)
    while made.count < count + queries, !sentences.isEmpty {
      var words = Array(sentences[random.next(below: sentences.count)].prefix(2))
      while words.count < 400, let next = followers[Array(words.suffix(2))],
        let word = next[random.next(below: next.count)]
      {
        words.append(word)
      }
      if words.count > 2 { made.insert(words.joined(separator: " ")) }
    }
    var all = made.sorted()
    all.shuffle(using: &random)
    sources = Array(all.prefix(count))
    heldOut = Array(all.dropFirst(count).prefix(queries))
    perturbed = sources.prefix(queries).map { source in
      var words = source.split(separator: " ").map(String.init)
      for _ in 0...random.next(below: 3) {
        let place = random.next(below: words.count)
        let sentence = sentences[random.next(below: sentences.count)]
        let word = sentence[random.next(below: sentence.count)]
        switch random.next(below: 3) {
        case 0 where words.count > 2: words.remove(at: place)
        case 1: words[place] = word
        default: words.insert(word, at: place)
        }
      }
      return words.joined(separator: " ")
    }
  }
}

/// Numbers by chance that are the same in every run.
private struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var z = state
    z = (z ^ z >> 30) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ z >> 27) &* 0x94d0_49bb_1331_11eb
    return z ^ z >> 31
  }

  mutating func next(below limit: Int) -> Int { Int(next() % UInt64(limit)) }
}
