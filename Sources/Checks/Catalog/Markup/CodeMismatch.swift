import Diagnostics

extension Check {
  /// Code that one side sets as code and the other does not.
  static let codeMismatch = Check(
    id: "code-mismatch",
    summary: "Text that is code on one side is not code on the other.",
    rationale: """
      Names and commands are set as code so that readers type them as they are. Only how many stretches of \
      code there are is compared: what stands in them may be a placeholder that is translated.
      """,
    severity: .warning,
    examples: [
      .unit("es-ES", "Run `orchard sync`.", "⟦Ejecute orchard sync.⟧"),
      .unit("de-DE", "Set `plan` to `annual`.", "⟦Setzen Sie `plan` auf annual.⟧"),
      .unit("ru-RU", "Open the file.", "Откройте ⟦`файл`⟧."),
      .unit("es-ES", "Run `orchard sync`.", "Ejecute `orchard sync`."),
      .unit("pt-BR", "Set `plan` to `annual`.", "Defina `annual` em `plan`."),
      .unit("zh-CN", "Type `your-name`.", "键入 `你的姓名`。"),
    ],
    work: .unit { unit, sink in
      guard unit.isMarkdown else { return }
      let source = unit.sourceMarks.filter { $0.kind == .code }
      let target = unit.targetMarks.filter { $0.kind == .code }
      guard source.count != target.count, !unit.targetText.isEmpty else { return }
      func texts(_ marks: [SideText.Mark], _ side: SideText) -> [ArraySlice<UInt8>] {
        marks.map { side.plain[$0.plain] }
      }
      let sourceTexts = texts(source, unit.document.source)
      let targetTexts = texts(target, unit.document.target)
      if source.count > target.count {
        let lost = Surplus.of(sourceTexts, over: targetTexts).first
        let range = lost.flatMap { sourceTexts.firstIndex(of: $0) }.map { source[$0].range }
        sink.report(
          "\(lost.map { Quoted.text($0) } ?? "something") is code in the source, not here",
          source: range
        )
      } else {
        let gained = Surplus.of(targetTexts, over: sourceTexts).first
        let range = gained.flatMap { targetTexts.firstIndex(of: $0) }.map { target[$0].range }
        sink.report(
          "\(gained.map { Quoted.text($0) } ?? "something") is code here, not in the source",
          at: range
        )
      }
    }
  )
}
