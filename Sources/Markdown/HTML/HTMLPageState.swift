/// What the parts of one page share while they are written.
struct HTMLPageState {
  /// How far a page was written.
  struct Point {
    fileprivate var imageCount: Int
    fileprivate var removedCount: Int
  }

  var identifiers = UsedIdentifiers()
  var imageCount = 0
  var removed: [HTMLRemoval] = []

  var point: Point { Point(imageCount: imageCount, removedCount: removed.count) }

  mutating func goBack(to point: Point) {
    imageCount = point.imageCount
    removed.removeLast(max(removed.count - point.removedCount, 0))
  }
}
