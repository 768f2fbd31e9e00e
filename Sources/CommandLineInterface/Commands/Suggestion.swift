/// Finds the name that a mistyped word was probably meant to be.
///
/// Diagnostics has the like for names in files; this module stands alone, and so has its own.
enum Suggestion {
  /// The candidate nearest to `word`, if one is near enough to be worth proposing.
  ///
  /// Near enough is one edit for each three letters begun, so that two short, unrelated names never
  /// match. Of equally near candidates the first wins.
  static func nearest(to word: String, among candidates: some Sequence<String>) -> String? {
    // A word longer than any name is no misspelling of one, and its length must cost nothing.
    let letters = Array(word.lowercased().prefix(longestWord + 1))
    guard letters.count <= longestWord else { return nil }
    let limit = (letters.count + 2) / 3
    var best: (candidate: String, distance: Int)?
    for candidate in candidates {
      let distance = distance(from: letters, to: Array(candidate.lowercased()))
      if distance <= limit, distance < best?.distance ?? .max { best = (candidate, distance) }
    }
    return best?.candidate
  }

  /// `; did you mean …?`, ready to append to a message, or nothing.
  static func clause(for word: String, among candidates: some Sequence<String>) -> String {
    nearest(to: word, among: candidates).map { "; did you mean ‘\($0)’?" } ?? ""
  }

  /// The fewest edits, a swap of neighbours being one, that turn `a` into `b`.
  ///
  /// This is the optimal string alignment distance. O(`a.count` × `b.count`).
  static func distance(from a: [Character], to b: [Character]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...b.count)
    for i in a.indices {
      var row = [i + 1]
      row.reserveCapacity(b.count + 1)
      for j in b.indices {
        var cost = min(last[j + 1] + 1, row[j] + 1, last[j] + (a[i] == b[j] ? 0 : 1))
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
          cost = min(cost, beforeLast[j - 1] + 1)
        }
        row.append(cost)
      }
      (beforeLast, last) = (last, row)
    }
    return last[b.count]
  }

  private static let longestWord = 64
}
