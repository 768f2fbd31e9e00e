import BilingualMarkdown
import Markdown
import Workspace

/// What names the headings of a page: first what links to the source's page say, then the page's own words.
struct HeadingIdentifiers: Sendable {
  /// The names of each heading, by its node.
  private(set) var names: [Int: [String]] = [:]

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
    let markdown = text.target.markdown
    var claims = Claims(taken)
    var headings: [(node: Int, own: String)] = []
    for (index, block) in text.targetOutline.blocks.enumerated() {
      let node = markdown.nodes[block.node]
      guard case .heading = node.kind else { continue }
      let own = Slug.make(String(decoding: markdown.plainText(of: block.node), as: UTF8.self))
      let anchor = markdown.headingMarks(of: node)?.anchor.map {
        String(decoding: markdown.bytes[$0], as: UTF8.self)
      }
      let name = anchor ?? text.sourceSlug(ofBlock: index) ?? own
      names[block.node] = name.isEmpty ? [] : [claims.unique(name)]
      if !own.isEmpty, own != name { headings.append((block.node, own)) }
    }
    for (node, own) in headings {
      names[node, default: []].append(claims.unique(own))
    }
  }

  /// The names of a heading, the element's own first; nil for what is none.
  subscript(_ node: Int) -> [String]? { names[node] }

  /// The names that a page has used.
  private struct Claims {
    private let taken: Set<String>
    private var next: [String: Int] = [:]

    init(_ taken: Set<String>) { self.taken = taken }

    mutating func unique(_ name: String) -> String {
      var candidate = name
      var number = next[name] ?? 0
      while next[candidate] != nil || taken.contains(candidate) || Self.isUnit(candidate) {
        number += 1
        candidate = "\(name)-\(number)"
      }
      next[name] = number
      if candidate != name { next[candidate] = 0 }
      return candidate
    }

    /// Whether a name is such as units have: `u104`.
    private static func isUnit(_ name: String) -> Bool {
      let digits = name.utf8.dropFirst()
      return name.utf8.first == UInt8(ascii: "u") && !digits.isEmpty
        && digits.allSatisfy { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }
    }
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
