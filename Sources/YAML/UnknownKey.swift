/// A key that its mapping does not know, and the one its writer may have meant.
public struct UnknownKey: Sendable, Hashable {
  /// The key and its value.
  public var entry: YAMLEntry
  /// The allowed key that is nearest, where one is near enough to be meant.
  public var suggestion: String?

  /// The key as an error for the one who wrote it.
  public var error: YAMLError {
    let hint = suggestion.map { "; did you mean ‘\($0)’?" } ?? ""
    return YAMLError("unknown key ‘\(entry.key.prefix(40))’\(hint)", at: entry.keyMark)
  }
}

extension YAMLValue {
  /// The entries of this mapping whose keys are not allowed, in the order of the file.
  ///
  /// A value that is no mapping has none: reading it says what is wrong with it.
  public func unknownKeys(allowed: [String]) -> [UnknownKey] {
    guard case .mapping(let entries) = content else { return [] }
    return entries.compactMap { entry in
      guard !allowed.contains(entry.key) else { return nil }
      return UnknownKey(entry: entry, suggestion: nearest(to: entry.key, in: allowed))
    }
  }
}

/// The candidate that takes the fewest edits, at most one for each three letters of `word`.
///
/// Case and the difference between `-` and `_` cost nothing.
private func nearest(to word: String, in candidates: [String]) -> String? {
  let letters = folded(word)
  // Beyond this no key was meant, and the table of edits would grow with the square.
  guard letters.count <= 64 else { return nil }
  let limit = max(1, letters.count / 3)
  return
    candidates
    .map { (candidate: $0, edits: edits(from: letters, to: folded($0))) }
    .filter { $0.edits <= limit }
    .min { $0.edits < $1.edits }?
    .candidate
}

private func folded(_ word: String) -> [Unicode.Scalar] {
  word.lowercased().unicodeScalars.map { $0 == "_" ? "-" : $0 }
}

/// The Damerau–Levenshtein distance, in which two swapped neighbours are one edit.
private func edits(from old: [Unicode.Scalar], to new: [Unicode.Scalar]) -> Int {
  var beforeLast: [Int] = []
  var last = Array(0...new.count)
  for row in old.indices {
    var current = [row + 1]
    for column in new.indices {
      let change = last[column] + (old[row] == new[column] ? 0 : 1)
      var best = min(change, last[column + 1] + 1, current[column] + 1)
      if row > 0, column > 0, old[row] == new[column - 1], old[row - 1] == new[column] {
        best = min(best, beforeLast[column - 1] + 1)
      }
      current.append(best)
    }
    beforeLast = last
    last = current
  }
  return last[new.count]
}
