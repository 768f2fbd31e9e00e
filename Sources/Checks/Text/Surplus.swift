/// What one list has more often than another.
enum Surplus {
  /// The elements of `list` that `other` has less often, in order.
  static func of<Element: Equatable>(_ list: [Element], over other: [Element]) -> [Element] {
    var rest = other
    return list.filter { element in
      guard let index = rest.firstIndex(of: element) else { return true }
      rest.remove(at: index)
      return false
    }
  }
}
