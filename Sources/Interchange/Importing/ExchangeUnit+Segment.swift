public import Workspace

extension ExchangeUnit {
  /// The translation as a memory keeps it.
  ///
  /// Markup that is neither Markdown nor HTML is left out; see `ForeignMarkup`.
  ///
  /// - Parameters:
  ///   - key: the key it is kept under.
  ///   - markup: makes Markdown of codes, and counts those that it leaves out.
  /// - Returns: the segment; nil where one of its sides is not there.
  public func segment(key: SegmentKey, _ markup: inout ForeignMarkup) -> Segment? {
    guard let source = source?.markdown(&markup), let target = target?.markdown(&markup),
      !source.isEmpty, !target.isEmpty
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
  fileprivate func markdown(_ markup: inout ForeignMarkup) -> String {
    switch self {
    case .markdown(let text): text
    case .coded(let text): markup.markdown(of: text)
    }
  }
}
