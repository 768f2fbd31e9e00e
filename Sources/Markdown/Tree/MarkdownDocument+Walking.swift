/// Walks over the tree by index.
extension MarkdownDocument {
  /// The index of the root.
  public static let root = 0

  /// The indices of the children of a node, in order.
  public func children(of index: Int) -> Children {
    Children(nodes: nodes, upcoming: index + 1, end: nodes[index].subtreeEnd)
  }

  /// The indices of all nodes below a node, in document order.
  public func descendants(of index: Int) -> Range<Int> { index + 1..<nodes[index].subtreeEnd }

  /// The index of the deepest node whose range holds an offset.
  ///
  /// - Complexity: Logarithmic in the number of nodes, plus the depth.
  public func deepestNode(at offset: Int) -> Int {
    var low = 0
    var high = nodes.count
    while low < high {
      let middle = (low + high) / 2
      if Int(nodes[middle].start) <= offset { low = middle + 1 } else { high = middle }
    }
    var index = max(low - 1, 0)
    while index != Self.root, !nodes[index].range.contains(offset) { index = nodes[index].parent }
    return index
  }

  /// The indices of the children of one node.
  public struct Children: Sequence, IteratorProtocol {
    let nodes: [MarkdownNode]
    var upcoming: Int
    let end: Int

    /// The next child's index.
    public mutating func next() -> Int? {
      guard upcoming < end else { return nil }
      defer { upcoming = nodes[upcoming].subtreeEnd }
      return upcoming
    }
  }
}
