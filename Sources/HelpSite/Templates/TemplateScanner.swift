/// Finds the tags of a template, one after the other, under the delimiters in force.
struct TemplateScanner {
  let source: TemplateSource
  private var position = 0
  private var open = Array("{{".utf8)
  private var close = Array("}}".utf8)

  init(_ source: TemplateSource) {
    self.source = source
  }

  mutating func nextTag() throws(TemplateError) -> TemplateTag? {
    guard let start = source.firstIndex(of: open, from: position) else { return nil }
    let content = start + open.count
    guard content < source.bytes.count else { throw neverClosed(at: start) }

    let tag =
      switch source.bytes[content] {
      case UInt8(ascii: "{"): try tag(.rawValue, from: start, prefix: 1, suffix: "}")
      case UInt8(ascii: "&"): try tag(.rawValue, from: start, prefix: 1)
      case UInt8(ascii: "#"): try tag(.section, from: start, prefix: 1)
      case UInt8(ascii: "^"): try tag(.inverted, from: start, prefix: 1)
      case UInt8(ascii: "/"): try tag(.close, from: start, prefix: 1)
      case UInt8(ascii: ">"): try tag(.include, from: start, prefix: 1)
      case UInt8(ascii: "!"): try tag(.comment, from: start, prefix: 1)
      case UInt8(ascii: "="): try tag(.delimiters, from: start, prefix: 1, suffix: "=")
      default: try tag(.value, from: start, prefix: 0)
      }
    position = tag.range.upperBound
    switch tag.kind {
    case .comment: break
    case .delimiters: try setDelimiters(tag)
    default: try checkName(tag)
    }
    return tag
  }

  private func tag(
    _ kind: TemplateTag.Kind,
    from start: Int,
    prefix: Int,
    suffix: String = ""
  ) throws(TemplateError) -> TemplateTag {
    let content = start + open.count + prefix
    let ending = Array(suffix.utf8) + close
    guard let end = source.firstIndex(of: ending, from: content) else {
      throw neverClosed(at: start, ending: ending)
    }
    return TemplateTag(
      kind: kind,
      range: start..<end + ending.count,
      content: source.trim(content..<end)
    )
  }

  private mutating func setDelimiters(_ tag: TemplateTag) throws(TemplateError) {
    let words = source.bytes[tag.content].split(whereSeparator: \.isTemplateSpace)
    guard words.count == 2, !words.joined().contains(UInt8(ascii: "=")) else {
      throw source.error(
        .syntax,
        at: tag.range.lowerBound,
        "\(source.quote(tag.range)) does not name two delimiters",
        advice: "Write the opening and the closing one with a space between, as in ‘{{=<% %>=}}’."
      )
    }
    open = Array(words[0])
    close = Array(words[1])
  }

  private func checkName(_ tag: TemplateTag) throws(TemplateError) {
    let name = source.bytes[tag.content]
    let quote = source.quote(tag.content)
    func error(_ message: String, advice: String) -> TemplateError {
      source.error(.syntax, at: tag.range.lowerBound, message, advice: advice)
    }
    guard let first = name.first else {
      throw error("the tag has no name", advice: "Name the value, or remove the tag.")
    }
    if name.contains(where: \.isTemplateSpace) {
      throw error(
        "the name \(quote) contains white space",
        advice: "Close the tag after the name; names are words joined by dots."
      )
    }
    if "#^/>&!={}<$*".utf8.contains(first) {
      throw error(
        "\(quote) is not a name",
        advice:
          "Put the sign right behind the opening delimiter; ‘<’, ‘$’ and ‘*’ are not supported."
      )
    }
    guard tag.kind != .include, name.count > 1 else { return }
    if name.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
      .contains(where: \.isEmpty)
    {
      throw error(
        "the name \(quote) has a dot too many",
        advice: "Join names by single dots, as in ‘page.title’; ‘.’ alone is the current value."
      )
    }
  }

  private func neverClosed(at offset: Int, ending: [UInt8]? = nil) -> TemplateError {
    let ending = String(decoding: ending ?? close, as: UTF8.self)
    return source.error(
      .syntax,
      at: offset,
      "the tag is never closed",
      advice: "End it with ‘\(ending)’."
    )
  }
}
