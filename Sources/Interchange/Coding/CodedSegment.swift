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

  /// Codes a segment.
  public init(_ segment: Segment) { self.init(source: segment.source, target: segment.target) }

  /// Codes two texts in Markdown.
  ///
  /// - Complexity: linear in the texts.
  public init(source: String?, target: String) {
    let targetMarkup = InlineMarkup(target)
    guard let source else {
      self.source = nil
      self.target = CodedText(targetMarkup) { $0 }
      return
    }
    let sourceMarkup = InlineMarkup(source)
    self.source = CodedText(sourceMarkup) { $0 }
    let matching = InlineMatching(source: sourceMarkup, target: targetMarkup)
    self.target = CodedText(targetMarkup) { matching.numbers[$0] ?? $0 }
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
      append(
        Code(
          id: String(renumbered(code.number)),
          role: code.role,
          kind: code.kind,
          native: text,
          equivalent: code.kind.equivalent(of: text)
        )
      )
    }
  }
}
