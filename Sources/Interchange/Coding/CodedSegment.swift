public import Workspace

/// A segment with codes in the place of its markup, paired across source and target.
///
/// Ids are the numbers of the source's codes in order, from 1; a code of the target has the id of its like
/// in the source (see `InlineMatching`), and one that only the target has gets a number after those.
public struct CodedSegment: Sendable, Hashable {
  /// The source; nil where it is not known.
  public let source: CodedText?
  /// The target.
  public let target: CodedText

  /// Codes a segment; values of front matter and texts of images have no markup.
  public init(_ segment: Segment) {
    if segment.key.isPlain {
      self.init(source: segment.source.map { CodedText($0) }, target: CodedText(segment.target))
    } else {
      self.init(source: segment.source, target: segment.target)
    }
  }

  private init(source: CodedText?, target: CodedText) {
    (self.source, self.target) = (source, target)
  }

  /// Codes two texts in Markdown.
  ///
  /// - Complexity: linear in the texts.
  public init(source: String?, target: String) {
    let targetMarkup = InlineMarkup(target)
    guard let source else {
      self.init(source: nil, target: CodedText(targetMarkup) { $0 })
      return
    }
    let sourceMarkup = InlineMarkup(source)
    let matching = InlineMatching(source: sourceMarkup, target: targetMarkup)
    self.init(
      source: CodedText(sourceMarkup) { $0 },
      target: CodedText(targetMarkup) { matching.numbers[$0] ?? $0 }
    )
  }
}

extension CodedText {
  /// Codes a text whose markup was read; `renumbered` gives the number that a code has in the segment.
  init(_ markup: InlineMarkup, renumbered: (Int) -> Int) {
    self.init()
    for piece in markup.pieces {
      let text = markup.text(of: piece)
      guard let code = piece.code else {
        append(text)
        continue
      }
      var coded = Code(
        id: String(renumbered(code.number)),
        role: code.role,
        kind: code.kind,
        native: text,
        equivalent: code.kind.equivalent(of: text)
      )
      if code.role == .looseOpening, code.partner != nil {
        coded.partner = Code.endID(of: coded.id)
      }
      if code.role == .looseClosing, let partner = code.partner.map(renumbered) {
        coded.id = Code.endID(of: String(partner))
        coded.partner = String(partner)
      }
      append(coded)
    }
  }
}
