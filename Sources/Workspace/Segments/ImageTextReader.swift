import BilingualMarkdown
import Markdown

/// Finds the images of a document whose text no unit holds, and names their texts.
struct ImageTextReader {
  private let document: BilingualDocument
  private let parsed: ParsedView
  private var occurrences: [String: Int] = [:]
  private var texts: [ImageText] = []
  /// How many units stand before each of `texts`.
  private var gaps: [Int] = []
  /// How many images stand between two units, by how many units stand before.
  private var imagesInGap: [Int: Int] = [:]

  /// The texts that are not empty, in the order in which they stand.
  ///
  /// - Complexity: linear in the size of the document, and next to nothing where it has no image.
  static func read(_ document: BilingualDocument) -> [ImageText] {
    guard mayHoldImages(document) else { return [] }
    var reader = ImageTextReader(document)
    reader.readNodes()
    return reader.named()
  }

  private init(_ document: BilingualDocument) {
    self.document = document
    parsed = ParsedView(
      document.view(.target),
      options: MarkdownOptions(linksBareAddresses: false)
    )
  }

  /// Whether `![` or `:::` stands between units.
  private static func mayHoldImages(_ document: BilingualDocument) -> Bool {
    let bytes = document.bytes.span
    func holdsOpener(_ gap: Range<Int>) -> Bool {
      var (previous, colons): (UInt8, Int) = (0, 0)
      for offset in gap {
        let byte = bytes[offset]
        if byte == UInt8(ascii: "["), previous == UInt8(ascii: "!") { return true }
        colons = byte == UInt8(ascii: ":") ? colons + 1 : 0
        if colons == 3 { return true }
        previous = byte
      }
      return false
    }
    var start = document.bodyStart
    for unit in document.units where unit.whole.lowerBound >= start {
      if holdsOpener(start..<unit.whole.lowerBound) { return true }
      start = unit.whole.upperBound
    }
    return holdsOpener(start..<max(start, document.bytes.count))
  }

  private mutating func readNodes() {
    let markdown = parsed.markdown
    var anchor: String?
    // An image within the text of another is a part of that text.
    var imageEnd = 0
    for (index, node) in markdown.nodes.enumerated() where index >= imageEnd {
      switch node.kind {
      case .heading:
        anchor = markdown.headingMarks(of: node)?.anchor.map {
          String(decoding: markdown.bytes[$0], as: UTF8.self)
        }
      case .image:
        readImage(index, anchor)
        imageEnd = node.subtreeEnd
      case .directive, .directiveBlock:
        if markdown.directive(of: node)?.name == "image" { readDirective(index, anchor) }
      default: break
      }
    }
  }

  private mutating func readImage(_ index: Int, _ anchor: String?) {
    let markdown = parsed.markdown
    let node = markdown.nodes[index]
    guard let link = markdown.link(of: node) else { return }
    let start = node.contentRange.lowerBound
    var end = node.contentRange.upperBound
    while end < node.range.upperBound, markdown.bytes[end] != UInt8(ascii: "]") { end += 1 }
    let isLabel = link.form == .reference && node.range.upperBound - end <= 3
    let label = documentRange(start..<end)
    add(
      index,
      destination: String(decoding: link.destination, as: UTF8.self),
      range: isLabel ? documentRange(start..<node.range.upperBound) : label,
      notation: isLabel ? .label(label) : .brackets,
      anchor
    )
  }

  private mutating func readDirective(_ index: Int, _ anchor: String?) {
    let markdown = parsed.markdown
    guard let directive = markdown.directive(of: markdown.nodes[index]) else { return }
    let source = directive.value(of: "source", in: markdown.bytes)
    let text = directive.value(of: "alt-text", in: markdown.bytes)
    let isQuoted = text.map { markdown.bytes[$0.lowerBound - 1] == UInt8(ascii: "\"") } ?? true
    add(
      index,
      destination: source.map { String(decoding: markdown.bytes[$0], as: UTF8.self) } ?? "",
      range: documentRange(text ?? directive.range),
      notation: isQuoted ? .quoted : .bare,
      anchor
    )
  }

  private mutating func add(
    _ index: Int,
    destination: String,
    range: Range<Int>,
    notation: ImageText.Notation,
    _ anchor: String?
  ) {
    occurrences[destination, default: 0] += 1
    let node = parsed.markdown.nodes[index]
    guard parsed.units(in: node).isEmpty else { return }
    let gap = unitsBefore(range.lowerBound)
    imagesInGap[gap, default: 0] += 1
    let text = parsed.markdown.alternativeText(of: index) ?? []
    guard !text.isEmpty else { return }
    let occurrence = occurrences[destination] ?? 1
    gaps.append(gap)
    texts.append(
      ImageText(
        key: .imageTextAt(destination: destination, occurrence: occurrence),
        destination: destination,
        occurrence: occurrence,
        text: String(decoding: text, as: UTF8.self),
        notation: notation,
        range: range,
        anchor: anchor
      )
    )
  }

  /// The texts, by number where exactly one number is missing where exactly one image stands.
  private func named() -> [ImageText] {
    let numbers = Set(document.units.compactMap(\.number))
    return zip(texts, gaps).map { text, gap in
      guard imagesInGap[gap] == 1, gap > 0, gap < document.units.count,
        !document.units[gap - 1].place.line.contains(.frontMatter),
        let before = document.units[gap - 1].number, let after = document.units[gap].number,
        after == before + 2, !numbers.contains(before + 1)
      else { return text }
      var text = text
      text.key = .imageText(before + 1)
      return text
    }
  }

  private func unitsBefore(_ offset: Int) -> Int {
    var (low, high) = (0, document.units.count)
    while low < high {
      let middle = (low + high) / 2
      if document.units[middle].whole.lowerBound < offset {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return low
  }

  private func documentRange(_ range: Range<Int>) -> Range<Int> {
    parsed.documentRange(of: range)
  }
}
