import Diagnostics
import Workspace

extension Check {
  /// Placeholders that one side has and the other has not.
  static let placeholderMismatch = Check(
    id: "placeholder-mismatch",
    summary: "A placeholder such as `{0}`, `%s`, `${x}` or `<name>` is lost, added or altered.",
    rationale: """
      Numbers and letters of placeholders are filled in by programs and must stay as they are. Names in \
      braces or angle brackets may be translated, as readers fill them in; only their number is compared.
      """,
    severity: .warning,
    precision: .right(6, of: 6),
    examples: [
      .unit("es-ES", "Welcome to {0}.", "⟦Le damos la bienvenida.⟧"),
      .unit("de-DE", "Wait %d seconds for %s.", "⟦Warten Sie %d Sekunden auf % s.⟧"),
      .unit("ru-RU", "Open <folder>.", "⟦Откройте папку.⟧"),
      .unit("zh-CN", "Pay {0}.", "⟦支付 { 0 }。⟧"),
      .unit("pt-BR", "Write ${plan} here.", "⟦Escreva ${plano} aqui.⟧"),
      .unit("es-ES", "Send {1} to {0}.", "Envíe a {0} el {1}."),
      .unit("de-DE", "Open <folder>/{plan}.", "Öffnen Sie <Ordner>/{Tarif}."),
      .unit("pt-BR", "Send {plan}.", "Envie {nome do plano}."),
      .unit("ru-RU", "Save 20% soon.", "Экономьте 20 % сразу."),
      .unit("zh-CN", "Use `{0}`.", "使用 `{0}`。"),
    ],
    work: .unit { unit, sink in
      let either = unit.targetCharacters.union(unit.sourceCharacters)
      let hasTags =
        unit.sourceMarks.contains { $0.kind == .html && $0.element == nil }
        || unit.targetMarks.contains { $0.kind == .html && $0.element == nil }
      guard hasTags || !either.isDisjoint(with: [.brace, .percent]), unit.isMarkdown,
        !unit.targetBytes.isEmpty
      else { return }
      let source = Placeholders.all(unit.document.source, of: unit.index, unit.sourceMarks)
      let target = Placeholders.all(unit.document.target, of: unit.index, unit.targetMarks)
      if source != target { sink.reportDifference(of: source, from: target) }
    }
  )
}

/// Finds placeholders.
private enum Placeholders {
  /// The placeholders of one side of a unit; names that may be translated are left out of them.
  static func all(_ side: SideText, of unit: Int, _ marks: ArraySlice<SideText.Mark>) -> [String] {
    var found: [String] = []
    for mark in marks where mark.kind == .html && mark.element == nil && !mark.isEndTag {
      found.append("<…>")
    }
    for range in Placeholder.ranges(in: side.plain, side.plain(of: unit)) {
      found.append(name(side.plain[range]))
    }
    return found.sorted()
  }

  private static func name(_ bytes: ArraySlice<UInt8>) -> String {
    let text = String(decoding: bytes, as: UTF8.self)
    guard bytes.first == UInt8(ascii: "{") else { return text }
    let inner = bytes.drop { $0 == UInt8(ascii: "{") }.prefix { $0 != UInt8(ascii: "}") }
    return inner.allSatisfy { $0 &- 0x30 < 10 || $0 == 0x20 }
      ? text : text.hasPrefix("{{") ? "{{…}}" : "{…}"
  }
}
