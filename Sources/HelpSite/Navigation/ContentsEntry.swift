/// An entry of a table of contents as a document writes it, before its links are followed.
package struct ContentsEntry: Sendable, Hashable {
  /// A destination as it is written.
  package struct Destination: Sendable, Hashable {
    /// The text.
    package let text: String
    /// Where it stands in what was read.
    package let range: Range<Int>
  }

  /// What it says; empty where the page it leads to is to name it.
  package var title: String
  /// How deep it is, from 1; an entry stands below the nearest earlier one with a smaller level.
  package var level: Int
  /// Where it leads.
  package var link: Destination?
  /// The table of contents whose entries stand below it.
  package var contents: Destination?
  /// Where it stands in what was read.
  package var range: Range<Int>
}

/// The entries of a table of contents, and what is wrong with it.
package struct ContentsReading: Sendable {
  /// Something that cannot be read as an entry.
  package struct Mistake: Sendable, Hashable {
    /// What is wrong, in one sentence without a full stop.
    package let message: String
    /// Where it stands in what was read.
    package let range: Range<Int>
  }

  /// The entries.
  package var entries: [ContentsEntry] = []
  /// The mistakes, in order.
  package var mistakes: [Mistake] = []
}
