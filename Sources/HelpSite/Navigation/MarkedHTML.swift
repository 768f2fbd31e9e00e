/// Finished HTML with marked places, at one of which a page may put something of its own.
///
/// Navigation is rendered once for many pages; what differs is which entry is the current one.
struct MarkedHTML: Sendable {
  private var pieces: [[UInt8]] = [[]]
  /// The place after the piece of each index.
  private var places: [Int] = []

  /// What to put into HTML to mark a place.
  ///
  /// U+0000 cannot be in HTML, so that no text is ever taken for a mark.
  static func mark(_ place: Int) -> TemplateValue { .html([0] + String(place).utf8 + [0]) }

  /// Takes HTML with marks in it apart.
  init(_ html: [UInt8]) {
    for (index, part) in html.split(separator: 0, omittingEmptySubsequences: false).enumerated() {
      if index.isMultiple(of: 2) {
        if index > 0 { pieces.append([]) }
        pieces[pieces.count - 1] = Array(part)
      } else {
        places.append(Int(String(decoding: part, as: UTF8.self)) ?? -1)
      }
    }
  }

  /// The HTML with `insertion` at a place and nothing at the others.
  func html(_ insertion: String, at place: Int?) -> [UInt8] {
    var html: [UInt8] = []
    for (index, piece) in pieces.enumerated() {
      html += piece
      if index < places.count, places[index] == place { html += insertion.utf8 }
    }
    return html
  }
}
