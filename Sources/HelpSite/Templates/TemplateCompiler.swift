/// Turns the tags of a template and the text between them into instructions.
struct TemplateCompiler {
  private struct OpenSection {
    let tag: TemplateTag
    let instruction: Int
  }

  private let source: TemplateSource
  private(set) var instructions: [TemplateInstruction] = []
  private(set) var names: [TemplateName] = []
  private(set) var includes: [TemplateInclude] = []
  private var open: [OpenSection] = []

  init(_ source: TemplateSource) {
    self.source = source
  }

  mutating func compile() throws(TemplateError) {
    var scanner = TemplateScanner(source)
    var textStart = 0
    while let tag = try scanner.nextTag() {
      let line = tag.standaloneLine(in: source, after: textStart)
      addText(textStart..<(line ?? tag.range).lowerBound, endsInLine: line == nil)
      try add(tag, indentation: line.map { $0.lowerBound..<tag.range.lowerBound })
      textStart = (line ?? tag.range).upperBound
    }
    addText(textStart..<source.bytes.count, endsInLine: false)
    if let section = open.last {
      throw source.error(
        .syntax,
        at: section.tag.range.lowerBound,
        "section \(source.quote(section.tag.content)) is never closed",
        advice: "Close it with a tag of ‘/’ and the same name."
      )
    }
  }

  /// Adds the text between two tags; `endsInLine` where more of its last line follows.
  private mutating func addText(_ range: Range<Int>, endsInLine: Bool) {
    if !range.isEmpty {
      if source.isLineStart(range.lowerBound) { instructions.append(.lineStart) }
      instructions.append(.text(range))
    }
    if endsInLine, source.isLineStart(range.upperBound) { instructions.append(.lineStart) }
  }

  private mutating func add(
    _ tag: TemplateTag,
    indentation: Range<Int>?
  ) throws(TemplateError) {
    switch tag.kind {
    case .comment, .delimiters:
      break
    case .value:
      instructions.append(.value(name: addName(tag)))
    case .rawValue:
      instructions.append(.rawValue(name: addName(tag)))
    case .section, .inverted:
      try openSection(tag)
    case .close:
      try closeSection(tag)
    case .include:
      instructions.append(.include(includes.count))
      includes.append(
        TemplateInclude(
          name: source.text(tag.content),
          indentation: indentation,
          offset: tag.range.lowerBound
        )
      )
    }
  }

  private mutating func openSection(_ tag: TemplateTag) throws(TemplateError) {
    guard open.count < TemplateLimits.sectionDepth else {
      throw source.error(
        .limit,
        at: tag.range.lowerBound,
        "more than \(TemplateLimits.sectionDepth) sections are open here",
        advice: "Close sections, or move the inner ones to a partial."
      )
    }
    open.append(OpenSection(tag: tag, instruction: instructions.count))
    // The end is not known yet; `closeSection` writes the instruction anew.
    instructions.append(.section(name: addName(tag), end: 0))
  }

  private mutating func closeSection(_ tag: TemplateTag) throws(TemplateError) {
    guard let section = open.popLast() else {
      throw source.error(
        .syntax,
        at: tag.range.lowerBound,
        "\(source.quote(tag.content)) is closed here but not open",
        advice: "Remove the tag, or open the section before it."
      )
    }
    let opening = section.tag
    guard source.bytes[opening.content].elementsEqual(source.bytes[tag.content]) else {
      throw source.error(
        .syntax,
        at: tag.range.lowerBound,
        "\(source.quote(tag.content)) is closed here while \(source.quote(opening.content)) is open",
        advice: "Close the inner section first, or correct the name."
      )
    }
    guard case .section(let name, _) = instructions[section.instruction] else { return }
    if opening.kind == .inverted {
      instructions[section.instruction] = .inverted(name: name, end: instructions.count)
    } else {
      instructions[section.instruction] = .section(name: name, end: instructions.count + 1)
      instructions.append(.sectionEnd(start: section.instruction + 1))
    }
  }

  private mutating func addName(_ tag: TemplateTag) -> Int {
    let words = source.bytes[tag.content].split(separator: UInt8(ascii: "."))
      .map { String(decoding: $0, as: UTF8.self) }
    names.append(
      TemplateName(
        first: TemplateWord(words.first ?? ""),
        rest: words.dropFirst().map(TemplateWord.init),
        offset: tag.range.lowerBound
      )
    )
    return names.count - 1
  }
}
