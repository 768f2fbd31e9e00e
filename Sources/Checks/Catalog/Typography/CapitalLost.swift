import BilingualMarkdown
import Diagnostics
import Workspace

extension Check {
  /// A sentence that begins with a small letter.
  static let capitalLost = Check(
    id: "capital-lost",
    summary: "A sentence begins with a small letter.",
    rationale: """
      It looks like a fragment, as if something before it were missing. Looked at are the first letter of \
      a unit whose source begins with a capital, and the first letter after a full stop inside it. Left \
      alone are bold labels, code, names that begin small such as ‘eOrchard’, units in the middle of a \
      sentence, items that end in a comma or semicolon, conjunctions that stand alone, and small letters \
      after abbreviations (`abbreviations` in the locale's file) and after a bold label that ends with a \
      question mark.
      """,
    severity: .warning,
    languages: .except(["zh", "ja"]),
    precision: .right(52, of: 53),
    examples: [
      .unit(
        "es-ES",
        "Open the list of plans.",
        "⟦abra⟧ la lista de planes.",
        fixed: "Abra la lista de planes."
      ),
      .unit(
        "es-ES",
        "You can leave at any time; however, the plan stays.",
        "Puede salir en cualquier momento. ⟦sin⟧ embargo, el plan continúa.",
        fixed: "Puede salir en cualquier momento. Sin embargo, el plan continúa."
      ),
      .unit("ru-RU", "Pay the order.", "⟦оплатите⟧ заказ.", fixed: "Оплатите заказ."),
      .unit(
        "de-DE",
        "Pay first. Then wait.",
        "Zahlen Sie zuerst. ⟦danach⟧ warten Sie.",
        fixed: "Zahlen Sie zuerst. Danach warten Sie."
      ),
      .unit("es-ES", "Open the list of plans.", "Abra la lista de planes."),
      .unit("pt-BR", "Customers, partners etc. pay here.", "Clientes, parceiros etc. pagam aqui."),
      .unit("de-DE", "**Plans** are listed here.", "**plans** stehen hier."),
      .unit("ru-RU", "Tenant and reseller", "`tenant` и посредник"),
      .unit(
        "ru-RU",
        "Pay it (ask the support desk - see below).",
        "Оплатите категории цен. кат. ниже."
      ),
      .unit("ru-RU", "Services that are down", "недоступные службы;"),
      .unit("de-DE", "Select **Need help?** twice.", "Wählen Sie **Hilfe benötigt?** zweimal aus."),
      .unit("de-DE", "Or", "oder"),
      .unit("ru-RU", "PlanIdentifier", "планидентификатор"),
      .unit(
        "es-ES",
        "The *Plan*.**price** property is a number.",
        "*Plan*.**precio** es un número de la *lista*. la propiedad **precio**."
      ),
      .documents(
        CheckExample.File("es-ES/page.md", "{103|Vea|See} {104|planes anuales.|Plans by year.}\n")
      ),
    ],
    work: .unit { unit, sink in
      guard unit.targetTraits.isDisjoint(with: .inCodeBlock) else { return }
      let words = unit.document.target.words(of: unit.index)
      guard !words.isEmpty else { return }
      if isLostAtStart(of: unit) {
        report(
          words.lowerBound,
          unit,
          &sink,
          of: unit.unit.place.line.contains(.pipe) ? "cell" : "text",
          severity: isItemOfSentence(unit) ? .note : nil
        )
      }
      guard unit.targetCharacters.contains(.stop) || unit.targetCharacters.contains(.question)
      else {
        return
      }
      var left = HitSink.limit
      for index in words.dropFirst() where isLost(index, in: unit) {
        if left == 0 { return }
        left -= 1
        if !sourceHas(unit.document.target.words[index], unit) { report(index, unit, &sink) }
      }
    }
  )

  private static func report(
    _ index: Int,
    _ unit: CheckedUnit,
    _ sink: inout HitSink,
    of beginner: String = "sentence",
    severity: Severity? = nil
  ) {
    let side = unit.document.target
    let word = side.words[index]
    guard let range = side.documentRange(of: word.range, of: unit.index) else { return }
    sink.report(
      "the \(beginner) begins with a small letter, ‘\(side.text(of: word))’",
      at: range,
      severity: severity,
      fix: FirstLetter(side, at: Int(word.start), before: Int(word.end))
        .raising(at: range.lowerBound)
    )
  }

  // MARK: The first letter

  private static func isLostAtStart(of unit: CheckedUnit) -> Bool {
    guard let source = unit.sourceWords.first, let target = unit.targetWords.first,
      source.traits.contains(.startsUpper), isPlainSmall(target), target.range.count > 1,
      !source.traits.contains(.isLiteral),
      unit.targetTraits.isDisjoint(with: [.isStrong, .strongCrosses])
    else { return false }
    let (targetSide, sourceSide) = (unit.document.target, unit.document.source)
    guard begins(source, sourceSide, unit.sourceText), begins(target, targetSide, unit.targetText),
      !isPartOfName(target, targetSide, before: unit.targetText.upperBound),
      !unit.targetMarks.contains(where: { isLabel($0) && $0.plainStart == target.start }),
      !isPartOfName(source, sourceSide, before: unit.sourceText.upperBound),
      !sourceHas(target, unit), !isLoneIdentifier(source, unit), !isLoneSmallWord(target, unit)
    else { return false }
    let last = targetSide.plain[unit.targetText].last { $0 != 0x20 }
    return last != UInt8(ascii: ";") && last != UInt8(ascii: ",") && beginsSentence(unit)
  }

  /// Whether a unit is an item of a list whose other items begin small as well, as those do that end the
  /// sentence before the list.
  private static func isItemOfSentence(_ unit: CheckedUnit) -> Bool {
    let units = unit.document.document.bilingual.units
    guard unit.unit.place.line.contains(.bullet) else { return false }
    let near = max(0, unit.index - 4)..<min(units.count, unit.index + 5)
    return near.contains { other in
      guard other != unit.index, units[other].place.line.contains(.bullet),
        let first = unit.document.target.words[unit.document.target.words(of: other)].first
      else { return false }
      return isPlainSmall(first)
    }
  }

  /// Whether the source is one word, written as identifiers are.
  private static func isLoneIdentifier(_ source: Word, _ unit: CheckedUnit) -> Bool {
    unit.sourceWords.count == 1 && unit.targetWords.count == 1
      && source.traits.isSuperset(of: [.hasInnerUpper, .hasLower])
  }

  /// Whether the target is one small word, such as a conjunction between the items of a list.
  private static func isLoneSmallWord(_ target: Word, _ unit: CheckedUnit) -> Bool {
    guard unit.targetWords.count == 1, unit.sourceWords.count == 1 else { return false }
    let text = unit.document.target.plain[target.range]
    return unit.document.profile?.typography.smallWords.contains { text.elementsEqual($0.utf8) }
      ?? false
  }

  private static func isPlainSmall(_ word: Word) -> Bool {
    word.traits.contains(.hasLower)
      && word.traits.isDisjoint(with: [.startsUpper, .hasInnerUpper, .hasDigit, .isLiteral])
  }

  private static func isLabel(_ mark: SideText.Mark) -> Bool {
    if mark.kind == .html { return mark.element == .b || mark.element == .strong }
    return mark.kind == .strong
  }

  /// Whether nothing but spaces and opening marks stands before a word.
  private static func begins(_ word: Word, _ side: SideText, _ text: Range<Int>) -> Bool {
    guard Int(word.start) - text.lowerBound <= 8 else { return false }
    return side.plain[text.lowerBound..<Int(word.start)].allSatisfy {
      $0 == 0x20 || $0 == 0xC2 || $0 == 0xBF || $0 == 0xA1
    }
  }

  /// Whether a word goes on as names and addresses do.
  private static func isPartOfName(_ word: Word, _ side: SideText, before end: Int) -> Bool {
    let next = Int(word.end)
    guard next < end else { return false }
    switch side.plain[next] {
    case UInt8(ascii: " "), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ")"),
      UInt8(ascii: "\n"), 0xC2, 0xE2:
      return false
    case UInt8(ascii: "."), UInt8(ascii: ":"), UInt8(ascii: "!"), UInt8(ascii: "?"):
      return next + 1 < end && side.plain[next + 1] > 0x20
    default: return true
    }
  }

  private static func sourceHas(_ word: Word, _ unit: CheckedUnit) -> Bool {
    unit.sourceWords.contains {
      unit.document.target.isSame(word, as: $0, in: unit.document.source)
    }
  }

  /// Whether a unit begins a line, a cell or a sentence.
  private static func beginsSentence(_ unit: CheckedUnit) -> Bool {
    guard unit.index > 0 else { return true }
    let bilingual = unit.document.document.bilingual
    let gap = bilingual.units[unit.index - 1].whole.upperBound..<unit.unit.whole.lowerBound
    guard gap.count < 200 else { return true }
    let isParted = bilingual.bytes[gap].contains { byte in
      byte == 0x0A || byte == 0x0D || byte == UInt8(ascii: "|") || byte == UInt8(ascii: "<")
    }
    if isParted { return true }
    let side = unit.document.target
    let previous = side.plain(of: unit.index - 1)
    let last = side.plain[previous].last { $0 != 0x20 }
    return last == UInt8(ascii: ".") || last == UInt8(ascii: "?") || last == UInt8(ascii: "!")
  }

  // MARK: After a full stop

  private static func isLost(_ index: Int, in unit: CheckedUnit) -> Bool {
    let side = unit.document.target
    let (previous, word) = (side.words[index - 1], side.words[index])
    // A stop and a space at least: most words are told apart by that.
    guard isPlainSmall(word), word.start >= previous.end + 2,
      side.gap(before: index, of: unit.index) == .stop,
      isLong(previous, in: side), isPlainSmall(previous), !isFileEnding(word, in: unit),
      !isPartOfName(word, side, before: unit.targetText.upperBound),
      side.firstMark(of: unit.index, from: previous.end, through: word.start) == nil,
      !isInsideMarkup(from: previous.end, to: word.start, unit), !isMemberName(previous.end, unit)
    else { return false }
    return !isAbbreviation(previous, unit)
  }

  /// Whether the question before a word ends a stretch of markup, such as a label, with its mark.
  private static func isInsideMarkup(
    from start: UInt32,
    to end: UInt32,
    _ unit: CheckedUnit
  ) -> Bool {
    unit.document.target.plain[Int(start)] != UInt8(ascii: ".")
      && unit.targetMarks.contains { $0.plainEnd > start && $0.plainEnd <= end }
  }

  /// Whether a stop follows markup and the source has one between two marked-up words, as in `*list*.**size**`.
  private static func isMemberName(_ end: UInt32, _ unit: CheckedUnit) -> Bool {
    guard unit.targetMarks.contains(where: { $0.plainEnd == end && $0.kind != .html }) else {
      return false
    }
    let (text, marks) = (unit.document.source.plain, unit.sourceMarks)
    return zip(marks, marks.dropFirst()).contains { first, second in
      second.plainStart == first.plainEnd + 1 && text[Int(first.plainEnd)] == UInt8(ascii: ".")
    }
  }

  /// Whether a word has four letters at least: shorter ones before a stop may be shortened.
  private static func isLong(_ word: Word, in side: SideText) -> Bool {
    side.plain[word.range].count { $0 & 0xC0 != 0x80 } >= 4
  }

  /// Whether a word may be the ending of a file's name that a space parts from it, such as `. exe`.
  private static func isFileEnding(_ word: Word, in unit: CheckedUnit) -> Bool {
    let text = unit.document.target.plain[word.range]
    return text.count <= 4 && text.allSatisfy { $0 < 0x80 }
      && !(unit.document.profile?.typography.smallWords.contains { text.elementsEqual($0.utf8) }
        ?? false)
  }

  private static func isAbbreviation(_ word: Word, _ unit: CheckedUnit) -> Bool {
    guard let known = unit.document.profile?.typography.abbreviations else { return false }
    let side = unit.document.target
    return known.contains { side.plain[word.range].elementsEqual($0.utf8) }
  }
}
