import Diagnostics
import XML

/// The markup behind the ids of codes that an SDLXLIFF file of Trados Studio has in its header.
struct SDLTags {
  /// The markup of a pair; of a code that stands alone, as `opening`.
  struct Tag {
    var opening: String?
    var closing: String?
  }

  /// The most that are kept; codes beyond have no markup.
  private static let limit = 1 << 16

  private var tags: [String: Tag] = [:]

  subscript(id: String?) -> Tag? { tags.isEmpty ? nil : id.flatMap { tags[$0] } }

  /// Reads a `<tag>` to its end.
  mutating func read(_ element: XMLElement, _ xml: inout XMLFile) throws(InputError) {
    var tag = Tag()
    while let event = try xml.next() {
      if case .endElement = event { break }
      guard case .startElement(let child) = event else { continue }
      switch child.name.local {
      case "bpt", "ph", "st": tag.opening = try xml.text()
      case "ept": tag.closing = try xml.text()
      default: try xml.skip()
      }
    }
    if let id = element["id"], tags.count < Self.limit { tags[id] = tag }
  }
}
