/// What one list has more often than another.
enum Surplus {
  /// The elements of `list` that `other` has less often, in order.
  static func of<Element: Hashable>(_ list: [Element], over other: [Element]) -> [Element] {
    var rest: [Element: Int] = [:]
    for element in other { rest[element, default: 0] += 1 }
    return list.filter { element in
      guard let count = rest[element], count > 0 else { return true }
      rest[element] = count - 1
      return false
    }
  }
}

extension HitSink {
  /// Reports the first of what the source has more often than the target, and of the reverse; nothing where
  /// both have the same.
  mutating func reportDifference<Element: Hashable & CustomStringConvertible>(
    of source: [Element],
    from target: [Element]
  ) {
    let lost = Surplus.of(source, over: target)
    let gained = Surplus.of(target, over: source)
    switch (lost.first, gained.first) {
    case (let lost?, let gained?): report("‘\(lost)’ of the source is ‘\(gained)’ here")
    case (let lost?, nil): report("‘\(lost)’ of the source is missing")
    case (nil, let gained?): report("‘\(gained)’ is not in the source")
    case (nil, nil): break
    }
  }
}
