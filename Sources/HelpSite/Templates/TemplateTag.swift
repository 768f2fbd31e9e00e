/// A tag as it stands in a template.
struct TemplateTag {
  enum Kind {
    /// `{{name}}`
    case value
    /// `{{{name}}}` and `{{&name}}`
    case rawValue
    /// `{{#name}}`
    case section
    /// `{{^name}}`
    case inverted
    /// `{{/name}}`
    case close
    /// `{{>name}}`
    case include
    /// `{{! any words }}`
    case comment
    /// `{{=open close=}}`
    case delimiters
  }

  let kind: Kind
  /// The tag with its delimiters.
  let range: Range<Int>
  /// What it says, without the white space around it.
  let content: Range<Int>

  /// Whether a line that holds nothing else leaves no trace in the page.
  var mayStandAlone: Bool {
    switch kind {
    case .value, .rawValue: false
    case .section, .inverted, .close, .include, .comment, .delimiters: true
    }
  }

  /// The whole line, with its end, of a tag that stands alone on it.
  ///
  /// `start` is where the text before the tag begins, so that a tag before this one is seen.
  func standaloneLine(in source: TemplateSource, after start: Int) -> Range<Int>? {
    guard mayStandAlone else { return nil }
    let bytes = source.bytes
    var lower = range.lowerBound
    while lower > start, bytes[lower - 1].isTemplateBlank { lower -= 1 }
    guard source.isLineStart(lower) else { return nil }
    var upper = range.upperBound
    while upper < bytes.count, bytes[upper].isTemplateBlank { upper += 1 }
    if upper == bytes.count { return lower..<upper }
    if bytes[upper] == UInt8(ascii: "\r"), upper + 1 < bytes.count { upper += 1 }
    return bytes[upper] == UInt8(ascii: "\n") ? lower..<upper + 1 : nil
  }
}
