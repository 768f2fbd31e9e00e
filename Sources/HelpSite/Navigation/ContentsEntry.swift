/// An entry of a table of contents as a document writes it, before its links are followed.
struct ContentsEntry: Sendable, Hashable {
  /// A destination as it is written.
  struct Destination: Sendable, Hashable {
    /// The text.
    let text: String
    /// Where it stands in what was read.
    let range: Range<Int>
  }

  /// What it says; empty where the page it leads to is to name it.
  var title: String
  /// How deep it is, from 1; an entry stands below the nearest earlier one with a smaller level.
  var level: Int
  /// Where it leads.
  var link: Destination?
  /// The table of contents whose entries stand below it.
  var contents: Destination?
  /// Where it stands in what was read.
  var range: Range<Int>
}

/// The entries of a table of contents, and what is wrong with it.
struct ContentsReading: Sendable {
  /// Something that cannot be read as an entry.
  struct Mistake: Sendable, Hashable {
    /// What is wrong, in one sentence without a full stop.
    let message: String
    /// Where it stands in what was read.
    let range: Range<Int>
  }

  /// The entries.
  var entries: [ContentsEntry] = []
  /// The mistakes, in order.
  var mistakes: [Mistake] = []
}
