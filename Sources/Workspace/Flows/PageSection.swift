public import Markdown

/// A heading of a page with what stands under it, up to the next heading of any level.
public struct PageSection: Sendable, Hashable {
  /// The heading's index among the nodes.
  public let heading: Int
  /// The name of the heading's anchor; nil where it has none.
  public let anchor: String?
  /// The nodes between the heading and the next one.
  public let content: Range<Int>

  /// The sections of a page, in order.
  public static func all(in markdown: MarkdownDocument) -> [PageSection] {
    let headings = markdown.nodes.indices.filter { index in
      if case .heading = markdown.nodes[index].kind { true } else { false }
    }
    return headings.enumerated().map { position, index in
      let end = position + 1 < headings.count ? headings[position + 1] : markdown.nodes.count
      let anchor = markdown.headingMarks(of: markdown.nodes[index])?.anchor
      return PageSection(
        heading: index,
        anchor: anchor.map { String(decoding: markdown.bytes[$0], as: UTF8.self) },
        content: markdown.nodes[index].subtreeEnd..<end
      )
    }
  }

  /// The section under the first of some anchors that is there; nil where none is.
  public static func find(_ anchors: [String], in markdown: MarkdownDocument) -> PageSection? {
    guard !anchors.isEmpty else { return nil }
    let sections = all(in: markdown)
    for anchor in anchors {
      if let section = sections.first(where: { $0.anchor == anchor }) { return section }
    }
    return nil
  }
}
