import BilingualMarkdown
import Markdown
import Workspace

/// Finds the suppressions of a document: outside units, and outside code.
///
/// Only what stands between units is read, and each byte of it a fixed number of times.
struct SuppressionReader {
  private static let mark = Array("diglot:ignore".utf8)

  private let document: BilingualDocument
  private let isYAML: Bool
  private let view: ParsedView
  private var comments: [Suppression] = []
  /// The stretches of code, in order; made when the first comment is found.
  private lazy var code = codeRanges()
  /// The units that are broken, in order.
  private lazy var broken = document.damage.filter { $0.unit == nil && $0.kind != .encoding }

  /// The suppressions of a document whose target view is `view`.
  static func suppressions(in document: Document, _ view: ParsedView) -> Suppressions {
    var reader = SuppressionReader(document, view)
    reader.read()
    return Suppressions(reader.comments)
  }

  private init(_ document: Document, _ view: ParsedView) {
    self.document = document.bilingual
    isYAML = document.isYAML
    self.view = view
  }

  private mutating func read() {
    var start = 0
    for (index, unit) in document.units.enumerated() {
      read(start..<unit.whole.lowerBound, before: index)
      start = unit.whole.upperBound
    }
    read(start..<document.bytes.count, before: nil)
  }

  /// Reads what stands before a unit, or after the last one.
  private mutating func read(_ gap: Range<Int>, before unit: Int?) {
    guard gap.count > Self.mark.count else { return }
    var start = gap.lowerBound
    while let word = ByteSearch.first(Self.mark, in: document.bytes, start..<gap.upperBound) {
      let end = word + Self.mark.count
      if let text = commentText(around: word, in: start..<gap.upperBound) {
        append(word, text, before: unit)
      }
      start = end
    }
  }

  /// From the first word to the end of the comment that it opens; nil where it opens none.
  private mutating func commentText(around word: Int, in range: Range<Int>) -> Range<Int>? {
    let bytes = document.bytes
    var opening = word
    while opening > range.lowerBound, Self.isBlank(bytes[opening - 1]) { opening -= 1 }
    if isYAML || document.frontMatter?.contains(word) ?? false {
      guard opening > range.lowerBound, bytes[opening - 1] == UInt8(ascii: "#"),
        !bytes[opening..<word].contains(UInt8(ascii: "\n"))
      else { return nil }
      let line = bytes[word..<range.upperBound]
      return word..<(line.firstIndex { $0 == 0x0A || $0 == 0x0D } ?? range.upperBound)
    }
    let next = word + Self.mark.count
    let limit = ByteSearch.first(Self.mark, in: bytes, next..<range.upperBound) ?? range.upperBound
    guard opening - 4 >= range.lowerBound,
      bytes[opening - 4..<opening].elementsEqual("<!--".utf8),
      let close = ByteSearch.first(Array("-->".utf8), in: bytes, next..<limit), !isCode(word)
    else { return nil }
    return word..<close
  }

  private mutating func append(_ word: Int, _ text: Range<Int>, before unit: Int?) {
    var words = SuppressionWords(document.bytes, text)
    guard let first = words.next() else { return }
    let extent: Suppression.Extent =
      switch document.text(first) {
      case "diglot:ignore": .unit
      case "diglot:ignore-page": .page
      default: .unknown
      }
    var names: [Suppression.Name] = []
    var isList = true
    while isList, let list = words.next() {
      for name in SuppressionWords.names(document.bytes, list) {
        names.append(Suppression.Name(id: document.text(name), range: name))
      }
      isList = document.bytes[list.upperBound - 1] == UInt8(ascii: ",")
    }
    let target = target(after: text.upperBound, before: unit)
    comments.append(
      Suppression(
        extent: extent,
        word: first,
        names: names,
        hasReason: words.next() != nil,
        end: text.upperBound,
        target: target.index,
        targetEnd: target.end
      )
    )
  }

  /// What comes after an offset: the unit, or something broken before it.
  private mutating func target(after offset: Int, before unit: Int?) -> (index: Int, end: Int) {
    var (low, high) = (0, broken.count)
    while low < high {
      let middle = (low + high) / 2
      if broken[middle].range.lowerBound < offset { low = middle + 1 } else { high = middle }
    }
    let whole = unit.map { document.units[$0].whole }
    if low < broken.count, broken[low].range.lowerBound < whole?.lowerBound ?? .max {
      return (-2 - low, broken[low].range.upperBound)
    }
    return (unit ?? -1, whole?.upperBound ?? document.bytes.count)
  }

  private mutating func isCode(_ offset: Int) -> Bool {
    var (low, high) = (0, code.count)
    while low < high {
      let middle = (low + high) / 2
      if code[middle].lowerBound <= offset { low = middle + 1 } else { high = middle }
    }
    return low > 0 && code[low - 1].contains(offset)
  }

  private func codeRanges() -> [Range<Int>] {
    view.markdown.nodes.compactMap { node in
      switch node.kind {
      case .codeBlock, .code: view.documentRange(of: node.range)
      default: nil
      }
    }
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
  }
}

/// The words of a comment.
private struct SuppressionWords {
  private let bytes: [UInt8]
  private var range: Range<Int>

  init(_ bytes: [UInt8], _ range: Range<Int>) { (self.bytes, self.range) = (bytes, range) }

  /// The next word; nil after the last one.
  mutating func next() -> Range<Int>? {
    func isBlank(_ byte: UInt8) -> Bool { byte <= 0x20 }
    guard let start = bytes[range].firstIndex(where: { !isBlank($0) }) else { return nil }
    let end = bytes[start..<range.upperBound].firstIndex(where: isBlank) ?? range.upperBound
    range = end..<range.upperBound
    return start..<end
  }

  /// The names in a word, between commas.
  static func names(_ bytes: [UInt8], _ word: Range<Int>) -> [Range<Int>] {
    bytes[word].split(separator: UInt8(ascii: ",")).map(\.indices)
  }
}
