/// A name of several words in a source, and whether the target keeps it.
struct NameFact: Sendable {
  /// The words of the name.
  var name: UInt64
  var unit: UInt32
  /// The name's bytes in the source, as an offset of the document.
  var start: UInt32
  /// The kept name's bytes in the target, as an offset of the document; 0 where it is not kept.
  var keptStart: UInt32
  var length: UInt16
  var keptLength: UInt16
  var place: Place
  /// Whether it is a part of a longer name that *for* joins.
  var isPart: Bool

  /// What its place says of a name.
  enum Place: UInt8, Sendable {
    /// It stands inside a sentence.
    case inside
    /// It begins a sentence, so that its first capital says nothing.
    case first
    /// The same without its first word, which may be no part of it: ‘Open Orchard Hub’.
    case second
  }

  /// Whether the target keeps the name.
  var isKept: Bool { keptLength > 0 }
  /// The name's bytes in the document.
  var range: Range<Int> { Int(start)..<Int(start) + Int(length) }
  /// The kept name's bytes in the document.
  var keptRange: Range<Int> { Int(keptStart)..<Int(keptStart) + Int(keptLength) }
}
