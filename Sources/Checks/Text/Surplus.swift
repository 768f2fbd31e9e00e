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
