/// The units of a locale that translate one sentence, by their wordings.
struct WordingGroup: Sendable {
  /// A unit and what is compared of it.
  struct Entry: Sendable {
    /// What the sentence is known by.
    var key: UInt64
    /// The target without markup.
    var text: UInt64
    /// The words of the target, without punctuation and letter case.
    var words: UInt32
    /// The stems of those words.
    var stems: UInt32
    /// The document's index among the facts, and the unit's in it.
    var document: UInt32
    var unit: UInt32
  }

  /// How far a wording is from another.
  enum Difference: Int, Sendable, Comparable {
    case punctuation, inflection, words

    static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
  }

  /// The units of each wording in order of their places, the most frequent wording first.
  let wordings: [[Entry]]
  /// Whether the sources are equal, rather than alike but for labels, links, code and numbers.
  let isExact: Bool

  /// Groups entries by their keys; those with one wording only are left out.
  ///
  /// - Complexity: O(*n* log *n*).
  static func groups(_ entries: [Entry], isExact: Bool) -> [WordingGroup] {
    let entries = entries.sorted { $0.key == $1.key ? $0.precedes($1) : $0.key < $1.key }
    var groups: [WordingGroup] = []
    var start = 0
    while start < entries.count {
      let key = entries[start].key
      let end = entries[start...].firstIndex { $0.key != key } ?? entries.count
      if end - start > 1, areSeveral(entries[start..<end], isExact) {
        let group = WordingGroup(entries[start..<end], isExact: isExact)
        if group.wordings.count > 1 { groups.append(group) }
      }
      start = end
    }
    return groups
  }

  /// Whether not all entries have one wording.
  private static func areSeveral(_ entries: ArraySlice<Entry>, _ isExact: Bool) -> Bool {
    guard let first = entries.first else { return false }
    return entries.contains {
      $0.words != first.words || isExact && $0.text != first.text
    }
  }

  private init(_ entries: ArraySlice<Entry>, isExact: Bool) {
    struct Wording: Hashable {
      var words: UInt32
      var text: UInt64
    }
    var found: [Wording: [Entry]] = [:]
    for entry in entries {
      let wording = Wording(words: entry.words, text: isExact ? entry.text : 0)
      found[wording, default: []].append(entry)
    }
    self.isExact = isExact
    let sorted = found.values.map { $0.sorted { $0.place < $1.place } }.sorted { left, right in
      guard left.count == right.count, let a = left.first, let b = right.first else {
        return left.count > right.count
      }
      return a.place < b.place
    }
    let usual = Set(sorted.first?.map(\.text) ?? [])
    // The same text with its markup elsewhere is no other wording; other checks look at markup.
    wordings =
      sorted.prefix(1)
      + sorted.dropFirst().filter { wording in
        isExact || !wording.allSatisfy { usual.contains($0.text) }
      }
  }

  /// How far a wording is from the most frequent one.
  func difference(of wording: [Entry]) -> Difference {
    guard let usual = wordings.first?.first, let other = wording.first else { return .punctuation }
    if usual.words == other.words { return .punctuation }
    return usual.stems == other.stems ? .inflection : .words
  }

  /// The wording that differs most from the most frequent one, the first of several.
  var farthest: (wording: [Entry], difference: Difference) {
    var farthest: (wording: [Entry], difference: Difference) = ([], .punctuation)
    for wording in wordings.dropFirst() {
      let difference = difference(of: wording)
      if farthest.wording.isEmpty || difference > farthest.difference {
        farthest = (wording, difference)
      }
    }
    return farthest
  }

  /// A rarer wording in other words than one that stands in the same document, the first by place.
  ///
  /// Where sources are merely alike and no wording is more frequent, none is: two labels may well need two
  /// wordings.
  func clash(source: (Entry) -> UInt64) -> Entry? {
    guard let usual = wordings.first, let sample = usual.first else { return nil }
    var stems: [UInt32: UInt32] = [:]
    var mixed: Set<UInt32> = []
    for entry in wordings.joined() {
      if let known = stems[entry.document] {
        if known != entry.stems { mixed.insert(entry.document) }
      } else {
        stems[entry.document] = entry.stems
      }
    }
    return wordings.dropFirst().filter { difference(of: $0) == .words }.joined().filter {
      mixed.contains($0.document)
        && (isExact || usual.count > 1 || source($0) == source(sample))
    }.min { $0.place < $1.place }
  }
}

extension WordingGroup.Entry {
  /// The order of the entries of one key.
  fileprivate func precedes(_ other: Self) -> Bool {
    (stems, words, document, unit) < (other.stems, other.words, other.document, other.unit)
  }

  /// Where the unit stands, for sorting.
  var place: (UInt32, UInt32) { (document, unit) }
}
