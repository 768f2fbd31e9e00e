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
    // Bytes, since a combining mark at the start of a name would join the mark before it.
    let bytes = Array(text.utf8)
    func rest(after prefix: StaticString) -> ArraySlice<UInt8>? {
      let prefix = Array(prefix.description.utf8)
      return bytes.starts(with: prefix) ? bytes[prefix.count...] : nil
    }
    if let number = Self.number(bytes[...]) {
      self = .unit(number)
    } else if let key = rest(after: "front-matter."), let last = key.last,
      last != UInt8(ascii: ".")
    {
      self = .frontMatter(String(decoding: key, as: UTF8.self))
    } else if let number = rest(after: "alt.").flatMap(Self.number) {
      self = .imageText(number)
    } else if let place = rest(after: "alt@"), let hash = place.lastIndex(of: UInt8(ascii: "#")),
      let occurrence = Self.number(place[(hash + 1)...]), occurrence > 0
    {
      let destination = String(decoding: place[..<hash], as: UTF8.self)
      self = .imageTextAt(destination: destination, occurrence: occurrence)
    } else {
      return nil
    }
  }

  /// A number as keys write it, so that reading a key and writing it gives the same text.
  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    guard let first = digits.first, digits.allSatisfy({ $0 &- 0x30 < 10 }),
      first != UInt8(ascii: "0") || digits.count == 1
    else { return nil }
    return Int(String(decoding: digits, as: UTF8.self))
  }

  /// Whether what it names is a text without markup: a value of the front matter, or the text of an image.
  public var isPlain: Bool {
    if case .unit = self { false } else { true }
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
