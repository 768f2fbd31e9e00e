import Diagnostics
import Workspace

extension Check {
  /// A character that no reader sees and that the source has not.
  static let invisibleCharacter = Check(
    id: "invisible-character",
    summary: "A character that cannot be seen stands in the text.",
    rationale: """
      It breaks searching, copied commands and line ends, and nobody who proof-reads can see it: a space \
      without width, a soft hyphen, a byte order mark, a mark of direction, a control character. Left \
      alone are characters of the source, character references, joiners that a script or an emoji needs, \
      and marks of direction where the script runs from right to left.
      """,
    severity: .warning,
    precision: .right(1, of: 1),
    examples: [
      .unit("ru-RU", "Pay it now.", "Оплатите сейчас.⟦\u{200B}⟧", fixed: "Оплатите сейчас."),
      .unit("es-ES", "Save", "Guar⟦\u{AD}⟧dar", fixed: "Guardar"),
      .unit("zh-CN", "Run `pay`.", "运行 `⟦\u{FEFF}⟧pay`。", fixed: "运行 `pay`。"),
      .unit("de-DE", "Save", "⟦\u{200E}⟧Speichern", fixed: "Speichern"),
      .unit("es-ES", "Pay\u{200B}Now", "Pague\u{200B}Ahora"),
      .unit("de-DE", "Use 5 GB.", "Verwenden Sie 5\u{A0}GB."),
      .unit("pt-BR", "Family 👩\u{200D}👧", "A família 👩\u{200D}👧"),
      .unit("ru-RU", "Save it", "Со&shy;храните"),
    ],
    work: .unit { unit, sink in
      let suspicious: CharacterClasses = [.generalPunctuation, .latinSign, .fullWidth, .control]
      guard !unit.targetCharacters.isDisjoint(with: suspicious) else { return }
      let isRightToLeft = unit.document.profile?.direction == .rightToLeft
      let (side, text) = (unit.document.target, unit.targetText)
      var offset = text.lowerBound
      var left = HitSink.limit
      while offset < text.upperBound, left > 0 {
        let byte = side.plain[offset]
        guard byte == 0xE2 || byte == 0xC2 || byte == 0xEF || byte < 0x20 || byte == 0x7F,
          mayBeInvisible(side.plain, at: offset, before: text.upperBound)
        else {
          offset += 1
          continue
        }
        let (value, length) = Scalars.scalar(side.plain, at: offset, before: text.upperBound)
        let range = offset..<offset + length
        offset += length
        guard let name = name(of: value, isRightToLeft: isRightToLeft) else { continue }
        left -= 1
        guard value != 0x200C && value != 0x200D || isAmongLetters(range, side, text),
          !unit.document.source.plain[unit.sourceText].has(side.plain[range]),
          side.run(at: range.lowerBound, of: unit.index)?.kind != .substitute,
          let place = side.documentRange(of: range, of: unit.index)
        else { continue }
        sink.report(
          "the text has \(name) (U+\(String(value, radix: 16, uppercase: true).leftPadded))",
          at: place,
          fix: Fix(summary: "remove it", edits: [.init(range: place, replacement: [])])
        )
      }
    }
  )

  /// Whether the first two bytes of a character may begin one that has a name here.
  private static func mayBeInvisible(_ text: [UInt8], at offset: Int, before end: Int) -> Bool {
    let byte = text[offset]
    if byte < 0x20 || byte == 0x7F { return true }
    guard byte == 0xE2 || byte == 0xC2 || byte == 0xEF, offset + 1 < end else { return false }
    let next = text[offset + 1]
    switch byte {
    case 0xC2: return next == 0xAD
    case 0xE2: return next == 0x80 || next == 0x81
    default: return next == 0xBB
    }
  }

  private static func name(of value: UInt32, isRightToLeft: Bool) -> String? {
    switch value {
    case 0x200B: "a space without width"
    case 0x200C, 0x200D, 0x2060: "a joiner"
    case 0xFEFF: "a byte order mark"
    case 0xAD: "a soft hyphen"
    case 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069:
      isRightToLeft ? nil : "a mark of direction"
    case 0x00...0x08, 0x0B, 0x0C, 0x0E...0x1F, 0x7F: "a control character"
    default: nil
    }
  }

  /// Whether both neighbours are letters that need no joiner.
  private static func isAmongLetters(_ range: Range<Int>, _ side: SideText, _ text: Range<Int>)
    -> Bool
  {
    func needsNone(_ value: UInt32?) -> Bool {
      guard let value else { return true }
      return value < 0x530 || (0x3000...0x9FFF).contains(value)
    }
    let before = Scalars.scalar(side.plain, endingAt: range.lowerBound, after: text.lowerBound)
    let after =
      range.upperBound < text.upperBound
      ? Scalars.scalar(side.plain, at: range.upperBound, before: text.upperBound).value : nil
    return needsNone(before?.value) && needsNone(after)
  }
}

extension ArraySlice<UInt8> {
  /// Whether a text has a character.
  fileprivate func has(_ character: ArraySlice<UInt8>) -> Bool {
    guard let head = character.first else { return false }
    return indices.contains { self[$0] == head && self[$0...].starts(with: character) }
  }
}

extension String {
  /// A number with four digits at least.
  fileprivate var leftPadded: String {
    String(repeating: "0", count: max(0, 4 - utf8.count)) + self
  }
}
