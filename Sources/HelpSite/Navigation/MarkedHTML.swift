/// Finished HTML with marked places, at one of which a page may put something of its own.
///
/// Navigation is rendered once for many pages; what differs is which entry is the current one.
struct MarkedHTML: Sendable {
  private let bytes: [UInt8]
  /// The offset of each place.
  private var offsets: [Int: Int] = [:]

  /// What to put into HTML to mark a place.
  ///
  /// U+0000 cannot be in HTML, so that no text is ever taken for a mark.
  static func mark(_ place: Int) -> TemplateValue { .html([0] + String(place).utf8 + [0]) }

  /// Takes HTML with marks in it apart.
  ///
  /// - Complexity: linear in the length of the HTML.
  init(_ html: [UInt8]) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(html.count)
    for (index, part) in html.split(separator: 0, omittingEmptySubsequences: false).enumerated() {
      if index.isMultiple(of: 2) {
        bytes += part
      } else if let place = Int(String(decoding: part, as: UTF8.self)) {
        offsets[place] = bytes.count
      }
    }
    self.bytes = bytes
  }

  /// The HTML with `insertion` at a place and nothing at the others.
  func html(_ insertion: String, at place: Int?) -> [UInt8] {
    guard let offset = place.flatMap({ offsets[$0] }) else { return bytes }
    var html: [UInt8] = []
    html.reserveCapacity(bytes.count + insertion.utf8.count)
    html += bytes[..<offset]
    html += insertion.utf8
    html += bytes[offset...]
    return html
  }
}
