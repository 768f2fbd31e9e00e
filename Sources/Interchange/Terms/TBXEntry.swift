import Diagnostics

/// A concept as a TBX file holds it.
struct TBXEntry {
  /// A term of a language.
  struct Word {
    var language: String
    var text = ""
    var status: String?
    var notes: [String] = []
    var position: Position
  }

  var id: String?
  var words: [Word] = []
  var notes: [String] = []
  var definitions: [String] = []
  var position: Position

  /// What it costs to keep, in bytes.
  var size: Int {
    let texts = notes + definitions + words.flatMap { $0.notes + [$0.text, $0.language] }
    return texts.reduce(64) { $0 + 64 + $1.utf8.count }
  }
}
