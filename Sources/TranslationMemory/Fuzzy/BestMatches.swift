/// The best matches so far, as many as were asked for.
struct BestMatches {
  private let limit: Int
  /// A heap: no match precedes the one under which it hangs, so the first is the last to be told.
  private var heap: [FuzzyMatch] = []
  /// What a match must score to be among them, together with its id.
  private(set) var bar: Double

  /// Starts without matches; `limit` is at least 1.
  init(limit: Int, cutoff: Double) {
    self.limit = limit
    bar = cutoff
  }

  /// The matches, best first.
  var sorted: [FuzzyMatch] { heap.sorted { $0.precedes($1) } }

  /// Takes a match in, and lets the last one go where there are too many.
  mutating func add(_ match: FuzzyMatch) {
    guard match.score >= bar else { return }
    if heap.count < limit {
      heap.append(match)
      rise()
    } else if match.precedes(heap[0]) {
      heap[0] = match
      sink()
    }
    if heap.count == limit { bar = max(bar, heap[0].score) }
  }

  private mutating func rise() {
    var index = heap.count - 1
    while index > 0, heap[(index - 1) / 2].precedes(heap[index]) {
      heap.swapAt(index, (index - 1) / 2)
      index = (index - 1) / 2
    }
  }

  private mutating func sink() {
    var index = 0
    while 2 * index + 1 < heap.count {
      var child = 2 * index + 1
      if child + 1 < heap.count, heap[child].precedes(heap[child + 1]) { child += 1 }
      guard heap[index].precedes(heap[child]) else { return }
      heap.swapAt(index, child)
      index = child
    }
  }
}
