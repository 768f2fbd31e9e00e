/// HTML of a document between HTML of our own, as one fragment that the parser reads as a whole.
///
/// Which is whose is known by its place alone, so a document cannot pass off its own as ours.
struct HTMLMixture {
  /// HTML of ours that the parser does not see; an element without content stands for it.
  struct Mark {
    /// Where that element stands.
    var offset: Int
    var html: ArraySlice<UInt8>
    /// How many elements that were opened before it closes, and how many it leaves open.
    var closes = 0
    var opens = 0
  }

  /// A stretch of a document's HTML.
  private struct Stretch {
    var range: Range<Int>
    /// Where its parts begin, and where these stand in the document.
    var origins: [(offset: Int, origin: Int)]
  }

  private(set) var html: [UInt8] = []
  private(set) var marks: [Mark] = []
  private(set) var removed: [(name: String, offset: Int)] = []
  private var stretches: [Stretch] = []
  private var bounds = HTMLBounds()

  /// Appends HTML of the document.
  ///
  /// - Parameters:
  ///   - piece: The HTML.
  ///   - origins: Where its parts begin in it, and where they stand in the document; rising.
  mutating func append(_ piece: [UInt8], origins: [(offset: Int, origin: Int)]) {
    let bounded = bounds.bounded(piece)
    func origin(_ offset: Int) -> Int {
      let part = origins.last { $0.offset <= offset } ?? (0, 0)
      return part.origin + offset - part.offset
    }
    removed += bounded.removed.map { ($0.name, origin($0.origin)) }
    stretches.append(
      Stretch(
        range: html.count..<html.count + bounded.html.count,
        origins: bounded.origins.map { (html.count + $0.offset, origin($0.origin)) }
      )
    )
    html += bounded.html
  }

  /// Appends HTML of ours that the parser sees.
  mutating func append(own bytes: some Collection<UInt8>) { html += bytes }

  /// Appends blocks of ours, in whose place the parser sees a block without content.
  mutating func append(blocks: ArraySlice<UInt8>) {
    marks.append(Mark(offset: html.count, html: blocks))
    html += "<hr>".utf8
  }

  /// Appends part of a line of ours, in whose place the parser sees an element without content.
  mutating func append(insertion: ArraySlice<UInt8>) {
    var mark = Mark(offset: html.count, html: insertion)
    (mark.closes, mark.opens) = Self.balance(of: insertion)
    marks.append(mark)
    html += "<wbr>".utf8
  }

  /// Where the document has what stands at an offset; nil where that is ours.
  func origin(of offset: Int) -> Int? {
    guard let stretch = stretch(at: offset),
      let part = stretch.origins.last(where: { $0.offset <= offset })
    else { return nil }
    return part.origin + offset - part.offset
  }

  /// Whether the document wrote what stands at an offset.
  func isForeign(_ offset: Int) -> Bool { stretch(at: offset) != nil }

  private func stretch(at offset: Int) -> Stretch? {
    var low = 0
    var high = stretches.count
    while low < high {
      let middle = (low + high) / 2
      if stretches[middle].range.upperBound <= offset { low = middle + 1 } else { high = middle }
    }
    guard low < stretches.count, stretches[low].range.contains(offset) else { return nil }
    return stretches[low]
  }

  /// How many elements a piece closes that it did not open, and how many it opens and does not close.
  private static func balance(of html: ArraySlice<UInt8>) -> (closes: Int, opens: Int) {
    var closes = 0
    var opens = 0
    for index in html.indices where html[index] == UInt8(ascii: "<") {
      let tag = html[(index + 1)...]
      if tag.first == UInt8(ascii: "/") {
        if opens > 0 { opens -= 1 } else { closes += 1 }
      } else if !HTMLElementClasses.void.contains(Array(tag.prefix(while: Byte.isAlphanumeric))) {
        opens += 1
      }
    }
    return (closes, opens)
  }
}
