/// Fits the HTML of a source into a line of text that stands beside its translation.
enum SourceTags {
  /// HTML of ours without the tags that would end a line of text, and without what names elements: the
  /// page has these names already.
  ///
  /// - Complexity: linear.
  static func reduced(_ html: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(html.count)
    let bytes = html.span
    var start = 0
    while let tag = RawTagScanner.next(in: bytes, from: start, to: html.count) {
      result.append(bytes.extracting(start..<tag.range.lowerBound))
      switch RawTag(html[tag.range]).role {
      case .block: result.append(0x20)
      case .open, .whole: appendUnnamed(html[tag.range], to: &result)
      case .close, .unknown: result += html[tag.range]
      }
      start = tag.range.upperBound
    }
    result.append(bytes.extracting(start..<html.count))
    return result
  }

  /// Appends a tag without `id` and `name`; quotation marks in its attributes are escaped.
  private static func appendUnnamed(_ tag: ArraySlice<UInt8>, to result: inout [UInt8]) {
    var rest = tag
    while let space = rest.firstIndex(of: 0x20) {
      result += rest[..<space]
      rest = rest[space...]
      let attribute = rest.dropFirst()
      let isName = attribute.starts(with: "id=\"".utf8) || attribute.starts(with: "name=\"".utf8)
      guard let open = attribute.firstIndex(of: UInt8(ascii: "\"")),
        let close = attribute[(open + 1)...].firstIndex(of: UInt8(ascii: "\""))
      else { break }
      if !isName { result += rest[...close] }
      rest = rest[(close + 1)...]
    }
    result += rest
  }
}
