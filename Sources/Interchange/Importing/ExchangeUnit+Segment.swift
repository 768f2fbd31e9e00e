public import Workspace

extension ExchangeUnit {
  /// The translation as a memory keeps it.
  ///
  /// A code stands for the markup that the file tells, where that is Markdown or HTML; what stands for
  /// other markup, as that of word processors, is left out.
  ///
  /// - Parameter key: the key it is kept under.
  /// - Returns: the segment; nil where one of its sides is not there.
  public func segment(key: SegmentKey) -> Segment? {
    guard let source = source?.kept, let target = target?.kept, !source.isEmpty, !target.isEmpty
    else { return nil }
    func plain(_ text: String) -> String {
      key.isPlain ? PlainText.collapsed(text) : PlainText.of(segment: text)
    }
    return Segment(
      key: key,
      source: source,
      target: target,
      plainSource: plain(source),
      plainTarget: plain(target),
      place: place ?? SegmentPlace(),
      position: position,
      origin: origin ?? .imported,
      date: date,
      state: state
    )
  }
}

extension ExchangeUnit.Text {
  /// The text as Markdown, as far as it can be known without its document.
  fileprivate var kept: String {
    switch self {
    case .markdown(let text): text
    case .coded(let text):
      text.pieces.reduce(into: "") { kept, piece in
        switch piece {
        case .text(let text): kept += text
        case .code(let code): kept += code.markup
        }
      }
    }
  }
}

extension CodedText.Code {
  /// The markup where it is of a kind that documents have; else nothing.
  fileprivate var markup: String {
    guard let native else { return "" }
    let isTag = native.hasPrefix("<") && native.hasSuffix(">")
    let isPlaceholder = native.hasPrefix("{") && native.hasSuffix("}")
    return kind != nil || isTag || isPlaceholder ? native : ""
  }
}
