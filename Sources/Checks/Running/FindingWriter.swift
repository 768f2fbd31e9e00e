import BilingualMarkdown
import Diagnostics
import Workspace

/// Puts what a check noticed into positions and excerpts that people read.
enum FindingWriter {
  static func finding(_ hit: Hit, check: String, in document: Document) -> Finding {
    var finding = Finding(
      check: check,
      severity: hit.severity,
      message: hit.message,
      location: Location(path: document.info.path),
      locale: document.info.locale.text
    )
    let bilingual = document.bilingual
    if let index = hit.unit, bilingual.units.indices.contains(index) {
      let unit = bilingual.units[index]
      let range = hit.range ?? unit.target
      finding.location = location(of: range, from: hit.position, in: document, near: index)
      finding.unit = unit.number.map { SegmentKey.unit($0).description }
      finding.source = excerpt(unit.source, marking: hit.source, in: bilingual)
      finding.target = excerpt(unit.target, marking: hit.range, in: bilingual)
      finding.fingerprint = Fingerprint.of(
        check: check,
        locale: finding.locale,
        texts: [
          bilingual.text(clipped(unit.source)), bilingual.text(clipped(unit.target)),
          hit.range.map { bilingual.text($0.clamped(to: unit.whole)) } ?? "",
        ]
      )
    } else {
      if let range = hit.range {
        finding.location = location(of: range, from: hit.position, in: document, near: nil)
      }
      let text = hit.range.map { bilingual.text($0) } ?? ""
      // A text tells the finding from others by itself, also when its page gets another name.
      finding.fingerprint = Fingerprint.of(
        check: check,
        locale: finding.locale,
        texts: [text.isEmpty ? document.info.page : "", hit.message, text]
      )
    }
    finding.fix = hit.fix.map { placed($0, near: hit.unit, in: document) }
    return finding
  }

  /// A fix whose edits know their lines and columns, counted from the unit they change if it is told.
  static func placed(_ fix: Fix, near unit: Int?, in document: Document) -> Fix {
    var fix = fix
    for index in fix.edits.indices {
      let place = location(of: fix.edits[index].range, from: nil, in: document, near: unit)
      if place.start <= place.end { fix.edits[index].positions = place.start..<place.end }
    }
    return fix
  }

  /// The most bytes of a side that a finding holds; many findings in one vast unit would fill the memory.
  private static let longestExcerpt = 1 << 16

  /// The beginning of a text, or the part around `mark` where that lies beyond it.
  private static func clipped(_ text: Range<Int>, around mark: Range<Int>? = nil) -> Range<Int> {
    guard text.count > longestExcerpt else { return text }
    let half = longestExcerpt / 2
    let start = max(text.lowerBound, min(mark?.lowerBound ?? 0, text.upperBound) - half)
    return start..<min(text.upperBound, start + longestExcerpt)
  }

  private static func excerpt(
    _ text: Range<Int>,
    marking mark: Range<Int>?,
    in document: BilingualDocument
  ) -> Excerpt {
    let text = clipped(text, around: mark)
    let mark = mark.flatMap { mark -> Range<Int>? in
      let inside = mark.clamped(to: text)
      guard !inside.isEmpty else { return nil }
      return inside.lowerBound - text.lowerBound..<inside.upperBound - text.lowerBound
    }
    return Excerpt(document.text(text), mark: mark, offset: text.lowerBound)
  }

  /// The location of a range, counted from the start of the unit it lies in or after.
  private static func location(
    of range: Range<Int>,
    from known: Position?,
    in document: Document,
    near unit: Int?
  ) -> Location {
    let bilingual = document.bilingual
    var start = known
    if start == nil, let index = unit ?? lastUnit(startingBy: range.lowerBound, in: bilingual) {
      let unit = bilingual.units[index]
      if unit.whole.lowerBound <= range.lowerBound {
        start = position(
          of: range.lowerBound,
          after: unit.whole.lowerBound,
          at: unit.position,
          in: bilingual
        )
      }
    }
    guard let start else { return document.location(of: range) }
    let end = position(of: range.upperBound, after: range.lowerBound, at: start, in: bilingual)
    return Location(path: document.info.path, start: start, end: end)
  }

  private static func lastUnit(startingBy offset: Int, in document: BilingualDocument) -> Int? {
    var (low, high) = (0, document.units.count)
    while low < high {
      let middle = (low + high) / 2
      if document.units[middle].whole.lowerBound <= offset {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return low > 0 ? low - 1 : nil
  }

  private static func position(
    of offset: Int,
    after start: Int,
    at position: Position,
    in document: BilingualDocument
  ) -> Position {
    var position = position
    for index in start..<max(start, min(offset, document.bytes.count)) {
      position.advance(over: document.bytes[index])
    }
    return position
  }
}
