import Markdown

/// What holds for Markdown whatever its bytes are.
public enum MarkdownInvariants {
  /// Parses `bytes` as a page and as part of a line; throws the first thing that does not hold.
  public static func check(_ bytes: [UInt8]) throws(Violation) {
    for document in [MarkdownDocument(parsing: bytes), MarkdownDocument(parsingInline: bytes)] {
      try require(document.bytes == bytes, "the document keeps its bytes")
      if let problem = TreeProblems.structural(document) { throw Violation(statement: problem) }
      try checkRanges(of: document)
      // A tab before code may stand for four blanks.
      try require(
        document.plainText().count <= 4 * bytes.count,
        "plain text is no longer than it may"
      )
      try checkRendering(of: document)
    }
  }

  private static func checkRanges(of document: MarkdownDocument) throws(Violation) {
    for (index, node) in document.nodes.enumerated() {
      if let range = document.link(of: node)?.destinationRange {
        try require(
          node.range.lowerBound <= range.lowerBound && range.upperBound <= node.range.upperBound,
          "the destination of node \(index) lies in it"
        )
      }
      if let directive = document.directive(of: node) {
        for attribute in directive.attributes {
          try require(
            attribute.value.upperBound <= document.bytes.count
              && attribute.name.upperBound <= attribute.value.lowerBound,
            "the attributes of node \(index) lie in the text"
          )
        }
      }
      guard !node.range.isEmpty else { continue }
      let deepest = document.deepestNode(at: node.range.lowerBound)
      try require(
        document.nodes[deepest].range.contains(node.range.lowerBound)
          && document.nodes[deepest].subtreeEnd <= document.nodes.count,
        "the deepest node at the start of node \(index) holds that place"
      )
    }
  }

  private static func checkRendering(of document: MarkdownDocument) throws(Violation) {
    let page = HTMLRenderer().render(document)
    try HarmlessHTML.check(page.bytes)
    for heading in page.headings {
      try require(document.nodes.indices.contains(heading.node), "a heading names its node")
      try require((1...6).contains(heading.level), "a heading has a level")
    }
  }
}
