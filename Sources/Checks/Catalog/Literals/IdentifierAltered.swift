import Diagnostics

extension Check {
  /// Identifiers that the target spells in another way than the source, or has lost.
  static let identifierAltered = Check(
    id: "identifier-altered",
    summary: "A name that programs know by its spelling is altered or lost.",
    rationale: """
      Readers type or search for file names, paths, product codes and names such as ‘BlockSize’ letter by \
      letter; a space that slipped in, another letter case or a translation makes them fail. Names in code \
      are another check's matter. A spelling that the source uses too, here or not far away, is left alone, as is a capital that \
      begins a name with small letters.
      """,
    severity: .warning,
    precision: .right(59, of: 67),
    examples: [
      .unit(
        "es-ES",
        "Open settings.json first.",
        "Abra primero ⟦settings. json⟧.",
        fixed: "Abra primero settings.json."
      ),
      .unit(
        "ru-RU",
        "Use OrchardShell here.",
        "Используйте здесь ⟦Orchard Shell⟧.",
        fixed: "Используйте здесь OrchardShell."
      ),
      .unit(
        "pt-BR",
        "The BlockSize of a list.",
        "O ⟦blocksize⟧ de uma lista.",
        fixed: "O BlockSize de uma lista."
      ),
      .unit(
        "de-DE",
        #"The key is HKEY\_LOCAL."#,
        #"Der Schlüssel ist ⟦HKEY \_ LOCAL⟧."#,
        fixed: #"Der Schlüssel ist HKEY\_LOCAL."#
      ),
      .unit("ru-RU", "Pass the exam OR-800.", "⟦Сдайте экзамен ОР — 800.⟧"),
      .unit("es-ES", "Choose main.cpp.", "⟦Elija principal.cpp.⟧"),
      .unit("ru-RU", "Set maxBlockSize.", "⟦Задайте максблокксизе.⟧"),
      .unit(
        "de-DE",
        "Get the Orchard 10 license.",
        "Holen Sie die ⟦Orchard10⟧-Lizenz.",
        fixed: "Holen Sie die Orchard 10-Lizenz."
      ),
      .unit("de-DE", "Use OrchardShell.", "Nutzen Sie die OrchardShell-Umgebung."),
      .unit("zh-CN", "Copy the shopIds.", "复制 shopId。"),
      .unit("de-DE", "Your planIDs stay.", "Ihre Tarif-IDs bleiben."),
      .unit("ru-RU", "The McPear Islands", "Острова Макпир"),
      .documents(
        .init(
          "pt-BR/a.md",
          "{103|O Pear Bus é novo.|The Pear Bus is new.}\n{104|O Pear Bus.|The PearBus.}\n"
        )
      ),
      .unit("es-ES", "eMarket is open.", "EMarket está abierto."),
      .unit("pt-BR", "The APIs of OrchardHub or Orchard Hub.", "As APIs do Orchard Hub."),
      .unit("zh-CN", "Call `open_all` and wait.", "调用并等待。"),
      .unit(
        "pt-BR",
        "Open {base}/{offer_id} or add\\update it.",
        "Abra {base}/{ID_da_oferta} ou adicione."
      ),
      .unit("ru-RU", "Products of FY21 and the EU.", "Продукты 2021 года и ЕС."),
    ],
    work: .unit { unit, sink in
      guard !unit.targetTraits.contains(.inCodeBlock), !unit.targetText.isEmpty else { return }
      reportJoinedNumber(unit, &sink)
      guard unit.mayHaveIdentifiers else { return }
      let (source, target) = (unit.document.source, unit.document.target)
      var seen: Set<ArraySlice<UInt8>> = []
      for identifier in IdentifierReader.identifiers(in: source, of: unit.index) {
        let literal = source.plain[identifier.range]
        // The plural of a name may be said by its singular.
        let least = literal.last == UInt8(ascii: "s") ? literal.dropLast() : literal
        guard ByteSearch.first(Array(least), in: target.plain, unit.targetText) == nil,
          seen.insert(literal).inserted
        else { continue }
        guard seen.count <= Self.mostMissing else { return }
        report(identifier, unit, &sink)
      }
    }
  )

  /// How many identifiers of a unit are searched for with other letters or spaces in them, which takes long.
  private static let mostMissing = 12

  private static func report(
    _ identifier: IdentifierReader.Identifier,
    _ unit: CheckedUnit,
    _ sink: inout HitSink
  ) {
    let (source, target) = (unit.document.source, unit.document.target)
    let literal = source.plain[identifier.range]
    let sourceRange = source.documentRange(of: identifier.range, of: unit.index)
    guard let trace = LiteralTrace.first(of: literal, in: target.plain, unit.targetText) else {
      // Names of products are translated at times, but into Cyrillic letters only by mistake.
      guard identifier.kind != .name || unit.targetCharacters.contains(.cyrillic) else { return }
      guard !isFamilyName(literal), !isSaidWithID(literal, unit) else { return }
      return sink.report("\(Quoted.text(literal)) of the source is missing", source: sourceRange)
    }
    let found = target.plain[trace.range]
    guard ByteSearch.first(Array(found), in: source.plain, unit.sourceText) == nil,
      !trace.onlyCapitalizes(literal),
      !(found.contains(0x20) && !literal.contains(0x20) && isNearby(found, unit))
    else { return }
    let fix = trace.edits(in: target, of: unit.index).map {
      Fix(summary: "write \(Quoted.text(literal))", edits: $0)
    }
    sink.report(
      "\(Quoted.text(literal)) of the source is \(Quoted.text(found)) here",
      at: target.documentRange(of: trace.range, of: unit.index),
      source: sourceRange,
      fix: fix
    )
  }

  /// Whether a name is that of a person or place, such as *McIntosh*, which is written as it sounds.
  private static func isFamilyName(_ literal: ArraySlice<UInt8>) -> Bool {
    guard let inner = literal.dropFirst().firstIndex(where: { $0 &- 0x41 < 26 }) else {
      return false
    }
    let start = literal[..<inner]
    return (start.elementsEqual("Mc".utf8) || start.elementsEqual("Mac".utf8))
      && literal[inner...].dropFirst().allSatisfy { $0 &- 0x61 < 26 }
  }

  /// Whether the target says an identifier such as `planIds` in words, as *Tarif-IDs*.
  private static func isSaidWithID(_ literal: ArraySlice<UInt8>, _ unit: CheckedUnit) -> Bool {
    let single = literal.last == UInt8(ascii: "s") ? literal.dropLast() : literal
    guard single.suffix(2).elementsEqual("Id".utf8) || single.suffix(2).elementsEqual("ID".utf8),
      single.allSatisfy({ Scalars.isASCIILetter(UInt32($0)) })
    else { return false }
    return ByteSearch.first(Array("-ID".utf8), in: unit.document.target.plain, unit.targetText)
      != nil
  }

  /// How far from a unit its source is searched for another spelling, in bytes.
  private static let reach = 16_384

  /// Whether the source has a spelling not far from the unit.
  private static func isNearby(_ spelling: ArraySlice<UInt8>, _ unit: CheckedUnit) -> Bool {
    let text = unit.document.source.plain
    let range =
      max(
        0,
        unit.sourceText.lowerBound - reach
      )..<min(text.count, unit.sourceText.upperBound + reach)
    return ByteSearch.first(Array(spelling), in: text, range) != nil
  }

  /// Reports a name and its number run together, as in `Orchard10`.
  private static func reportJoinedNumber(_ unit: CheckedUnit, _ sink: inout HitSink) {
    guard unit.targetCharacters.contains(.digit) else { return }
    let (source, target) = (unit.document.source, unit.document.target)
    var tries = 0
    for word in unit.targetWords
    where word.traits.isSuperset(of: [.startsUpper, .hasLower, .hasDigit, .hasLatin])
      && word.traits.isDisjoint(with: [.isLiteral, .hasInnerUpper, .hasHan])
    {
      let text = target.plain[word.range]
      guard let digit = text.firstIndex(where: { $0 &- 0x30 < 10 }),
        digit - text.startIndex > 2, text[digit...].allSatisfy({ $0 &- 0x30 < 10 })
      else { continue }
      tries += 1
      guard tries <= HitSink.limit else { return }
      guard
        ByteSearch.first(Array(text), in: source.plain, unit.sourceText) == nil,
        case let parted = text[..<digit] + [0x20] + text[digit...],
        ByteSearch.first(Array(parted), in: source.plain, unit.sourceText) != nil,
        let place = target.documentRange(of: digit..<digit, of: unit.index)
      else { continue }
      sink.report(
        "\(Quoted.text(ArraySlice(parted))) of the source is \(Quoted.text(text)) here",
        at: target.documentRange(of: word.range, of: unit.index),
        fix: Fix(
          summary: "insert the space",
          edits: [Fix.Edit(range: place, replacement: [0x20])]
        )
      )
    }
  }
}

extension CheckedUnit {
  /// Whether the source has a word with a capital inside or a mark that joins words.
  fileprivate var mayHaveIdentifiers: Bool {
    if !sourceCharacters.isDisjoint(with: [.underscore, .backslash]) { return true }
    let side = document.source
    let last = sourceText.upperBound - 1
    for index in side.words(of: index) {
      let word = side.words[index]
      if word.traits.isSuperset(of: [.hasInnerUpper, .hasLower]) { return true }
      let end = Int(word.end)
      guard end < last else { break }
      switch side.plain[end] {
      case UInt8(ascii: "."), UInt8(ascii: ":"):
        if side.plain[end + 1] > 0x20 { return true }
      case UInt8(ascii: "-"):
        if word.isAllUpper, side.plain[end + 1] &- 0x30 < 10 { return true }
      default: continue
      }
    }
    return false
  }
}

extension LiteralTrace {
  /// Whether all that changed is the first letter, into a capital.
  fileprivate func onlyCapitalizes(_ literal: ArraySlice<UInt8>) -> Bool {
    guard spaces.isEmpty, letters.count == 1, let change = letters.first else { return false }
    return change.index == range.lowerBound && change.letter &- 0x61 < 26
  }
}
