import BilingualMarkdown
import Markdown
import Workspace

/// What names the headings of a page: first what links to the source's page say, then the page's own words.
struct HeadingIdentifiers: Sendable {
  /// The names of each heading, by rising node.
  private(set) var names: [(node: Int, names: [String])] = []

  /// Names the headings of a document.
  ///
  /// A heading's first name is its anchor, else the slug of its source. The slug of its own text is the
  /// second, where that is another. The first heading that claims a name has it, as on GitHub; for the
  /// others `-1`, `-2` and so on follow it. Sources come first, so that a link from any language leads
  /// to the same heading.
  ///
  /// - Parameters:
  ///   - text: The document.
  ///   - taken: Names that the page has for elements of its own.
  init(_ text: BilingualText, taken: Set<String> = []) {
    var claims = NameClaims(taken)
    var further: [(index: Int, own: String)] = []
    for (index, block) in text.targetOutline.blocks.enumerated() {
      let node = text.target.markdown.nodes[block.node]
      guard case .heading = node.kind else { continue }
      let plain = text.target.markdown.plainText(of: block.node)
      let own = Slug.make(String(decoding: plain, as: UTF8.self))
      let anchor = text.target.markdown.headingMarks(of: node)?.anchor.map {
        String(decoding: text.target.markdown.bytes[$0], as: UTF8.self)
      }
      let name = anchor ?? text.sourceSlug(ofBlock: index) ?? own
      if !own.isEmpty, own != name { further.append((names.count, own)) }
      names.append((block.node, name.isEmpty ? [] : [claims.claim(name)]))
    }
    for (index, own) in further { names[index].names.append(claims.claim(own)) }
  }

  /// The names of a heading, the element's own first; nil for what is none.
  ///
  /// - Complexity: logarithmic in the number of headings.
  subscript(_ node: Int) -> [String]? {
    let index = names.partitioningIndex { $0.node >= node }
    return index < names.count && names[index].node == node ? names[index].names : nil
  }
}

extension BilingualText {
  /// The slug of the source of a block's units; nil where it has none.
  fileprivate func sourceSlug(ofBlock block: Int) -> String? {
    let low = runs.partitioningIndex { $0.block >= block }
    guard low < runs.count, runs[low].block == block else { return nil }
    let first = targetStretches.all[runs[low].stretches.lowerBound].unit
    var text: [UInt8]
    if let stretch = sourceStretches.places[first].first,
      case let node = sourceOutline.blocks[sourceStretches.all[stretch].block].node,
      case .heading = source.markdown.nodes[node].kind
    {
      text = source.markdown.plainText(of: node)
    } else {
      text = []
      for run in runs[low...].prefix(while: { $0.block == block }) {
        for stretch in targetStretches.all[run.stretches] {
          if !text.isEmpty { text.append(0x20) }
          text += InlineText.plain(Array(document.bytes[document.units[stretch.unit].source]))
        }
      }
    }
    let slug = Slug.make(String(decoding: text, as: UTF8.self))
    return slug.isEmpty ? nil : slug
  }
}
