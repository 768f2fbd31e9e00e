import Diagnostics

extension Check {
  /// Character references that show in the text.
  static let entityMismatch = Check(
    id: "entity-mismatch",
    summary: "A character reference such as `&nbsp;` is broken and shows in the text.",
    rationale: """
      A space inside a reference, a lost semicolon or a second `&amp;` makes readers see the code instead of \
      the character. References that the source shows too are left alone, and so is a character that is \
      written out instead of referred to.
      """,
    severity: .error,
    examples: [
      .unit(
        "es-ES",
        "Plans&nbsp;A and B",
        "Planes⟦& nbsp;⟧A y B",
        fixed: "Planes&nbsp;A y B"
      ),
      .unit(
        "de-DE",
        "Plans &copy; Orchard",
        "Tarife ⟦&copy ;⟧ Orchard",
        fixed: "Tarife &copy; Orchard"
      ),
      .unit("ru-RU", "Write a &lt; b.", "Пишите a ⟦&amp;lt;⟧ b.", fixed: "Пишите a &lt; b."),
      .unit("es-ES", "Plans&nbsp;A", "Planes A"),
      .unit("de-DE", "Write `&nbsp;` here.", "Schreiben Sie hier `&nbsp;`."),
      .unit("pt-BR", "Save & copy; then send.", "Salvar & copiar; depois enviar."),
      .unit("zh-CN", "Write &amp;lt; here.", "在此写 &amp;lt; 。"),
    ],
    work: .unit { unit, sink in
      guard unit.targetCharacters.contains(.ampersand),
        unit.targetTraits.isDisjoint(with: [.inCodeBlock, .inFrontMatter])
      else { return }
      let side = unit.document.target
      var offset = unit.targetText.lowerBound
      var seen = 0
      while seen < HitSink.limit, offset < unit.targetText.upperBound {
        guard side.plain[offset] == UInt8(ascii: "&"),
          let shown = ShownReference(side.plain, offset..<unit.targetText.upperBound),
          let kind = side.run(at: offset, of: unit.index)?.kind,
          kind == .text || kind == .substitute
        else {
          offset += 1
          continue
        }
        let plain = offset..<offset + shown.length
        offset = plain.upperBound
        seen += 1
        let other = unit.document.source.plain
        let written = Array(side.plain[plain])
        guard ByteSearch.first(written, in: other, unit.sourceText) == nil,
          let range = side.documentRange(of: plain, of: unit.index),
          // What is no reference in the source either was never meant as one.
          ByteSearch.first(Array("&\(shown.name);".utf8), in: unit.bytes, unit.sourceBytes) != nil
        else { continue }
        sink.report(
          "‘&\(shown.name);’ is broken and shows in the text",
          at: range,
          fix: Fix(
            summary: "restore the reference",
            edits: [Fix.Edit(range: range, replacement: Array("&\(shown.name);".utf8))]
          )
        )
      }
    }
  )
}

/// What looks like a character reference but is read as text.
private struct ShownReference {
  let name: String
  let length: Int

  init?(_ text: [UInt8], _ range: Range<Int>) {
    var offset = range.lowerBound + 1
    let limit = min(range.upperBound, range.lowerBound + 24)
    func skipSpaces() { while offset < limit, text[offset] == 0x20 { offset += 1 } }
    skipSpaces()
    let start = offset
    while offset < limit, text[offset] == UInt8(ascii: "#") || Scalars.isWord(UInt32(text[offset])),
      text[offset] < 0x80
    {
      offset += 1
    }
    let end = offset
    skipSpaces()
    guard end > start, offset < limit, text[offset] == UInt8(ascii: ";") else { return nil }
    name = String(decoding: text[start..<end], as: UTF8.self)
    length = offset + 1 - range.lowerBound
  }
}
