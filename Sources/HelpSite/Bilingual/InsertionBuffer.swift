import Markdown

/// Insertions while they are written: HTML belongs to the offset that was begun last.
struct InsertionBuffer {
  /// The HTML so far, of all insertions.
  var html: [UInt8] = []
  private var places: [HTMLInsertions.Place] = []

  /// Makes room for what some runs take as a rule.
  init(runCount: Int) {
    html.reserveCapacity(runCount * 256)
    places.reserveCapacity(runCount * 2)
  }

  /// The offset of the last insertion; nil where there is none.
  var lastOffset: Int? {
    guard let last = places.last, last.start == html.count else { return places.last?.offset }
    return places.dropLast().last?.offset
  }

  /// What was written, without what is empty.
  var insertions: HTMLInsertions {
    HTMLInsertions(html, at: places.last?.start == html.count ? places.dropLast() : places)
  }

  /// Lets what is appended from here on stand at an offset.
  mutating func begin(at offset: Int) {
    if let last = places.last, last.start == html.count { places.removeLast() }
    if let last = places.last, last.offset == offset { return }
    places.append(HTMLInsertions.Place(offset: offset, start: html.count))
  }

  mutating func add(_ text: StaticString, at offset: Int) {
    begin(at: offset)
    html.append(text)
  }

  mutating func add(_ before: StaticString, _ number: Int, _ after: StaticString) {
    html.append(before)
    html.append(decimal: number)
    html.append(after)
  }
}
