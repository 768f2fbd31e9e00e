/// A comment in a document that keeps findings of some checks from being reported.
///
/// `<!-- diglot:ignore check-id,check-id reason -->` is for the next unit,
/// `<!-- diglot:ignore-page check-id reason -->` for the document it stands in. In front matter and in YAML
/// the same words stand after a `#`.
struct Suppression: Sendable, Hashable {
  /// What a comment is for.
  enum Extent: Sendable, Hashable, CaseIterable {
    case unit
    case page
    /// Nothing that is known: `diglot:ignore-line`.
    case unknown
  }

  /// A check that a comment names.
  struct Name: Sendable, Hashable {
    /// The identifier as written.
    var id: String
    /// Its place in the document.
    var range: Range<Int>
    /// Whether the check runs and nothing of it has been kept back so far.
    var isPending = false
  }

  /// What it is for.
  var extent: Extent
  /// The place of its first word.
  var word: Range<Int>
  /// The checks, in order.
  var names: [Name]
  /// Whether it says why.
  var hasReason: Bool
  /// Where the comment ends.
  var end: Int
  /// What comes next: the index of a unit, or a negative number for a broken one.
  var target: Int
  /// Where what comes next ends.
  var targetEnd: Int
}
