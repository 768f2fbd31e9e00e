package import Diagnostics

extension FuzzyIndex {
  /// Makes an index from all texts of a memory.
  package struct Builder {
    private var texts = FuzzyTexts()

    /// Starts without texts.
    package init() {}

    /// Adds a text under an id that no other text has.
    ///
    /// The order in which texts are added makes no difference.
    package mutating func add(id: Int64, text: String) {
      texts.add(id: id, text: text.utf8)
    }

    /// Writes the index whole or not at all, in the place of the one at `path`.
    ///
    /// - Parameters:
    ///   - path: where the index stands; what was added to the one before is removed.
    ///   - mark: what the state of the memory is known by.
    /// - Throws: an error when nothing can be written there.
    package func write(to path: String, mark: Int64) throws(InputError) {
      try FuzzyIndex.writeBase(texts, to: path, mark: mark)
    }
  }
}
