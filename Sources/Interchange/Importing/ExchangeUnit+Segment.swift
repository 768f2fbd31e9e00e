public import Workspace

extension ExchangeUnit {
  /// The translation as a memory keeps it.
  ///
  /// Markup that is neither Markdown nor HTML is left out; see `ForeignMarkup`.
  ///
  /// - Parameters:
  ///   - key: the key it is kept under.
  ///   - markup: makes Markdown of codes, and counts those that it leaves out.
  /// - Returns: the segment, without a source where there is none; nil where there is no target.
  public func segment(key: SegmentKey, _ markup: inout ForeignMarkup) -> Segment? {
    guard let target = target?.markdown(&markup), !target.isEmpty else { return nil }
    let source = source.map { $0.markdown(&markup) }.flatMap { $0.isEmpty ? nil : $0 }
    func plain(_ text: String) -> String {
      key.isPlain ? PlainText.collapsed(text) : PlainText.of(segment: text)
    }
    return Segment(
      key: key,
      source: source,
      target: target,
      plainSource: source.map(plain),
      plainTarget: plain(target),
      place: place ?? SegmentPlace(),
      position: documentPosition ?? position,
      origin: origin ?? .imported,
      date: date,
      state: state
    )
  }
}

extension ExchangeUnit.Text {
  fileprivate func markdown(_ markup: inout ForeignMarkup) -> String {
    switch self {
    case .markdown(let text): text
    case .coded(let text): markup.markdown(of: text)
    }
  }
}
