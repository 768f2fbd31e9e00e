import Diagnostics

extension Check {
  /// Backslashes that show in the text.
  static let escapeMismatch = Check(
    id: "escape-mismatch",
    summary: "A backslash that should escape a mark shows in the text.",
    rationale: """
      A backslash escapes the mark that follows at once; with a space between, or doubled, it shows, and the \
      mark may work again. Escapes that do not show are left alone: `4\\.` and `4.` read the same. So is \
      every backslash in code, and where the source shows as many.
      """,
    severity: .warning,
    examples: [
      .unit(
        "es-ES",
        "Open plan\\_a now.",
        "Abra plan⟦\\ ⟧_a ya.",
        fixed: "Abra plan\\_a ya."
      ),
      .unit(
        "de-DE",
        "Write \\<plan>.",
        "Schreiben Sie ⟦\\ ⟧<Tarif>.",
        fixed: "Schreiben Sie \\<Tarif>."
      ),
      .unit("ru-RU", "Wait.", "Ждите⟦\\⟧ здесь."),
      .unit("de-DE", "May 4", "4\\. Mai"),
      .unit("es-ES", "Open C:\\plans.", "Abra C:\\plans."),
      .unit("pt-BR", "Use `\\ _` here.", "Use `\\ _` aqui."),
    ],
    work: .unit { unit, sink in
      guard unit.targetCharacters.contains(.backslash), unit.isMarkdown else { return }
      let target = ShownBackslashes.all(unit.document.target, of: unit.index)
      let surplus = target.count - ShownBackslashes.all(unit.document.source, of: unit.index).count
      guard surplus > 0 else { return }
      let mended = target.filter { ShownBackslashes.spaces(after: $0, in: unit) > 0 }
      for range in (mended.count >= surplus ? mended : target).prefix(min(surplus, HitSink.limit)) {
        let spaces = ShownBackslashes.spaces(after: range, in: unit)
        let end = range.upperBound..<range.upperBound + spaces
        sink.report(
          "a backslash shows in the text",
          at: range.lowerBound..<end.upperBound,
          fix: spaces == 0
            ? nil
            : Fix(
              summary: "remove the space after the backslash",
              edits: [Fix.Edit(range: end, replacement: [])]
            )
        )
      }
    }
  )
}

/// Finds backslashes that readers see.
private enum ShownBackslashes {
  /// Those in the text of one side of a unit, as ranges of the document.
  static func all(_ side: SideText, of unit: Int) -> [Range<Int>] {
    guard side.characters[unit].contains(.backslash) else { return [] }
    var all: [Range<Int>] = []
    for index in side.plain(of: unit) where side.plain[index] == UInt8(ascii: "\\") {
      guard side.run(at: index, of: unit)?.kind == .text,
        let range = side.documentRange(of: index..<index + 1, of: unit)
      else { continue }
      all.append(range)
    }
    return all
  }

  /// How many spaces part a backslash from a mark that it escapes in the source; 0 for none.
  static func spaces(after range: Range<Int>, in unit: CheckedUnit) -> Int {
    let rest = unit.bytes[range.upperBound..<max(range.upperBound, unit.targetBytes.upperBound)]
    let spaces = rest.prefix(4).prefix { $0 == 0x20 }.count
    guard spaces > 0, let mark = rest.dropFirst(spaces).first, isMark(mark),
      ByteSearch.first([UInt8(ascii: "\\"), mark], in: unit.bytes, unit.sourceBytes) != nil
    else { return 0 }
    return spaces
  }

  private static func isMark(_ byte: UInt8) -> Bool {
    (0x21...0x2F).contains(byte) || (0x3A...0x40).contains(byte) || (0x5B...0x60).contains(byte)
      || (0x7B...0x7E).contains(byte)
  }
}
