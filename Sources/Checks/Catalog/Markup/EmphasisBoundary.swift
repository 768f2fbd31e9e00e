import Diagnostics

extension Check {
  /// Bold text whose edge is not where it is in the source.
  static let emphasisBoundary = Check(
    id: "emphasis-boundary",
    summary: "Bold text begins or ends in the wrong place.",
    rationale: """
      Readers look for a button by its bold label. Where a verb, an article or half a bracket is bold too, \
      or the label is not, they look for a button that does not exist. Words are judged by what the \
      source keeps outside bold. A stop, comma or colon that is bold on one side only is a matter of \
      style, and a note.
      """,
    severity: .warning,
    precision: .right(74, of: 75),
    examples: [
      .unit(
        "de-DE",
        "Then select **Save**.",
        "Wählen Sie dann **Speichern ⟦aus⟧**.",
        fixed: "Wählen Sie dann **Speichern** aus."
      ),
      .unit("es-ES", "Then select **Save**.", "Después **⟦seleccione⟧ Guardar**."),
      .unit("pt-BR", "Go to **Plan (draft)** now.", "Acesse Plano **⟦(rascunho⟧** agora)."),
      .unit("zh-CN", "Select **Save**, then wait.", "选择“保存 **⟦”，⟧** 然后等待。"),
      .unit("de-DE", "Select **Save** here.", "Wählen **⟦Sie⟧** hier Speichern."),
      .unit(
        "es-ES",
        "Open **Orchard Hub** at once.",
        "Abra ⟦Orchard Hub⟧ **de inmediato**."
      ),
      .unit(
        "pt-BR",
        "Select **Save**.",
        "Selecione **Salvar⟦.⟧**",
        fixed: "Selecione **Salvar**."
      ),
      .unit("ru-RU", "Open the **Plans** page.", "Откройте **⟦страницу⟧ Тарифы**."),
      .unit("es-ES", "Select **Save and send**.", "Seleccione **Guardar y enviar**."),
      .unit("de-DE", "Do **not** pay.", "Zahlen Sie **nicht**."),
      .unit("zh-CN", "Open the **Plans** page.", "打开 **方案** 页面。"),
      .unit("pt-BR", "Open the **Sign-in page**.", "Abra a **Página de entrada**."),
      .unit("es-ES", "Use **/o** here.", "Use aquí **/o**."),
      .unit("zh-CN", "**What is verified**", "**已验证的**"),
      .unit("de-DE", "**All plans** cost more.", "**Alle Tarife (neu)** kosten mehr."),
    ],
    work: .unit { unit, sink in
      guard unit.targetMarks.contains(where: { $0.kind == .strong }), unit.isMarkdown,
        unit.sourceMarks.contains(where: { $0.kind == .strong }),
        unit.targetTraits.union(unit.sourceTraits).isDisjoint(with: .strongCrosses),
        // Pathological nesting is not worth quadratic time.
        max(unit.targetMarks.count, unit.sourceMarks.count) <= 400, EmphasisStyle.bold.agrees(unit)
      else { return }
      var judge = BoldJudge(unit)
      let reports = judge.reports()
      for report in reports { report.send(&sink) }
      if reports.isEmpty { BoldPunctuation.report(unit, &sink) }
    }
  )
}

/// Punctuation marks that are bold on one side only.
private enum BoldPunctuation {
  static func report(_ unit: CheckedUnit, _ sink: inout HitSink) {
    let target = unit.document.target
    let marked = ends(unit.targetMarks, target)
    guard !marked.all.isEmpty else { return }
    let source = ends(unit.sourceMarks, unit.document.source)
    let surplus = marked.all.count - source.all.count
    guard surplus > 0 else { return }
    for (mark, trailing) in marked.all.suffix(surplus) {
      guard let range = target.documentRange(of: trailing, of: unit.index) else { continue }
      sink.report(
        "\(Quoted.text(target.plain[trailing])) is bold here, not in the source",
        at: range,
        severity: .note,
        fix: source.all.isEmpty && source.count == marked.count
          ? BoldMove.out(range, of: mark, in: unit) : nil
      )
    }
  }

  private static func ends(_ marks: ArraySlice<SideText.Mark>, _ side: SideText)
    -> (all: [(SideText.Mark, Range<Int>)], count: Int)
  {
    var all: [(SideText.Mark, Range<Int>)] = []
    var count = 0
    for mark in marks where mark.kind == .strong {
      count += 1
      let trailing = BoldText.trailing(of: mark.plain, in: side.plain)
      guard !trailing.isEmpty, trailing != mark.plain,
        !marks.contains(where: { $0.kind == .link && $0.plain == mark.plain })
      else { continue }
      all.append((mark, trailing))
    }
    return (all, count)
  }
}
