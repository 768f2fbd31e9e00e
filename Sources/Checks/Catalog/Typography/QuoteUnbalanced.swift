import Diagnostics

extension Check {
  /// A quotation mark without its other half.
  static let quoteUnbalanced = Check(
    id: "quote-unbalanced",
    summary: "A quotation mark is opened and not closed, or closed and not opened.",
    rationale: """
      Readers cannot tell where a label or a quotation ends. Double quotation marks of all kinds are \
      counted together, code and apostrophes aside. A text whose source has an odd count too (inches, a \
      quotation that goes on in the next unit) is left alone.
      """,
    severity: .warning,
    precision: .right(21, of: 21),
    examples: [
      .unit("zh-CN", "Select **Plans > Prices**.", "选择 ⟦\"⟧**方案 > 价格**。"),
      .unit("ru-RU", "See \"Plans\".", "См. раздел ⟦«⟧Планы."),
      .unit("es-ES", "See \"Plans\" here.", "Vea Planes⟦\"⟧ aquí."),
      .unit("zh-CN", "Select **Plans > Prices**.", "选择“**方案 > 价格**”。"),
      .unit("de-DE", "See \"Plans\".", "Siehe „Pläne“."),
      .unit("pt-BR", "A 15\" screen", "Uma tela de 15\""),
      .unit("es-ES", "Type `\"`.", "Escriba `\"`."),
    ],
    work: .unit { unit, sink in
      let gate: CharacterClasses = [.quote, .generalPunctuation, .latinSign]
      guard !unit.targetCharacters.isDisjoint(with: gate),
        unit.targetTraits.isDisjoint(with: .inCodeBlock)
      else { return }
      let target = QuoteMarks(unit.document.target, of: unit.index)
      guard target.count % 2 == 1,
        QuoteMarks(unit.document.source, of: unit.index).count % 2 == 0,
        let stray = target.stray,
        let range = unit.document.target.documentRange(of: stray, of: unit.index)
      else { return }
      let mark = String(decoding: unit.document.target.plain[stray], as: UTF8.self)
      sink.report("the quotation mark \(mark) has no other half", at: range)
    }
  )
}
