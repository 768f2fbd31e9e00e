import Workspace

/// The segments of a document by their source, for translations whose key is gone or names another source.
///
/// Most documents are never asked, so the tables are made at the first question; copies of a document share
/// them.
final class SourceIndex {
  /// How many segments of one source are found at most; more only make messages longer.
  static let limit = 8

  /// The same three ways to agree that `ExchangeUnit.Text.isSource(of:)` knows.
  private struct Tables {
    /// By the source, white space collapsed.
    var byMarkdown: [String: [Int]] = [:]
    /// By the plain source.
    var byPlain: [String: [Int]] = [:]
    /// By the source with a mark in the place of each code.
    var byOutline: [String: [Int]] = [:]
    /// The Markdown of the codes of each segment.
    var natives: [[String?]] = []

    init(_ segments: [Segment]) {
      for (index, segment) in segments.enumerated() {
        let source = CodedSegment(segment).source
        natives.append((source?.codes ?? []).map(\.native))
        guard let source, let markdown = segment.source else { continue }
        byMarkdown[PlainText.collapsed(markdown), default: []].append(index)
        byOutline[PlainText.collapsed(source.outline), default: []].append(index)
        if let plain = segment.plainSource { byPlain[plain, default: []].append(index) }
      }
    }
  }

  private let segments: [Segment]
  private lazy var tables = Tables(segments)

  init(_ segments: [Segment]) { self.segments = segments }

  /// The first segments that have this very source, in order; at most `limit`.
  ///
  /// - Complexity: linear in the source, and in the segments whose source differs in its codes alone; the
  ///   first question is linear in the document.
  func segments(of source: ExchangeUnit.Text) -> [Segment] {
    var found: Set<Int> = []
    if let markdown = source.markdown {
      found.formUnion((tables.byMarkdown[PlainText.collapsed(markdown)] ?? []).prefix(Self.limit))
    }
    let coded = source.coded
    let outline = PlainText.collapsed(coded.outline)
    if coded.codes.isEmpty {
      found.formUnion((tables.byPlain[outline] ?? []).prefix(Self.limit))
    } else {
      let natives = coded.codes.map(\.native)
      let alike = (tables.byOutline[outline] ?? []).lazy.filter { index in
        let own = self.tables.natives[index]
        return own.count == natives.count
          && zip(natives, own).allSatisfy { $0 == nil || $0 == $1 }
      }
      found.formUnion(alike.prefix(Self.limit))
    }
    return found.sorted().prefix(Self.limit).map { segments[$0] }
  }
}
