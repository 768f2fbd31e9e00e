/// Makes links of addresses that stand in text.
///
/// md4c could do so itself, but it takes an address in a link's destination for one in text, and the
/// delimiters that follow it without a space then lose their meaning.
extension TreeBuilder {
  /// Replaces the addresses in the text of the nodes from `first` on by links.
  ///
  /// Text in links, images and code stays. The nodes are closed, and no open node is among them.
  ///
  /// - Complexity: linear in the bytes and nodes concerned.
  mutating func linkBareAddresses(from first: Int) {
    guard first < nodes.count, holdsAddressMark(nodes[first].range.lowerBound..<contentEnd) else {
      return
    }
    var addresses: [[BareAddress]] = []
    var areAny = false
    for index in first..<nodes.count {
      let node = nodes[index]
      let isCandidate =
        node.kind == .text && holdsAddressMark(node.range) && isLinkable(node, from: first)
      addresses.append(isCandidate ? BareAddress.all(in: source, node.range) : [])
      if addresses.last?.isEmpty == false { areAny = true }
    }
    guard areAny else { return }
    let old = Array(nodes[first...])
    nodes.removeSubrange(first...)
    var renumbered: [Int] = []
    for (node, addresses) in zip(old, addresses) {
      renumbered.append(nodes.count)
      var node = node
      let parent = node.parent < first ? node.parent : renumbered[node.parent - first]
      node.storedParent = UInt32(truncatingIfNeeded: parent)
      if addresses.isEmpty { nodes.append(node) } else { append(node, linking: addresses) }
    }
    renumbered.append(nodes.count)
    for (offset, node) in old.enumerated() where addresses[offset].isEmpty {
      let end = renumbered[node.subtreeEnd - first]
      nodes[renumbered[offset]].storedSubtreeEnd = UInt32(truncatingIfNeeded: end)
    }
  }

  /// Whether something stands in a range that every address holds.
  ///
  /// Ranges rise, so that all marks together are passed over once.
  private mutating func holdsAddressMark(_ range: Range<Int>) -> Bool {
    while nextAddressMark < addressMarks.count, addressMarks[nextAddressMark] < range.lowerBound {
      nextAddressMark += 1
    }
    return nextAddressMark < addressMarks.count
      && addressMarks[nextAddressMark] < range.upperBound
  }

  /// Whether addresses in a node become links: text as it is written, outside links, images and code.
  private func isLinkable(_ node: MarkdownNode, from first: Int) -> Bool {
    guard node.payload == 0 else { return false }
    var parent = node.parent
    while parent >= first {
      switch nodes[parent].kind {
      case .link, .image, .code: return false
      default: parent = nodes[parent].parent
      }
    }
    return true
  }

  /// Appends a text, with a link in the place of each address.
  private mutating func append(_ text: MarkdownNode, linking addresses: [BareAddress]) {
    var start = text.range.lowerBound
    for address in addresses {
      appendText(start..<address.range.lowerBound, parent: text.parent)
      let link = nodes.count
      nodes.append(
        MarkdownNode(
          .link,
          address.range.lowerBound,
          address.range.upperBound,
          index: link,
          parent: text.parent
        )
      )
      nodes[link].payload = SideTables.add(
        MarkdownLink(
          form: .bareAddress,
          destination: Array("\(address.scheme)".utf8) + source[address.range],
          title: nil,
          destinationRange: address.range
        ),
        to: &tables.links
      )
      appendText(address.range, parent: link)
      nodes[link].storedSubtreeEnd = UInt32(truncatingIfNeeded: nodes.count)
      start = address.range.upperBound
    }
    appendText(start..<text.range.upperBound, parent: text.parent)
  }

  private mutating func appendText(_ range: Range<Int>, parent: Int) {
    guard !range.isEmpty else { return }
    nodes.append(
      MarkdownNode(.text, range.lowerBound, range.upperBound, index: nodes.count, parent: parent)
    )
  }
}
