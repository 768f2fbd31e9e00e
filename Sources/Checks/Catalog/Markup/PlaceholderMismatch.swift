import Diagnostics

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
    let text = side.plain(of: unit)
    var offset = text.lowerBound
    while offset < text.upperBound {
      let length: Int
      switch side.plain[offset] {
      case UInt8(ascii: "{"): length = braced(side.plain, offset..<text.upperBound)
      case UInt8(ascii: "%"): length = formatted(side.plain, offset, in: text)
      default: length = 0
      }
      guard length > 0 else {
        offset += 1
        continue
      }
      let isDollar = offset > text.lowerBound && side.plain[offset - 1] == UInt8(ascii: "$")
      found.append(name(side.plain[offset..<offset + length], isDollar: isDollar))
      offset += length
    }
    return found.sorted()
  }

  private static func name(_ bytes: ArraySlice<UInt8>, isDollar: Bool) -> String {
    let text = String(decoding: bytes, as: UTF8.self)
    if isDollar { return "$" + text }
    guard bytes.first == UInt8(ascii: "{") else { return text }
    let inner = bytes.drop { $0 == UInt8(ascii: "{") }.prefix { $0 != UInt8(ascii: "}") }
    return inner.allSatisfy { $0 &- 0x30 < 10 || $0 == 0x20 }
      ? text : text.hasPrefix("{{") ? "{{…}}" : "{…}"
  }

  /// The length of a name or number in braces; 0 for other braces.
  private static func braced(_ text: [UInt8], _ range: Range<Int>) -> Int {
    var offset = range.lowerBound
    let limit = min(range.upperBound, offset + 64)
    while offset < limit, text[offset] == UInt8(ascii: "{") { offset += 1 }
    let depth = offset - range.lowerBound
    let start = offset
    while offset < limit, text[offset] >= 0x20, text[offset] != UInt8(ascii: "}"),
      text[offset] != UInt8(ascii: "{")
    {
      offset += 1
    }
    guard depth <= 2, offset > start, offset + depth <= range.upperBound else { return 0 }
    for index in offset..<offset + depth where text[index] != UInt8(ascii: "}") { return 0 }
    return offset + depth - range.lowerBound
  }

  /// The length of a format such as `%s` or `%1$d`; 0 for a per cent sign.
  private static func formatted(_ text: [UInt8], _ start: Int, in range: Range<Int>) -> Int {
    if start > range.lowerBound, text[start - 1] &- 0x30 < 10 || text[start - 1] == 0x20 {
      if start > range.lowerBound + 1, text[start - 1] == 0x20, text[start - 2] &- 0x30 < 10 {
        return 0
      }
      if text[start - 1] != 0x20 { return 0 }
    }
    var offset = start + 1
    let limit = min(range.upperBound, start + 6)
    while offset < limit, text[offset] &- 0x30 < 10 { offset += 1 }
    if offset < limit, offset > start + 1, text[offset] == UInt8(ascii: "$") { offset += 1 }
    guard offset < limit,
      [UInt8](arrayLiteral: 0x73, 0x64, 0x69, 0x66, 0x75, 0x40).contains(text[offset])
    else { return 0 }
    let end = offset + 1
    if end < range.upperBound, Scalars.isASCIILetter(UInt32(text[end])) || text[end] == 0x25 {
      return 0
    }
    return end - start
  }
}
