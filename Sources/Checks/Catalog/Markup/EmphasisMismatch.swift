import Diagnostics

extension Check {
  /// Bold or italic text that one side has and the other has not.
  static let emphasisMismatch = Check(
    id: "emphasis-mismatch",
    summary: "Bold or italic text is lost or added.",
    rationale: """
      Readers find buttons and warnings by their bold type. Two bold words with nothing but punctuation \
      between them count as one, and it does not matter whether bold is written with asterisks or as HTML. \
      Chinese and Japanese do not use italics, so none are expected there, and a label in quotation marks \
      counts as marked on pages that mark most labels so. One word that is bold twice in the source \
      may be bold once. Marks that show in the text are left to `emphasis-broken`.
      """,
    severity: .warning,
    precision: .right(58, of: 61),
    examples: [
      .unit("es-ES", "Select **Close**.", "⟦Seleccione Cerrar.⟧"),
      .documents(
        .init(
          "zh-CN/a.md",
          "{103|选择**保存**。|Select **Save**.}\n{104|⟦选择“关闭”。⟧|Select **Close**.}\n"
        )
      ),
      .unit("de-DE", "Open the *draft* folder.", "⟦Öffnen Sie den Ordner für Entwürfe.⟧"),
      .unit("ru-RU", "Choose **Pay now**.", "Выберите ** Оплатить**."),
      .unit("es-ES", "Select **Close**.", "Seleccione **Cerrar**."),
      .unit("pt-BR", "Go to **Plans** > **Annual**.", "Acesse **Planos > Anual**."),
      .unit("de-DE", "Do *not* pay twice.", "Zahlen Sie <em>nicht</em> doppelt."),
      .unit("de-DE", "\\*\\* Update\\*\\*: Pay.", "**Aktualisierung**: Zahlen Sie."),
      .unit("zh-CN", "Select **Close** or **Save**.", "选择“关闭”或“保存”。"),
      .unit("de-DE", "**Enforce** it by **Enforce**.", "Erzwingen Sie es mit **Erzwungen**."),
      .unit("zh-CN", "See *The Long Orchard*.", "请参阅《长果园》。"),
    ],
    work: .unit { unit, sink in
      guard
        unit.targetTraits.union(unit.sourceTraits).isDisjoint(with: [.inFrontMatter, .inCodeBlock])
      else { return }
      guard !unit.sourceMarks.isEmpty || !unit.targetMarks.isEmpty else { return }
      compare(.bold, unit, &sink)
      if !unit.document.language.isHan { compare(.italic, unit, &sink) }
    }
  )

  private static func compare(_ style: EmphasisStyle, _ unit: CheckedUnit, _ sink: inout HitSink) {
    let traits = unit.targetTraits.union(unit.sourceTraits)
    guard traits.isDisjoint(with: style.crosses), !style.agrees(unit) else { return }
    let source = style.spans(of: unit.sourceMarks, in: unit.document.source)
    let target = style.spans(of: unit.targetMarks, in: unit.document.target)
    guard
      unit.sourceTraits.contains(style.whole)
        == unit.targetTraits.contains(style.whole), !unit.targetText.isEmpty
    else { return }
    if style.kind == .strong, target.all.isEmpty, unit.document.quotesLabels,
      quotedLabels(in: unit) >= source.all.count
    {
      return
    }
    if !target.all.isEmpty, source.distinctCount(in: unit.document.source) == target.all.count,
      target.distinctCount(in: unit.document.target) == target.all.count
    {
      return
    }
    if source.all.count > target.all.count, StrayAsterisks.surplus(in: unit) > 0 { return }
    if target.all.count > source.all.count, style.showsMarks(inSourceOf: unit) { return }
    let difference = EmphasisDifference(style: style, source: source, target: target, unit: unit)
    sink.report(difference.message, at: difference.targetRange, source: difference.sourceRange)
  }
  /// How many more pairs of quotation marks the target of a unit has than its source.
  private static func quotedLabels(in unit: CheckedUnit) -> Int {
    let target = QuoteMarks(unit.document.target, of: unit.index).count
    return (target - QuoteMarks(unit.document.source, of: unit.index).count) / 2
  }
}
