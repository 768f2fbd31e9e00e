import Workspace

extension ExchangeUnit.Text {
  /// Whether there is nothing in it.
  var isEmpty: Bool {
    switch self {
    case .markdown(let text): text.isEmpty
    case .coded(let text): text.isEmpty
    }
  }

  /// Whether there is nothing in it but white space.
  var isBlank: Bool {
    switch self {
    case .markdown(let text): PlainText.collapsed(text).isEmpty
    case .coded(let text): text.codes.isEmpty && PlainText.collapsed(text.plain).isEmpty
    }
  }

  /// The Markdown, as far as the file itself tells it; nil where it does not say what a code stands for.
  var markdown: String? {
    switch self {
    case .markdown(let text): return text
    case .coded(let text):
      var joined = ""
      for piece in text.pieces {
        switch piece {
        case .text(let text): joined += text
        case .code(let code):
          guard let native = code.native else { return nil }
          joined += native
        }
      }
      return joined
    }
  }

  /// The text with its markup for people; a code that the file does not explain shows as its number.
  var shown: String {
    switch self {
    case .markdown(let text): text
    case .coded(let text):
      text.pieces.reduce(into: "") { shown, piece in
        switch piece {
        case .text(let text): shown += text
        case .code(let code): shown += code.native ?? "{\(code.id)}"
        }
      }
    }
  }

  /// Whether it is the source of a segment, apart from white space and from how Unicode composes letters.
  ///
  /// A file that lost its markup altogether agrees where the plain texts do; one that has markup, only
  /// where the markup agrees as well.
  func isSource(of segment: Segment) -> Bool {
    guard let source = segment.source else { return false }
    if let markdown {
      if markdown.utf8.elementsEqual(source.utf8) { return true }
      if PlainText.collapsed(markdown) == PlainText.collapsed(source) { return true }
    }
    let coded = coded
    if coded.codes.isEmpty {
      return PlainText.collapsed(coded.outline) == segment.plainSource
    }
    guard let own = CodedSegment(segment).source, coded.codes.count == own.codes.count,
      zip(coded.codes, own.codes).allSatisfy({ $0.native == nil || $0.native == $1.native })
    else { return false }
    return PlainText.collapsed(coded.outline) == PlainText.collapsed(own.outline)
  }

  /// The text with its codes; Markdown is read for them.
  var coded: CodedText {
    switch self {
    case .markdown(let text): CodedText(InlineMarkup(text)) { $0 }
    case .coded(let text): text
    }
  }
}

extension CodedText {
  /// The text with a mark in the place of each code.
  var outline: String {
    pieces.reduce(into: "") { outline, piece in
      switch piece {
      case .text(let text): outline += text
      case .code: outline += "\u{FFFC}"
      }
    }
  }
}

extension String {
  /// Whether two texts have the same bytes, apart from how lines end.
  func isEqualApartFromLineEnds(_ other: String) -> Bool {
    utf8.elementsEqual(other.utf8) || withLineFeeds.elementsEqual(other.withLineFeeds)
  }

  private var withLineFeeds: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(utf8.count)
    for byte in utf8 {
      if byte == 0x0A, bytes.last == 0x0D { bytes.removeLast() }
      bytes.append(byte)
    }
    return bytes.map { $0 == 0x0D ? 0x0A : $0 }
  }
}
