import Diagnostics
import Workspace

extension Check {
  /// Two words that no space parts.
  static let spaceMissing = Check(
    id: "space-missing",
    summary: "The space between two words is lost.",
    rationale: """
      It happens where bold, a link or code begins or ends, and after punctuation: the words run together. \
      Left alone are joints that the source has too, endings of up to three letters after markup (as in \
      ‘the `Plan`s’), names with a full stop or a colon inside, and languages without spaces.
      """,
    severity: .warning,
    languages: .except(["zh", "ja", "th"]),
    precision: .right(60, of: 60),
    examples: [
      .unit(
        "es-ES",
        "Select **Save**, and then **Open**.",
        "Seleccione **Guardar**⟦y⟧, después, **Abrir**.",
        fixed: "Seleccione **Guardar** y, después, **Abrir**."
      ),
      .unit(
        "pt-BR",
        "Open the [plans](a.md) page.",
        "Abra a ⟦página⟧[Planos](a.md) agora.",
        fixed: "Abra a página [Planos](a.md) agora."
      ),
      .unit(
        "es-ES",
        "Save the data. Then wait.",
        "Guarde los datos⟦.⟧Después espere.",
        fixed: "Guarde los datos. Después espere."
      ),
      .unit(
        "de-DE",
        "Price per plan, as published",
        "Preis pro Tarif⟦,⟧wie veröffentlicht",
        fixed: "Preis pro Tarif, wie veröffentlicht"
      ),
      .unit(
        "ru-RU",
        "Run `pay` and wait.",
        "Запустите `pay`⟦и⟧ ждите.",
        fixed: "Запустите `pay` и ждите."
      ),
      .unit(
        "pt-BR",
        "**Query:** `FROM orders`",
        "**Consulta**`⟦FROM⟧ orders`",
        fixed: "**Consulta** `FROM orders`"
      ),
      .unit("es-ES", "Select **Save**, and then **Open**.", "Seleccione **Guardar** y **Abrir**."),
      .unit("de-DE", "Find the `Plan` of the order.", "Den Wert des `Plan`s finden."),
      .unit("pt-BR", "Use Plan.Id here.", "Use Plan.Id aqui."),
      .unit("zh-CN", "Select **Save** and wait.", "选择**保存**然后等待。"),
      .unit("ru-RU", "**Plan**ned orders", "**План**овые заказы"),
      .unit("es-ES", "Go to contoso.com: pay.", "Vaya a https://contoso.com:443/Pagos."),
    ],
    work: .unit { unit, sink in
      guard unit.targetTraits.isDisjoint(with: .inCodeBlock), unit.targetWords.count > 1 else {
        return
      }
      if !unit.targetMarks.isEmpty { checkMarks(of: unit, &sink) }
      let gate: CharacterClasses = [.stop, .comma, .colon, .question]
      if !unit.targetCharacters.isDisjoint(with: gate) { checkPunctuation(of: unit, &sink) }
    }
  )

  private static func report(
    _ message: String,
    _ range: Range<Int>,
    insertingAt offset: Int,
    _ sink: inout HitSink
  ) {
    sink.report(
      message,
      at: range,
      fix: Fix(
        summary: "add the space",
        edits: [.init(range: offset..<offset, replacement: [0x20])]
      )
    )
  }

  // MARK: Markup

  private static func isPhrase(_ mark: SideText.Mark) -> Bool {
    switch mark.kind {
    case .strong, .emphasis, .code, .link: !mark.plain.isEmpty
    case .image, .html: false
    }
  }

  private static func checkMarks(of unit: CheckedUnit, _ sink: inout HitSink) {
    let side = unit.document.target
    var left = HitSink.limit
    var lastEnd = -1
    var lastStart = -1
    for mark in unit.targetMarks where isPhrase(mark) {
      let (start, end) = (Int(mark.plainStart), Int(mark.plainEnd))
      if start != lastStart, let word = joint(endingAt: start, in: side, unit.targetText) {
        lastStart = start
        left -= 1
        if left < 0 || hasJoints(unit) { return }
        if let range = side.documentRange(of: word, of: unit.index),
          range.upperBound == Int(mark.start)
        {
          report(
            "a space is lost after \(Quoted.text(side.plain[word]))",
            range,
            insertingAt: range.upperBound,
            &sink
          )
        }
      }
      if end != lastEnd, let word = joint(startingAt: end, in: side, unit) {
        lastEnd = end
        left -= 1
        if left < 0 || hasJoints(unit) { return }
        guard let range = side.documentRange(of: word, of: unit.index),
          (0...4).contains(range.lowerBound - Int(mark.end)), range.count == word.count
        else { continue }
        report(
          "a space is lost before \(Quoted.text(side.plain[word]))",
          range,
          insertingAt: Int(mark.end),
          &sink
        )
      }
    }
  }

  /// The word that ends where markup begins with a word of its own.
  private static func joint(endingAt offset: Int, in side: SideText, _ text: Range<Int>)
    -> Range<Int>?
  {
    guard isLetter(at: offset, in: side, text) else { return nil }
    var start = offset
    while start > text.lowerBound, offset - start < 80,
      let (value, length) = Scalars.scalar(side.plain, endingAt: start, after: text.lowerBound),
      Scalars.isSpacedLetter(value)
    {
      start -= length
    }
    // One letter may be an elided article or a prefix of a name.
    let letters = side.plain[start..<offset].count { $0 & 0xC0 != 0x80 }
    return letters > 1 ? start..<offset : nil
  }

  /// The word that begins where markup ends with one; an ending of a few letters is none.
  private static func joint(startingAt offset: Int, in side: SideText, _ unit: CheckedUnit)
    -> Range<Int>?
  {
    let text = unit.targetText
    guard isLetter(at: offset, in: side, text),
      let (before, _) = Scalars.scalar(side.plain, endingAt: offset, after: text.lowerBound),
      before > 0x20
    else { return nil }
    var end = offset
    while end < text.upperBound, end - offset < 80, isLetter(at: end, in: side, text) {
      end += Scalars.scalar(side.plain, at: end, before: text.upperBound).length
    }
    let letters = side.plain[offset..<end].count { $0 & 0xC0 != 0x80 }
    if letters > 3 { return offset..<end }
    let isWord = unit.document.profile?.typography.smallWords.contains {
      side.plain[offset..<end].elementsEqual($0.utf8)
    }
    return isWord == true ? offset..<end : nil
  }

  private static func isLetter(at offset: Int, in side: SideText, _ text: Range<Int>) -> Bool {
    guard offset < text.upperBound else { return false }
    return Scalars.isSpacedLetter(
      Scalars.scalar(side.plain, at: offset, before: text.upperBound).value
    )
  }

  /// Whether the source joins words and markup as well.
  private static func hasJoints(_ unit: CheckedUnit) -> Bool {
    let side = unit.document.source
    return unit.sourceMarks.contains { mark in
      guard isPhrase(mark) else { return false }
      let (start, end) = (Int(mark.plainStart), Int(mark.plainEnd))
      return isLetter(at: end, in: side, unit.sourceText)
        || start > unit.sourceText.lowerBound && side.plain[start - 1] > 0x40
    }
  }

  // MARK: Punctuation

  private static func checkPunctuation(of unit: CheckedUnit, _ sink: inout HitSink) {
    let side = unit.document.target
    let words = side.words(of: unit.index)
    var left = HitSink.limit
    for index in words.dropFirst() {
      let (previous, word) = (side.words[index - 1], side.words[index])
      guard word.start == previous.end + 1 else { continue }
      let mark = side.plain[Int(previous.end)]
      guard
        mark == UInt8(ascii: ".") || mark == UInt8(ascii: ",") || mark == UInt8(ascii: ";")
          || mark == UInt8(ascii: "!") || mark == UInt8(ascii: "?")
      else { continue }
      guard isProse(word), isSeen(mark, after: previous, before: word),
        isFree(index, of: unit), previous.range.count > 3, word.range.count > 1
      else { continue }
      left -= 1
      guard left >= 0 else { return }
      let joint = Array(side.plain[Int(previous.start)..<Int(word.end)])
      guard ByteSearch.first(joint, in: unit.document.source.plain, unit.sourceText) == nil,
        let range = side.documentRange(of: Int(previous.end)..<Int(word.start), of: unit.index),
        let after = side.documentRange(of: word.range, of: unit.index),
        range.count == 1, after.lowerBound == range.upperBound
      else { continue }
      report(
        "a space is lost after ‘\(Character(Unicode.Scalar(mark)))’",
        range,
        insertingAt: range.upperBound,
        &sink
      )
    }
  }

  /// Whether a mark between two words can only be one of the sentence's, and no part of a name.
  private static func isSeen(_ mark: UInt8, after previous: Word, before word: Word) -> Bool {
    let isPause = mark == UInt8(ascii: ",") || mark == UInt8(ascii: ";")
    if isPause, !word.traits.contains(.startsUpper) {
      return previous.traits.contains(.hasLower) && !previous.traits.contains(.isLiteral)
    }
    return isProse(previous) && !previous.traits.contains(.startsUpper)
      && (isPause || word.traits.contains(.startsUpper))
  }

  private static func isProse(_ word: Word) -> Bool {
    word.traits.contains(.hasLower)
      && word.traits.isDisjoint(with: [.hasInnerUpper, .hasDigit, .isLiteral])
  }

  /// Whether spaces or sentence marks stand around two joined words, as they do not in addresses.
  private static func isFree(_ index: Int, of unit: CheckedUnit) -> Bool {
    let (side, text) = (unit.document.target, unit.targetText)
    let (start, end) = (Int(side.words[index - 1].start), Int(side.words[index].end))
    let before = start > text.lowerBound ? side.plain[start - 1] : 0x20
    let after = end < text.upperBound ? side.plain[end] : 0x20
    let isClosed =
      after == 0x20 || after == UInt8(ascii: ",")
      || after == UInt8(ascii: ".") && (end + 1 >= text.upperBound || side.plain[end + 1] == 0x20)
    return (before == 0x20 || before >= 0x80 || before == UInt8(ascii: "(")) && isClosed
  }
}
