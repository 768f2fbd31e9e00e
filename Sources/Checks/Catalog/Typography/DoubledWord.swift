import Diagnostics
import Workspace

extension Check {
  /// A word that stands twice in a row.
  static let doubledWord = Check(
    id: "doubled-word",
    summary: "A word stands twice in a row.",
    rationale: """
      It is a slip that every reader sees. Left alone are doublings of the source, words after a hyphen, a label \
      that the text after it repeats, and words that grammar doubles after a comma, as in ‘die Karte, die die Bank schickt’ \
      (`doubled-words` in the locale's file).
      """,
    severity: .warning,
    precision: .right(34, of: 34),
    examples: [
      .unit("es-ES", "Pay the order.", "Pague ⟦el el⟧ pedido.", fixed: "Pague el pedido."),
      .unit(
        "de-DE",
        "Pay and wait.",
        "Zahlen Sie ⟦und und⟧ warten Sie.",
        fixed: "Zahlen Sie und warten Sie."
      ),
      .unit(
        "ru-RU",
        "Pay in the store.",
        "Оплатите ⟦в в⟧ магазине.",
        fixed: "Оплатите в магазине."
      ),
      .unit(
        "pt-BR",
        "Why you are sure",
        "Por que ⟦você você⟧ tem certeza"
      ),
      .unit("zh-CN", "Your order", "您⟦的的⟧订单", fixed: "您的订单"),
      .unit("de-DE", "The card that the bank sends", "Die Karte, die die Bank schickt"),
      .unit("de-DE", "The page on which the order is", "Die Seite, auf der der Auftrag steht"),
      .unit("pt-BR", "Sign up if you can.", "Inscreva-se se puder."),
      .unit("es-ES", "Say that that is so: very very slow.", "Diga que es muy muy lento."),
      .unit("es-ES", "Pay in Baden Baden.", "Pague en Baden Baden."),
      .unit("es-ES", "**Date**  Date of the order", "**Fecha**  Fecha del pedido"),
      .unit("zh-CN", "Really", "的的确确"),
    ],
    work: .unit { unit, sink in
      guard unit.targetTraits.isDisjoint(with: .inCodeBlock) else { return }
      if unit.document.language.isHan { return findParticles(in: unit, &sink) }
      let side = unit.document.target
      let words = side.words(of: unit.index)
      var left = HitSink.limit
      for index in words.dropFirst() {
        let (first, second) = (side.words[index - 1], side.words[index])
        guard side.plain[Int(first.start)] | 0x20 == side.plain[Int(second.start)] | 0x20,
          second.start > first.end, side.isAlike(first, as: second, in: side)
        else { continue }
        left -= 1
        if left < 0 || isDoubledInSource(unit) { return }
        guard isDoubling(index, in: unit) else { continue }
        report(Int(first.start)..<Int(second.end), from: Int(first.end), unit, &sink)
      }
    }
  )

  private static func report(
    _ range: Range<Int>,
    from cut: Int,
    _ unit: CheckedUnit,
    _ sink: inout HitSink
  ) {
    let side = unit.document.target
    guard let place = side.documentRange(of: range, of: unit.index) else { return }
    let isSmall =
      unit.document.language.isHan
      || unit.document.profile?.typography.smallWords.contains {
        side.plain[range.lowerBound..<cut].elementsEqual($0.utf8)
      } ?? false
    let edit = place.lowerBound + cut - range.lowerBound..<place.upperBound
    // Of two words with a meaning of their own, one may stand for a third.
    let fix =
      place.count == range.count && isSmall
      ? Fix(summary: "leave one", edits: [.init(range: edit, replacement: [])]) : nil
    sink.report("\(Quoted.text(side.plain[range])) stands twice", at: place, fix: fix)
  }

  private static func isDoubling(_ index: Int, in unit: CheckedUnit) -> Bool {
    let side = unit.document.target
    let (first, second) = (side.words[index - 1], side.words[index])
    guard side.gap(before: index, of: unit.index) == .space,
      first.traits.isDisjoint(with: [.hasDigit, .isLiteral]), !second.traits.contains(.isLiteral),
      first.traits.contains(.hasLower), second.traits.contains(.hasLower)
    else { return false }
    if first.start > unit.targetText.lowerBound,
      side.plain[Int(first.start) - 1] == UInt8(ascii: "-")
    {
      return false
    }
    let isParted = unit.targetMarks.contains { mark in
      (first.end...second.start).contains(mark.plainStart)
        || (first.end...second.start).contains(mark.plainEnd)
    }
    if isParted { return false }
    return !isGrammar(index, in: unit) && !isLetterOfSource(second, in: unit)
  }

  /// Whether the source doubles a word as well.
  private static func isDoubledInSource(_ unit: CheckedUnit) -> Bool {
    let side = unit.document.source
    return side.words(of: unit.index).dropFirst().contains { index in
      side.isAlike(side.words[index - 1], as: side.words[index], in: side)
        && side.gap(before: index, of: unit.index) == .space
    }
  }

  /// Whether a word is a single letter that the source has as well, as formulas do.
  private static func isLetterOfSource(_ word: Word, in unit: CheckedUnit) -> Bool {
    word.range.count == 1
      && unit.sourceWords.contains {
        unit.document.target.isSame(word, as: $0, in: unit.document.source)
      }
  }

  /// Whether a clause begins at most three words before, whose grammar doubles the word.
  private static func isGrammar(_ index: Int, in unit: CheckedUnit) -> Bool {
    let side = unit.document.target
    guard let doubled = unit.document.profile?.typography.doubledWords,
      doubled.contains(where: { side.plain[side.words[index].range].elementsEqual($0.utf8) })
    else { return false }
    // ‘Sie sie’ is two words.
    if !side.isSame(side.words[index - 1], as: side.words[index], in: side) { return true }
    let first = side.words(of: unit.index).lowerBound
    for earlier in stride(from: index - 1, through: max(first, index - 4), by: -1) {
      let gap = side.gap(before: earlier, of: unit.index)
      if gap != .space { return true }
    }
    return false
  }

  private static let doubledParticle = Array("的的".utf8)

  /// Finds Chinese particles that stand twice; a word of two equal characters is none of them.
  private static func findParticles(in unit: CheckedUnit, _ sink: inout HitSink) {
    guard unit.targetCharacters.contains(.han), unit.document.language.code == "zh" else { return }
    let (side, text) = (unit.document.target, unit.targetText)
    guard text.count >= 6 else { return }
    var next = text.lowerBound
    while let start = ByteSearch.first(doubledParticle, in: side.plain, next..<text.upperBound) {
      next = start + 1
      guard
        !side.plain[start + 6..<min(text.upperBound, start + 9)].elementsEqual("确".utf8)
      else { continue }
      report(start..<start + 6, from: start + 3, unit, &sink)
    }
  }
}
