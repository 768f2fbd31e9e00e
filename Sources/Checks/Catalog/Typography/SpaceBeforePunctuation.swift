import Diagnostics
import Workspace

extension Check {
  /// A space before a punctuation mark in a locale that writes none there.
  static let spaceBeforePunctuation = Check(
    id: "space-before-punctuation",
    summary: "A space stands before a punctuation mark.",
    rationale: """
      It is seen at once, and can put the mark on a line of its own. Marks that the locale writes with a \
      space before them (`space-before-punctuation` in its file) are left alone, and so are texts whose \
      source has such a space too.
      """,
    severity: .warning,
    precision: .right(75, of: 75),
    examples: [
      .unit(
        "es-ES",
        "Select **Close**.",
        "Seleccione **Cerrar**⟦ .⟧",
        fixed: "Seleccione **Cerrar**."
      ),
      .unit(
        "zh-CN",
        "See [plans](plans.md).",
        "请参阅[方案](plans.md)⟦ 。⟧",
        fixed: "请参阅[方案](plans.md)。"
      ),
      .unit(
        "ru-RU",
        "Pay, then wait.",
        "Оплатите⟦ ,⟧ затем ждите.",
        fixed: "Оплатите, затем ждите."
      ),
      .unit("de-DE", "What is next?", "Wie geht es weiter⟦ ?⟧", fixed: "Wie geht es weiter?"),
      .unit("es-ES", "Select **Close**.", "Seleccione **Cerrar**."),
      .unit("de-DE", "Install .NET first.", "Installieren Sie zuerst .NET und dann den Rest."),
      .unit("pt-BR", "Use a ratio of 16 : 9 .", "Use a proporção 16 : 9 ."),
      .unit("zh-CN", "Wait ...", "请等待 ..."),
    ],
    work: .unit { unit, sink in
      guard unit.targetCharacters.contains(.space) || unit.targetCharacters.contains(.latinSign),
        let profile = unit.document.profile,
        unit.targetTraits.isDisjoint(with: .inCodeBlock)
      else { return }
      let target = SpacedMark.all(unit.document.target, of: unit.index)
      guard !target.isEmpty else { return }
      let spaced = profile.typography.spacedPunctuation.flatMap { Array($0.unicodeScalars) }
      let wrong = target.filter { mark in !spaced.contains { $0.value == mark.value } }
      let source = SpacedMark.all(unit.document.source, of: unit.index)
      guard wrong.count > source.count else { return }
      for mark in wrong {
        guard let range = unit.document.target.documentRange(of: mark.range, of: unit.index),
          let scalar = Unicode.Scalar(mark.value)
        else { continue }
        let edit = range.lowerBound..<range.upperBound - Character(scalar).utf8.count
        let fix =
          range.count == mark.range.count
          ? Fix(summary: "remove the space", edits: [.init(range: edit, replacement: [])]) : nil
        sink.report("a space stands before ‘\(Character(scalar))’", at: range, fix: fix)
      }
    }
  )
}

/// A punctuation mark with a space before it.
private struct SpacedMark {
  /// The mark.
  var value: UInt32
  /// The space and the mark in the plain text.
  var range: Range<Int>

  /// The marks of a unit that have a space before them.
  static func all(_ side: SideText, of unit: Int) -> [SpacedMark] {
    var marks: [SpacedMark] = []
    let (range, words) = (side.plain(of: unit), side.words)
    var start = range.lowerBound
    for word in side.words(of: unit) {
      let end = Int(words[word].start)
      if end - start > 1 { find(in: start..<end, of: side, unit, &marks) }
      start = Int(words[word].end)
    }
    if range.upperBound - start > 1 { find(in: start..<range.upperBound, of: side, unit, &marks) }
    return marks
  }

  /// Looks between two words.
  private static func find(
    in gap: Range<Int>,
    of side: SideText,
    _ unit: Int,
    _ marks: inout [SpacedMark]
  ) {
    let range = side.plain(of: unit)
    let text = side.plain
    for index in gap.dropLast() where isSpaceEnd(text[index]) && mayBegin(text[index + 1]) {
      let (value, length) = Scalars.scalar(side.plain, at: index + 1, before: range.upperBound)
      let end = index + 1 + length
      guard isMark(value), follows(side.plain, end, range.upperBound, value),
        let start = spaceStart(side.plain, endingAt: index, after: range.lowerBound),
        let before = Scalars.scalar(side.plain, endingAt: start, after: range.lowerBound),
        precedes(before.value), side.run(at: index + 1, of: unit)?.kind == .text
      else { continue }
      marks.append(SpacedMark(value: value, range: start..<end))
    }
  }

  /// Whether a byte may begin a mark: most spaces are told apart by it.
  private static func mayBegin(_ byte: UInt8) -> Bool {
    byte < 0x40 ? isMark(UInt32(byte)) : byte == 0xE3 || byte == 0xEF
  }

  private static func isSpaceEnd(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0xA0 }

  /// Where the spaces begin that end with the byte at `index`; nil where it is none.
  private static func spaceStart(_ text: [UInt8], endingAt index: Int, after start: Int) -> Int? {
    if text[index] == 0xA0 { return index > start && text[index - 1] == 0xC2 ? index - 1 : nil }
    var first = index
    while first > start, text[first - 1] == 0x20 { first -= 1 }
    return first
  }

  private static func isMark(_ value: UInt32) -> Bool {
    switch value {
    case 0x2E, 0x2C, 0x3B, 0x3A, 0x21, 0x3F: true
    case 0x3002, 0x3001, 0xFF0C, 0xFF1B, 0xFF1A, 0xFF01, 0xFF1F: true
    default: false
    }
  }

  /// Whether a mark ends a phrase: ASCII marks also begin names such as `.NET`.
  private static func follows(_ text: [UInt8], _ index: Int, _ end: Int, _ mark: UInt32) -> Bool {
    guard mark < 0x80, index < end else { return true }
    let (value, _) = Scalars.scalar(text, at: index, before: end)
    switch value {
    case 0x20, 0x0A, 0x22, 0x29, 0xA0, 0xBB, 0x2019, 0x201D: return true
    default: return false
    }
  }

  /// Whether a character can be the end of a phrase: a word, a closing bracket or quotation mark.
  private static func precedes(_ value: UInt32) -> Bool {
    switch value {
    case 0x29, 0x5D, 0x22, 0xBB, 0x2019, 0x201D, 0xFF09, 0x300B, 0x300D: true
    default: Scalars.isWord(value)
    }
  }
}
