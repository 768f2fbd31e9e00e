import Checks
import Diagnostics
import Testing

@Suite struct WordingTests {
  /// The finding about a page whose units all translate one sentence, alike but for labels.
  private func findings(_ locale: String, _ units: [(target: String, source: String)]) throws
    -> [Finding]
  {
    let text = units.enumerated().map { "{\($0 + 103)|\($1.target)|\($1.source)}\n\n" }.joined()
    let check = try #require(Check.named("inconsistent-translation"))
    let example = CheckExample(files: [.init("\(locale)/page.md", text)])
    return try ExampleRun(example, checks: [check]).findings
  }

  @Test func namesAllPlacesOfASentence() throws {
    let found = try findings(
      "pt-BR",
      [
        ("O plano seja mostrado sob **Novos**.", "The plan is shown under **New**."),
        ("O plano aparece em **Pagos**.", "The plan is shown under **Paid**."),
        ("O plano seja mostrado sob **Pagos**.", "The plan is shown under **Paid**."),
      ]
    )
    let finding = try #require(found.first)
    #expect(found.count == 1)
    #expect(finding.severity == .warning)
    #expect(finding.unit == "104")
    #expect(finding.message.contains("(103, 105)"))
    #expect(finding.related.map(\.location.start.line) == [1, 5])
  }

  @Test(arguments: [
    ("es-ES", "Pague antes del último día", "Pague antes del último día.", "punctuation"),
    ("es-ES", "Pague antes del último día", "pague antes del último día", "punctuation"),
    ("de-DE", "Zahlen Sie die Rechnungen sofort", "Zahlen Sie der Rechnung sofort", "inflection"),
    ("pt-BR", "Escolha o plano anual aqui", "Escolha os planos anuais aqui", "inflection"),
    ("ru-RU", "Оплатите выбранные счета сразу", "Оплатите выбранный счет сразу", "inflection"),
    ("zh-CN", "请在月底前付款。", "请在月底前付款", "punctuation"),
  ])
  func tellsFormsFromWords(_ locale: String, _ one: String, _ other: String, _ kind: String) throws
  {
    let source = "Pay the bills before the last day"
    let found = try findings(locale, [(one, source), (one, source), (other, source)])
    #expect(found.map(\.severity) == [.note])
    #expect(found.first?.message.contains(kind) == true, "\(found.map(\.message))")
  }

  @Test func labelsInChineseNeedNoSpaces() throws {
    let found = try findings(
      "zh-CN",
      [
        ("在**面板**菜单上选择**计划**。", "On the **Board** menu, select **Plans**."),
        ("在**首页**菜单上选择**账单**。", "On the **Home** menu, select **Bills**."),
        ("从**首页**菜单中挑选**用户**。", "On the **Home** menu, select **Users**."),
      ]
    )
    #expect(found.map(\.unit) == ["105"])
  }

  @Test func aLabelThatLostItsBoldIsNoOtherWording() throws {
    let found = try findings(
      "es-ES",
      [
        ("En la página, elija **Plan** ahora.", "On the page, choose **Plan** now."),
        ("En la página, elija **Pago** ahora.", "On the page, choose **Pay** now."),
        ("En la página, elija Cuenta ahora.", "On the page, choose **Account** now."),
      ]
    )
    #expect(found.isEmpty)
  }
}
