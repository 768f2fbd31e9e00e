import Workspace

/// The suppressions of a document, and what has come of them.
struct Suppressions: Sendable {
  /// The comments, in the order of the document.
  private(set) var comments: [Suppression]

  /// Where a check is named for a unit, or for the page where there is no target.
  private struct Key: Hashable {
    var id: String
    var target: Int?
  }

  private struct Place {
    var comment: Int
    var name: Int
  }

  /// The first comment that names a check for a unit or the page.
  private let places: [Key: Place]

  init(_ comments: [Suppression]) {
    self.comments = comments
    var places: [Key: Place] = [:]
    for (index, comment) in comments.enumerated() where comment.extent != .unknown {
      for (name, written) in comment.names.enumerated() {
        let key = Key(id: written.id, target: comment.extent == .page ? nil : comment.target)
        if places[key] == nil { places[key] = Place(comment: index, name: name) }
      }
    }
    self.places = places
  }

  /// Whether there are none.
  var isEmpty: Bool { comments.isEmpty }

  /// Expects every name of a check for which `runs` holds to keep something back.
  mutating func expect(_ runs: (String) -> Bool) {
    for comment in comments.indices {
      for name in comments[comment].names.indices {
        comments[comment].names[name].isPending = runs(comments[comment].names[name].id)
      }
    }
  }

  /// Whether what a check noticed is to be kept back; the comment that says so then has had its use.
  ///
  /// - Parameters:
  ///   - check: the identifier of the check.
  ///   - unit: the index of the unit concerned; nil where that is not known.
  ///   - offset: where it is in the document; nil where it concerns the document as a whole.
  /// - Returns: whether a comment names the check for that place.
  /// - Complexity: logarithmic in the number of comments.
  mutating func keepBack(_ check: String, unit: Int?, offset: Int?) -> Bool {
    guard !comments.isEmpty else { return false }
    let target = unit ?? offset.flatMap(target)
    let own = target.flatMap { places[Key(id: check, target: $0)] }
    guard let place = own ?? places[Key(id: check, target: nil)] else { return false }
    comments[place.comment].names[place.name].isPending = false
    return true
  }

  /// What the comment before an offset is for, if the offset lies there.
  private func target(at offset: Int) -> Int? {
    var (low, high) = (0, comments.count)
    while low < high {
      let middle = (low + high) / 2
      if comments[middle].end <= offset { low = middle + 1 } else { high = middle }
    }
    guard low > 0, offset < comments[low - 1].targetEnd else { return nil }
    return comments[low - 1].target
  }
}
