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
}
