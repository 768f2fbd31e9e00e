import Diagnostics
import Workspace

extension Check {
  /// Half-width punctuation among Han characters, or full-width punctuation elsewhere.
  static let fullWidthPunctuation = Check(
    id: "fullwidth-punctuation",
    summary: "Punctuation has the width of another script.",
    rationale: """
      Chinese and Japanese write full-width commas and stops (`fullwidth-punctuation` in the locale's \
      file); a half-width one after a Han character, and a comma right before one, looks like a misprint, and so \
      does a full-width one in other languages. Left alone are marks between letters and digits, round brackets, and code.
      """,
    severity: .warning,
    precision: .right(15, of: 15),
    examples: [
      .unit("zh-CN", "Pay, then wait.", "付款⟦,⟧ 然后等待。", fixed: "付款，然后等待。"),
      .unit("zh-CN", "Open Pear, then wait.", "打开 Pear⟦,⟧然后等待。", fixed: "打开 Pear，然后等待。"),
      .unit("zh-CN", "Pay it.", "请付款⟦.⟧", fixed: "请付款。"),
      .unit("es-ES", "Pay, then wait.", "Pague⟦，⟧luego espere.", fixed: "Pague, luego espere."),
      .unit("ru-RU", "Pay it.", "Оплатите⟦。⟧", fixed: "Оплатите."),
      .unit("zh-CN", "Pay, then wait.", "付款，然后等待。"),
      .unit("zh-CN", "Use .NET 4.5, C, and 3:2.", "使用 .NET 4.5、C 和 3:2。"),
      .unit("zh-CN", "Pay (now).", "付款 (立即)。"),
      .unit("de-DE", "The mark 。 ends it.", "Das Zeichen 。 beendet ihn."),
    ],
    work: .unit { unit, sink in
      guard let typography = unit.document.profile?.typography,
        unit.targetTraits.isDisjoint(with: .inCodeBlock)
      else { return }
      if typography.isFullWidth {
        let gate: CharacterClasses = [.stop, .comma, .colon, .question]
        if !unit.targetCharacters.isDisjoint(with: gate) { findHalfWidth(in: unit, &sink) }
      } else if !unit.targetCharacters.isDisjoint(with: [.eastAsianPunctuation, .fullWidth]),
        unit.sourceCharacters.isDisjoint(with: [.eastAsianPunctuation, .fullWidth])
      {
        findFullWidth(in: unit, &sink)
      }
    }
  )

  private static func fullWidth(_ byte: UInt8) -> String? {
    switch byte {
    case UInt8(ascii: ","): "，"
    case UInt8(ascii: "."): "。"
    case UInt8(ascii: ";"): "；"
    case UInt8(ascii: ":"): "："
    case UInt8(ascii: "?"): "？"
    case UInt8(ascii: "!"): "！"
    default: nil
    }
  }

  private static func halfWidth(_ value: UInt32) -> String? {
    switch value {
    case 0xFF0C, 0x3001: ","
    case 0x3002: "."
    case 0xFF1B: ";"
    case 0xFF1A: ":"
    case 0xFF1F: "?"
    case 0xFF01: "!"
    default: nil
    }
  }

  private static func findHalfWidth(in unit: CheckedUnit, _ sink: inout HitSink) {
    let (side, text) = (unit.document.target, unit.targetText)
    for offset in text {
      guard let wide = fullWidth(side.plain[offset]),
        let (before, _) = Scalars.scalar(side.plain, endingAt: offset, after: text.lowerBound),
        case let isComma = side.plain[offset] == UInt8(ascii: ","),
        isHan(before) || isComma && Scalars.isSpacedLetter(before)
      else { continue }
      var next = offset + 1
      while next < text.upperBound, side.plain[next] == 0x20 { next += 1 }
      if next < text.upperBound {
        let (value, _) = Scalars.scalar(side.plain, at: next, before: text.upperBound)
        let isJoined = next == offset + 1
        guard
          isHan(before)
            ? isHan(value) || (isComma || !isJoined) && value > 0x40 : isJoined && isHan(value)
        else { continue }
      } else if !isHan(before) {
        continue
      }
      report(
        "‘\(Character(Unicode.Scalar(side.plain[offset])))’ is half-width",
        offset..<offset + 1,
        through: next,
        wide,
        unit,
        &sink
      )
    }
  }

  private static func findFullWidth(in unit: CheckedUnit, _ sink: inout HitSink) {
    let (side, text) = (unit.document.target, unit.targetText)
    var offset = text.lowerBound
    while offset < text.upperBound {
      guard side.plain[offset] == 0xE3 || side.plain[offset] == 0xEF else {
        offset += 1
        continue
      }
      let (value, length) = Scalars.scalar(side.plain, at: offset, before: text.upperBound)
      let range = offset..<offset + length
      offset += length
      guard let narrow = halfWidth(value), let scalar = Unicode.Scalar(value),
        let (before, _) = Scalars.scalar(
          side.plain,
          endingAt: range.lowerBound,
          after: text.lowerBound
        ),
        Scalars.isSpacedLetter(before) || before == 0x29
      else { continue }
      let isJoined = offset < text.upperBound && side.plain[offset] != 0x20
      report(
        "‘\(Character(scalar))’ is full-width",
        range,
        through: offset,
        isJoined ? narrow + " " : narrow,
        unit,
        &sink
      )
    }
  }

  private static func isHan(_ value: UInt32) -> Bool { (0x3040...0x9FFF).contains(value) }

  private static func report(
    _ message: String,
    _ mark: Range<Int>,
    through end: Int,
    _ replacement: String,
    _ unit: CheckedUnit,
    _ sink: inout HitSink
  ) {
    let side = unit.document.target
    guard side.run(at: mark.lowerBound, of: unit.index)?.kind == .text,
      let place = side.documentRange(of: mark, of: unit.index), place.count == mark.count
    else { return }
    // Spaces go with the mark where nothing but they stands there.
    let whole = side.documentRange(of: mark.lowerBound..<end, of: unit.index)
    let edited =
      whole?.count == end - mark.lowerBound && end < unit.targetText.upperBound
      ? whole ?? place : place
    sink.report(
      message,
      at: place,
      fix: Fix(
        summary: "write \(replacement)",
        edits: [.init(range: edited, replacement: Array(replacement.utf8))]
      )
    )
  }
}
