import Diagnostics

extension Check {
  /// Marks of bold or italic that show in the text.
  static let emphasisBroken = Check(
    id: "emphasis-broken",
    summary: "Marks of bold or italic type show in the text and make nothing bold.",
    rationale: """
      Asterisks work only where they touch the words that they stand around: a space inside them, or a \
      letter outside and a quotation mark inside, and readers see the asterisks. Asterisks that the \
      source shows too are left alone.
      """,
    severity: .warning,
    precision: .right(21, of: 21),
    examples: [
      .unit(
        "ru-RU",
        "Choose **Pay now**.",
        "Выберите ⟦**⟧ Оплатить **.",
        fixed: "Выберите **Оплатить**."
      ),
      .unit(
        "zh-CN",
        "Select **Save** now.",
        "立即选择⟦**⟧“保存”**按钮。",
        fixed: "立即选择 **“保存”** 按钮。"
      ),
      .unit(
        "es-ES",
        "Select **Close** now.",
        "Seleccione⟦**⟧ Cerrar **ahora.",
        fixed: "Seleccione **Cerrar** ahora."
      ),
      .unit("de-DE", "Select **Close** to end.", "Wählen Sie **Schließen**⟦**⟧ zum Beenden."),
      .documents(
        .init("pt-BR/page.md", "**{103|⟦Resumo ⟧|Summary}**\n"),
        fixed: "**{103|Resumo|Summary}**\n"
      ),
      .unit("es-ES", "Select **Close**.", "Seleccione **Cerrar**."),
      .unit("de-DE", "Write 2 ** 3.", "Schreiben Sie 2 ** 3."),
      .unit("pt-BR", "Type `a ** b`.", "Digite `a ** b`."),
      .unit("zh-CN", "Select **Save**.", "选择 **“保存”** 。"),
    ],
    work: .unit { unit, sink in
      let traits = unit.targetTraits.union(unit.sourceTraits)
      guard traits.isDisjoint(with: [.inFrontMatter, .inCodeBlock]) else { return }
      if unit.sourceTraits.contains(.isStrong), !unit.targetTraits.contains(.isStrong) {
        reportLostSurroundings(of: unit, &sink)
      }
      guard StrayAsterisks.surplus(in: unit) > 0 else { return }
      reportStrays(of: unit, &sink)
    }
  )

  /// Reports that the marks around a whole unit do not work here.
  private static func reportLostSurroundings(of unit: CheckedUnit, _ sink: inout HitSink) {
    let target = unit.targetBytes
    guard !unit.targetText.isEmpty, !unit.targetMarks.contains(where: { $0.kind == .strong })
    else { return }
    let bytes = unit.bytes
    let words = target.lowerBound..<(bytes[target].lastIndex { $0 > 0x20 }.map { $0 + 1 } ?? 0)
    guard words.upperBound > target.lowerBound, words.upperBound < target.upperBound,
      let first = bytes[target].firstIndex(where: { $0 > 0x20 })
    else {
      return sink.report("this text is bold in the source; here the marks around it do not work")
    }
    var edits = [Fix.Edit(range: words.upperBound..<target.upperBound, replacement: [])]
    if first > target.lowerBound {
      edits.insert(Fix.Edit(range: target.lowerBound..<first, replacement: []), at: 0)
    }
    sink.report(
      "a space at the edge keeps the marks around this text from making it bold",
      at: target,
      fix: Fix(summary: "remove the space", edits: edits)
    )
  }

  private static func reportStrays(of unit: CheckedUnit, _ sink: inout HitSink) {
    let side = unit.document.target
    let all = StrayAsterisks.runs(of: side, unit: unit.index)
    let losesEmphasis =
      emphasisCount(unit.sourceMarks) > emphasisCount(unit.targetMarks)
    let runs = losesEmphasis ? all : all.filter { $0.count > 1 }
    var index = 0
    while index < min(runs.count, 2 * HitSink.limit) {
      let places = runs[index...].prefix(2).compactMap {
        side.documentRange(of: $0, of: unit.index)
      }
      guard let first = places.first else { return }
      let fix = places.count == 2 ? EmphasisRepair(unit, places[0], places[1])?.fix : nil
      let mark = String(repeating: "*", count: runs[index].count)
      sink.report("‘\(mark)’ shows in the text and makes nothing bold", at: first, fix: fix)
      guard fix != nil else { return }
      index += 2
    }
  }

  private static func emphasisCount(_ marks: ArraySlice<SideText.Mark>) -> Int {
    marks.count { $0.kind == .strong || $0.kind == .emphasis }
  }
}

/// Makes two runs of asterisks work as the marks of one phrase.
private struct EmphasisRepair {
  let fix: Fix

  /// Nil where there is no single right answer.
  init?(_ unit: CheckedUnit, _ open: Range<Int>, _ close: Range<Int>) {
    let bytes = unit.bytes
    let target = unit.targetBytes
    guard open.count == close.count, open.count <= 2, open.upperBound <= close.lowerBound,
      target.lowerBound <= open.lowerBound, close.upperBound <= target.upperBound,
      bytes[open].allSatisfy({ $0 == UInt8(ascii: "*") }),
      bytes[close].allSatisfy({ $0 == UInt8(ascii: "*") })
    else { return nil }
    let inner = open.upperBound..<close.lowerBound
    guard let first = bytes[inner].firstIndex(where: { $0 != 0x20 }),
      let last = bytes[inner].lastIndex(where: { $0 != 0x20 })
    else { return nil }
    let mark = Array(bytes[open])
    let before = Scalars.scalar(bytes, endingAt: open.lowerBound, after: target.lowerBound)?.value
    let after =
      close.upperBound < target.upperBound
      ? Scalars.scalar(bytes, at: close.upperBound, before: target.upperBound).value : nil
    let opening = Fix.Edit(
      range: open.lowerBound..<first,
      replacement: (before.map(Scalars.isWord) ?? false ? [0x20] : []) + mark
    )
    let closing = Fix.Edit(
      range: last + 1..<close.upperBound,
      replacement: mark + (after.map(Scalars.isWord) ?? false ? [0x20] : [])
    )
    let edits = [opening, closing]
    guard let counts = EmphasisTrial.counts(of: target, in: bytes, applying: edits),
      counts.after.emphasized == counts.before.emphasized + 1,
      counts.after.asterisks == counts.before.asterisks - 2 * mark.count
    else { return nil }
    fix = Fix(summary: "let the asterisks touch the words", edits: edits)
  }
}
