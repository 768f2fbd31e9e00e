/// The best of many elements, gathered in bounded memory, and how many there were.
struct BestFirst<Element> {
  private(set) var count = 0
  private let limit: Int
  private let precedes: (Element, Element) -> Bool
  private var kept: [Element] = []

  /// Keeps at most `limit` elements, in an order.
  init(_ limit: Int, by precedes: @escaping (Element, Element) -> Bool) {
    (self.limit, self.precedes) = (max(0, limit), precedes)
  }

  /// The best elements in order; of equal ones, those that came first.
  var elements: [Element] { Array(kept.sorted(by: precedes).prefix(limit)) }

  /// Takes an element.
  mutating func insert(_ element: Element) {
    count += 1
    kept.append(element)
    // Half of what is kept is sorted away at once, so that each element is sorted a few times only.
    if kept.count / 2 > limit, kept.count >= 64 { kept = elements }
  }
}
