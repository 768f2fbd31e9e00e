/// A word of a name, hashed once.
struct TemplateWord: Sendable, Equatable {
  /// The word.
  let text: String
  /// A number for it, the same throughout the process.
  let hash: Int

  init(_ text: String) {
    self.text = text
    hash = text.hashValue
  }

  static func == (left: Self, right: Self) -> Bool {
    left.hash == right.hash && left.text == right.text
  }
}

/// The names of an object's fields in order, which all objects of a kind share.
final class TemplateNames: Sendable {
  /// The names, each once.
  let words: [TemplateWord]
  /// For each hash the index of its word, or in the next slot that was free; -1 where there is none.
  private let slots: [Int]

  /// Takes names of which none is there twice.
  init(_ names: [String]) {
    words = names.map(TemplateWord.init)
    var size = 2
    while size < 2 * names.count { size *= 2 }
    var slots = [Int](repeating: -1, count: size)
    for (index, word) in words.enumerated() {
      var slot = word.hash & (size - 1)
      while slots[slot] >= 0 { slot = (slot + 1) & (size - 1) }
      slots[slot] = index
    }
    self.slots = slots
  }

  /// The index of a name; nil where it is not among them.
  ///
  /// - Complexity: constant.
  func index(of word: TemplateWord) -> Int? {
    var slot = word.hash & (slots.count - 1)
    // Half of the slots are free at least, so that the search ends.
    while slots[slot] >= 0 {
      let index = slots[slot]
      if words[index].hash == word.hash, words[index].text == word.text { return index }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }
}
