import Diagnostics

extension Check {
  /// Letters of another script inside words, and targets without the script of their language.
  static let wrongScript = Check(
    id: "wrong-script",
    summary: "A word mixes look-alike letters of two scripts, or a text lacks its script.",
    rationale: """
      A Cyrillic ‘с’ in a Latin name looks right and is found by no search; and prose in a language written \
      in Cyrillic or Chinese characters that has none of them is not in that language. Names, and words that \
      the source writes the same way, are left alone.
      """,
    severity: .warning,
    precision: .right(13, of: 13),
    examples: [
      .unit(
        "ru-RU",
        "Open Orchard Center.",
        "Откройте Orchard ⟦Сenter⟧.",
        fixed: "Откройте Orchard Center."
      ),
      .unit(
        "ru-RU",
        "Wait for the answer.",
        "Дождитесь ⟦oтвета⟧.",
        fixed: "Дождитесь ответа."
      ),
      .unit(
        "ru-RU",
        "Register the COM object.",
        "Зарегистрируйте объект ⟦СОМ⟧.",
        fixed: "Зарегистрируйте объект COM."
      ),
      .unit(
        "zh-CN",
        "Wait until the plan is renewed.",
        "⟦Please wait until the plan gets renewed.⟧"
      ),
      .unit("ru-RU", "Open Orchard Center.", "Откройте центр Orchard."),
      .unit("ru-RU", "A web page and its IP addresses.", "Web-страница и ее IPа."),
      .unit("ru-RU", "Use dd.MM.yyyyTHH.", "Формат: дд.ММ.ггггTЧЧ."),
      .unit("zh-CN", "Orchard Hub and Orchard Shop", "Orchard Hub, Orchard Shop"),
      .unit("es-ES", "Open the center.", "Abra el centro."),
    ],
    work: .unit { unit, sink in
      let characters = unit.targetCharacters
      if characters.contains(.cyrillic) {
        if !characters.isDisjoint(with: [.upper, .lower]) { reportMixedWords(unit, &sink) }
        if unit.sourceCharacters.contains(.upper) { reportHiddenNames(unit, &sink) }
      } else if unit.lacksItsScript {
        sink.report("this text has no letter of its language’s script")
      }
    }
  )

  private static func reportMixedWords(_ unit: CheckedUnit, _ sink: inout HitSink) {
    let mixed = unit.targetWords.lazy.filter {
      $0.traits.isSuperset(of: [.hasCyrillic, .hasLatin]) && $0.range.count <= 128
    }
    for word in mixed.prefix(HitSink.limit) {
      let text = unit.document.target.plain[word.range]
      guard let whole = LookAlikes.unmixed(String(decoding: text, as: UTF8.self)) else { continue }
      report(word, as: whole, "mixes Latin and Cyrillic letters", unit, &sink)
    }
  }

  /// Reports words in capitals that are Latin in the source and look the same in Cyrillic letters here.
  private static func reportHiddenNames(_ unit: CheckedUnit, _ sink: inout HitSink) {
    let names = unit.targetWords.lazy.filter {
      $0.isAllUpper && $0.traits.contains(.hasCyrillic) && $0.range.count <= 24
        && $0.traits.isDisjoint(with: [.hasLatin, .hasDigit])
    }
    for word in names.prefix(HitSink.limit) {
      let text = String(decoding: unit.document.target.plain[word.range], as: UTF8.self)
      guard let latin = LookAlikes.inLatin(text) else { continue }
      let source = unit.document.source
      let isName = unit.sourceWords.contains { source.plain[$0.range].elementsEqual(latin.utf8) }
      if isName { report(word, as: latin, "is written in Cyrillic letters here", unit, &sink) }
    }
  }

  private static func report(
    _ word: Word,
    as whole: String,
    _ matter: String,
    _ unit: CheckedUnit,
    _ sink: inout HitSink
  ) {
    let target = unit.document.target
    let text = target.plain[word.range]
    guard let range = target.documentRange(of: word.range, of: unit.index),
      ByteSearch.first(Array(text), in: unit.document.source.plain, unit.sourceText) == nil
    else { return }
    var fix: Fix?
    if range.count == word.range.count {
      let edit = Fix.Edit(range: range, replacement: Array(whole.utf8))
      fix = Fix(summary: "write ‘\(whole)’ in one script", edits: [edit])
    }
    sink.report("\(Quoted.text(text)) \(matter)", at: range, fix: fix)
  }
}

extension CheckedUnit {
  /// Whether the target is prose in Latin letters though its language is written in others.
  fileprivate var lacksItsScript: Bool {
    let isHan = document.language.isHan
    guard isHan || Self.cyrillicLanguages.contains(document.language.code),
      targetTraits.isDisjoint(with: .inCodeBlock),
      targetCharacters.isSuperset(of: [.lower, .space]),
      targetCharacters.isDisjoint(with: [.underscore, .brace])
    else { return false }
    var (small, content) = (0, 0)
    let side = document.target
    for word in targetWords where !word.traits.contains(.isLiteral) {
      if !word.traits.isDisjoint(with: [.hasHan, .hasCyrillic]) { return false }
      guard word.traits == [.hasLower, .hasLatin] else { continue }
      if EnglishWords.isSmall(side.plain, word.range) {
        small += 1
      } else if word.range.count > 2 {
        content += 1
      }
    }
    guard content >= 2, small + content >= 4 else { return false }
    // What is the same as in the source is another check's matter.
    return !Prose.areEqual(side.plain[targetText], document.source.plain[sourceText])
  }

  private static let cyrillicLanguages: Set<String> = [
    "be", "bg", "kk", "ky", "mk", "mn", "ru", "uk",
  ]
}
