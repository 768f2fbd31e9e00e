import Checks
import CommandLineInterface
import TranslationMemory
import Workspace

extension ConcordanceHit {
  /// The hit for people: both texts with what was found set off, then the first place.
  func described(on stream: Terminal.Stream) -> String {
    let source = plainSource.map { Self.marked($0, sourceRanges, on: stream) } ?? "—"
    let margin = String(repeating: " ", count: max(0, 8 - locale.text.count))
    let place = VisibleText.of("\(document.path):\(line), unit \(key)")
    let others = placeCount > 1 ? ", and \(counted(placeCount - 1, "place")) more" : ""
    return """
      source  \(source)
      \(locale)\(margin)\(Self.marked(plainTarget, targetRanges, on: stream))
      \(stream.styled("        \(place)\(others)", .dim))

      """
  }

  /// The hit for programs.
  var json: JSONValue {
    .object([
      ("locale", .string(locale.text)), ("source", JSONValue(source)),
      ("target", .string(target)), ("plainSource", JSONValue(plainSource)),
      ("plainTarget", .string(plainTarget)),
      ("sourceMatches", Self.scalarRanges(sourceRanges, in: plainSource ?? "")),
      ("targetMatches", Self.scalarRanges(targetRanges, in: plainTarget)),
      ("path", .string(document.path)), ("key", .string(key.description)),
      ("line", .integer(line)), ("places", .integer(placeCount)),
    ])
  }

  /// A text with stretches of it in bold, or between ⟦ and ⟧ where there is no colour.
  private static func marked(
    _ text: String,
    _ ranges: [Range<Int>],
    on stream: Terminal.Stream
  ) -> String {
    let bytes = Array(text.utf8)
    func piece(_ range: Range<Int>) -> String {
      VisibleText.of(String(decoding: bytes[range], as: UTF8.self))
    }
    var marked = ""
    var start = 0
    for range in ranges {
      marked += piece(start..<range.lowerBound)
      let found = piece(range)
      marked += stream.colour ? stream.styled(found, .bold, .yellow) : "⟦\(found)⟧"
      start = range.upperBound
    }
    return marked + piece(start..<bytes.count)
  }

  private static func scalarRanges(_ ranges: [Range<Int>], in text: String) -> JSONValue {
    // The number of scalars before each byte.
    var counts: [Int] = []
    var count = 0
    for byte in text.utf8 {
      counts.append(count)
      if byte & 0xC0 != 0x80 { count += 1 }
    }
    counts.append(count)
    return .array(
      ranges.map { range in
        .object([
          ("start", .integer(counts[range.lowerBound])),
          ("end", .integer(counts[range.upperBound])),
        ])
      }
    )
  }
}
