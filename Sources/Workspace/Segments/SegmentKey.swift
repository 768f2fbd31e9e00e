/// The name of something translatable within a document, stable within a source version.
///
/// All tables, formats, findings and imports use it.
public enum SegmentKey: Sendable, Hashable {
  /// A tagged unit by its number: `103`.
  case unit(Int)
  /// A value of the front matter by its key: `front-matter.title`.
  case frontMatter(String)
  /// The text of an image, by the number that the gap between two units leaves: `alt.105`.
  case imageText(Int)
  /// The text of an image by the image and its place among those of one destination, counted from 1,
  /// where the gap is not certain: `alt@media/plan.png#1`.
  case imageTextAt(destination: String, occurrence: Int)

  /// Reads a key as it is written; nil where it is none.
  public init?(_ text: String) {
    if let number = Self.number(text[...]) {
      self = .unit(number)
    } else if text.hasPrefix("front-matter."), !text.hasSuffix(".") {
      self = .frontMatter(String(text.dropFirst("front-matter.".count)))
    } else if text.hasPrefix("alt."), let number = Self.number(text.dropFirst(4)) {
      self = .imageText(number)
    } else if text.hasPrefix("alt@"), let hash = text.lastIndex(of: "#"),
      let occurrence = Self.number(text[text.index(after: hash)...]), occurrence > 0
    {
      let destination = text[text.index(text.startIndex, offsetBy: 4)..<hash]
      self = .imageTextAt(destination: String(destination), occurrence: occurrence)
    } else {
      return nil
    }
  }

  /// A number as keys write it, so that reading a key and writing it gives the same text.
  private static func number(_ text: Substring) -> Int? {
    Int(text).flatMap { $0 >= 0 && String($0) == text ? $0 : nil }
  }
}

extension SegmentKey: CustomStringConvertible {
  /// The key as it is written in tables and formats.
  public var description: String {
    switch self {
    case .unit(let number): String(number)
    case .frontMatter(let key): "front-matter.\(key)"
    case .imageText(let number): "alt.\(number)"
    case .imageTextAt(let destination, let occurrence): "alt@\(destination)#\(occurrence)"
    }
  }
}
