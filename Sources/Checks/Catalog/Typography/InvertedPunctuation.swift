import Diagnostics
import Workspace

extension Check {
  /// A question or an exclamation that does not open as Spanish does.
  static let invertedPunctuation = Check(
    id: "inverted-punctuation",
    summary: "A question or an exclamation does not open with ¿ or ¡.",
    rationale: """
      Spanish opens both (`inverted-punctuation` in the locale's file); without the mark a reader learns \
      only at the end that it was a question. Marks in names, addresses and code are left alone, and so \
      are texts whose source neither asks nor exclaims.
      """,
    severity: .warning,
    precision: .right(2, of: 2),
    examples: [
      .unit("es-ES", "Where are my plans?", "Dónde están mis planes⟦?⟧"),
      .unit("es-ES", "Ready? Pay now!", "¿Todo listo? Pague ahora⟦!⟧"),
      .unit("es-ES", "If so, what next?", "**Si es así, qué hago⟦?⟧**"),
      .unit("es-ES", "Where are my plans?", "¿Dónde están mis planes?"),
      .unit("es-ES", "If so, what next?", "Si es así, ¿qué hago?"),
      .unit("pt-BR", "Where are my plans?", "Onde estão meus planos?"),
      .unit("es-ES", "Use Gazoo!", "Use Gazoo!"),
      .unit("es-ES", "Read the letters of Gazoo!", "Lea las cartas de Gazoo!"),
      .unit("es-ES", "and *A?* of it", "y su *a?*"),
      .unit("es-ES", "*C?*", "*Clave?*"),
      .unit("es-ES", "Use the !pay now command.", "Use el comando! PAY now."),
      .unit("es-ES", "Go to `pay?now`.", "Vaya a https://contoso.com/pay?now=1."),
    ],
    work: .unit { unit, sink in
      guard unit.targetCharacters.contains(.question), unit.sourceCharacters.contains(.question),
        unit.document.profile?.typography.isInverted == true,
        unit.targetTraits.isDisjoint(with: .inCodeBlock),
        !Prose.areEqual(
          unit.document.target.plain[unit.targetText],
          unit.document.source.plain[unit.sourceText]
        )
      else { return }
      let (side, text) = (unit.document.target, unit.targetText)
      var isOpen = false
      var left = HitSink.limit
      for offset in text {
        switch side.plain[offset] {
        case 0xBF where offset > text.lowerBound && side.plain[offset - 1] == 0xC2,
          0xA1 where offset > text.lowerBound && side.plain[offset - 1] == 0xC2:
          isOpen = true
        case UInt8(ascii: "?"), UInt8(ascii: "!"):
          if left > 0, !isOpen, endsSentence(offset, side, text) {
            left -= 1
            report(offset, unit, &sink)
          }
          isOpen = false
        default: break
        }
      }
    }
  )

  private static func report(_ offset: Int, _ unit: CheckedUnit, _ sink: inout HitSink) {
    let side = unit.document.target
    guard !isKept(offset, in: unit), !isPartOfCommand(offset, in: unit),
      !isFormula(unit), side.run(at: offset, of: unit.index)?.kind == .text,
      let range = side.documentRange(of: offset..<offset + 1, of: unit.index)
    else { return }
    let isQuestion = side.plain[offset] == UInt8(ascii: "?")
    sink.report(
      "nothing opens the \(isQuestion ? "question with ¿" : "exclamation with ¡")",
      at: range
    )
  }

  /// Whether the source has the mark after the same letters, as in a name that ends with one.
  private static func isKept(_ offset: Int, in unit: CheckedUnit) -> Bool {
    let side = unit.document.target
    guard side.plain[offset] == UInt8(ascii: "!") else { return false }
    var start = offset
    while start > unit.targetText.lowerBound, offset - start < 40, side.plain[start - 1] > 0x40 {
      start -= 1
    }
    let name = Array(side.plain[start...offset])
    return ByteSearch.first(name, in: unit.document.source.plain, unit.sourceText) != nil
  }

  /// Whether the source has the mark right before a word and after a space, as commands have it.
  private static func isPartOfCommand(_ offset: Int, in unit: CheckedUnit) -> Bool {
    let (text, mark) = (unit.document.source.plain, unit.document.target.plain[offset])
    var previous: UInt8 = 0x20
    for place in unit.sourceText.dropLast() {
      if previous == 0x20, text[place] == mark, isLatin(text[place + 1]) { return true }
      previous = text[place]
    }
    return false
  }

  /// Whether both sides are one word, the source's of one letter.
  private static func isFormula(_ unit: CheckedUnit) -> Bool {
    unit.targetWords.count == 1 && unit.sourceWords.count == 1
      && unit.sourceWords.first?.range.count == 1
  }

  private static func isLatin(_ byte: UInt8) -> Bool { (byte | 0x20) &- UInt8(ascii: "a") < 26 }

  /// Whether a mark follows a word and ends the text, or a capital follows.
  private static func endsSentence(_ offset: Int, _ side: SideText, _ text: Range<Int>) -> Bool {
    // A single letter is part of a formula.
    guard let (last, length) = Scalars.scalar(side.plain, endingAt: offset, after: text.lowerBound),
      let (before, _) = Scalars.scalar(
        side.plain,
        endingAt: offset - length,
        after: text.lowerBound
      ),
      Scalars.isSpacedLetter(last), Scalars.isSpacedLetter(before)
    else { return false }
    var next = offset + 1
    let closing = "\"')*".utf8
    while next < text.upperBound, side.plain[next] == 0x20 || closing.contains(side.plain[next]) {
      next += 1
      if next - offset > 8 { return false }
    }
    guard next < text.upperBound else { return true }
    guard next > offset + 1 else { return false }
    let (value, _) = Scalars.scalar(side.plain, at: next, before: text.upperBound)
    return LetterCase.of(value) == .upper || value == 0xBF || value == 0xA1
  }
}
