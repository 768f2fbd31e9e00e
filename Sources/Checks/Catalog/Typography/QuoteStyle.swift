import Diagnostics
import Workspace

extension Check {
  /// Quotation marks of another language.
  static let quoteStyle = Check(
    id: "quote-style",
    summary: "A quotation mark is not one that the locale uses.",
    rationale: """
      Each language has quotation marks of its own (`quotes` in the locale's file); those of another look \
      foreign. Straight marks are left alone, and so are apostrophes and code.
      """,
    severity: .note,
    precision: .right(10, of: 10),
    examples: [
      .unit("de-DE", "See “Plans”.", "Siehe „Pläne⟦”⟧."),
      .unit("ru-RU", "See “Plans”.", "См. раздел “Планы⟦”⟧."),
      .unit("zh-CN", "See “Plans”.", "请参阅⟦«⟧方案»。"),
      .unit("de-DE", "See “Plans”.", "Siehe „Pläne“."),
      .unit("es-ES", "See “Plans”.", "Vea «Planes»."),
      .unit("pt-BR", "See \"Plans\".", "Confira \"Planos\"."),
      .unit("de-DE", "Run `“`.", "Geben Sie `“”` ein."),
    ],
    work: .unit { unit, sink in
      guard !unit.targetCharacters.isDisjoint(with: [.generalPunctuation, .latinSign]),
        unit.targetTraits.isDisjoint(with: .inCodeBlock),
        let quotes = unit.document.profile?.typography.quotes, !quotes.isEmpty
      else { return }
      let (side, text) = (unit.document.target, unit.targetText)
      var offset = text.lowerBound
      while offset < text.upperBound {
        guard side.plain[offset] == 0xE2 || side.plain[offset] == 0xC2 else {
          offset += 1
          continue
        }
        let (value, length) = Scalars.scalar(side.plain, at: offset, before: text.upperBound)
        let range = offset..<offset + length
        offset += length
        guard isQuote(value), side.run(at: range.lowerBound, of: unit.index)?.kind == .text,
          !quotes.contains(where: { side.plain[range].elementsEqual($0.utf8) }),
          let place = side.documentRange(of: range, of: unit.index),
          let scalar = Unicode.Scalar(value)
        else { continue }
        let expected = quotes.prefix(2).joined(separator: "…")
        return sink.report(
          "\(Character(scalar)) is no quotation mark of this locale, which writes \(expected)",
          at: place
        )
      }
    }
  )

  /// Whether a scalar is a quotation mark that is neither straight nor an apostrophe.
  private static func isQuote(_ value: UInt32) -> Bool {
    switch value {
    case 0xAB, 0xBB, 0x201A, 0x201C...0x201F, 0x2039, 0x203A: true
    default: false
    }
  }
}
