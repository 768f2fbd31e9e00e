import BilingualMarkdown
import Diagnostics
import Markdown
import Workspace

/// What holds for a document of a workspace whatever its bytes are.
public enum DocumentInvariants {
  /// Reads `bytes` as a page and as YAML; throws the first thing that does not hold.
  public static func check(_ bytes: [UInt8]) throws(Violation) {
    for path in ["de-DE/page.md", "de-DE/page.yml"] {
      guard let document = SampleWorkspace.document(bytes, path: path) else {
        throw Violation(statement: "a document whose path names its locale is read")
      }
      try require(document.bilingual.bytes == bytes, "the document keeps its bytes")
      try require(document.info.path == path, "the document keeps its path")
      try checkFrontMatter(of: document)
      try checkSegments(of: document)
      try checkRewriting(of: document)
      for side in Side.allCases { try checkTree(of: document, side) }
      try require(DocumentSummary(document).byteCount == bytes.count, "the summary counts bytes")
    }
  }

  private static func checkFrontMatter(of document: Document) throws(Violation) {
    let count = document.bilingual.bytes.count
    var keys: Set<String> = []
    for entry in document.frontMatter.entries {
      try require(entry.range.upperBound <= count, "‘\(entry.key)’ is in bounds")
      if keys.insert(entry.key).inserted {
        try require(document.frontMatter[entry.key] == entry.value, "‘\(entry.key)’ has its value")
      }
    }
    if let failure = document.frontMatter.failure {
      try require(!failure.message.isEmpty, "a failure says what is wrong")
      try require((0...count).contains(failure.offset), "the failure is in bounds")
    }
  }

  private static func checkSegments(of document: Document) throws(Violation) {
    let lines = LineTable(document.bilingual.bytes)
    let segmented = document.segmented()
    try require(segmented.info == document.info, "the segments are those of the document")
    for segment in segmented.segments {
      try require(SegmentKey(segment.key.description) == segment.key, "\(segment.key) is read back")
      try require(lines.contains(segment.position), "\(segment.key) stands in the file")
      try require(
        (segment.source == nil) == (segment.plainSource == nil),
        "\(segment.key) has a plain source if it has a source"
      )
      for text in [segment.plainTarget, segment.plainSource].compactMap(\.self) {
        try require(
          PlainText.collapsed(text) == text,
          "the plain text of \(segment.key) is collapsed"
        )
      }
    }
  }

  private static func checkRewriting(of document: Document) throws(Violation) {
    let segments = document.segmented().segments
    let own = Dictionary(segments.map { ($0.key, $0.target) }) { first, _ in first }
    let same = document.rewritten(targets: own)
    try require(same.bytes == document.bilingual.bytes, "its own targets leave a document as it is")
    let other = document.rewritten(targets: own.mapValues { $0 + "|" })
    let written = SampleWorkspace.document(other.bytes, path: document.info.path)
    let after = written?.segmented().segments ?? []
    try require(after.map(\.key) == segments.map(\.key), "new targets keep the keys")
    for (old, new) in zip(segments, after) {
      let target = old.target + (other.changed.contains(old.key) ? "|" : "")
      try require(new.target.utf8.elementsEqual(target.utf8), "\(old.key) is read as written")
      try require(new.source == old.source, "\(old.key) keeps its source")
    }
  }

  private static func checkTree(of document: Document, _ side: Side) throws(Violation) {
    let parsed = document.parsed(side)
    let nodes = parsed.markdown.nodes
    for (index, node) in nodes.enumerated() {
      let range = parsed.documentRange(of: node.range)
      try require(range.upperBound <= document.bilingual.bytes.count, "node \(index) is in bounds")
      for unit in parsed.units(in: node) {
        try require(
          document.bilingual.units.indices.contains(unit),
          "node \(index) touches units of the document"
        )
      }
    }
    for anchor in nodes.compactMap({ parsed.markdown.headingMarks(of: $0)?.anchor }) {
      let name = String(decoding: parsed.markdown.bytes[anchor], as: UTF8.self)
      try checkProcedure(under: name, in: parsed.markdown)
    }
  }

  private static func checkProcedure(
    under anchor: String,
    in markdown: MarkdownDocument
  ) throws(Violation) {
    guard var flow = SampleWorkspace.flows?.flows.first else { return }
    flow.anchors = ["no such anchor", anchor]
    guard let procedure = Procedure.find(flow, in: markdown) else { return }
    try require(procedure.anchor == anchor, "the steps stand under an anchor of the flow")
    try require(!procedure.steps.isEmpty, "a procedure has steps")
    var last = procedure.heading
    for step in procedure.steps {
      try require(step > last, "the steps come in order, after the heading")
      guard case .item = markdown.nodes[step].kind else {
        throw Violation(statement: "step \(step) is an item of a list")
      }
      last = step
    }
  }
}
