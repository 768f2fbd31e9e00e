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
      try checkInsertions(into: document)
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

  // MARK: Insertions

  /// Puts an element beside every seventh byte; with these taken out again, the page is the one without.
  private static func checkInsertions(into document: MarkdownDocument) throws(Violation) {
    var renderer = HTMLRenderer()
    let plain = renderer.render(document)
    renderer.insertions = HTMLInsertions(
      stride(from: 0, through: document.bytes.count, by: 7).map {
        ($0, Array("<span data-unit=\"\($0)\"></span>".utf8))
      }
    )
    let page = renderer.render(document)
    try HarmlessHTML.check(page.bytes)
    let (rest, offsets) = takeOut(of: page.bytes)
    try require(
      zip(offsets, offsets.dropFirst()).allSatisfy(<),
      "insertions are in order, each once"
    )
    // Tags of the document give way to insertions.
    guard !document.nodes.contains(where: { $0.kind == .html || $0.kind == .htmlBlock }) else {
      return
    }
    try require(
      withoutParagraphs(rest) == withoutParagraphs(plain.bytes),
      "insertions change nothing around them"
    )
  }

  /// The page without the elements that were put in, and the offsets that these name.
  private static func takeOut(of html: [UInt8]) -> (rest: [UInt8], offsets: [Int]) {
    let start = Array("<span data-unit=\"".utf8)
    var rest: [UInt8] = []
    var offsets: [Int] = []
    var index = 0
    while index < html.count {
      if html[index] == start[0], html[index...].starts(with: start) {
        let digits = html[(index + start.count)...].prefix { $0 != UInt8(ascii: "\"") }
        offsets.append(Int(String(decoding: digits, as: UTF8.self)) ?? -1)
        index = digits.endIndex + "\"></span>".utf8.count
      } else {
        rest.append(html[index])
        index += 1
      }
    }
    return (rest, offsets)
  }

  /// The page without the tags of paragraphs, which items of tight lists get for insertions.
  private static func withoutParagraphs(_ html: [UInt8]) -> [UInt8] {
    var rest: [UInt8] = []
    var index = 0
    while index < html.count {
      if let tag = ["<p>", "</p>\n"].first(where: { html[index...].starts(with: $0.utf8) }) {
        index += tag.utf8.count
      } else {
        rest.append(html[index])
        index += 1
      }
    }
    return rest
  }
}
