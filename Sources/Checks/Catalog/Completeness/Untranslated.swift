import Diagnostics

extension Check {
  /// Running prose that is the same in target and source.
  static let untranslated = Check(
    id: "untranslated",
    summary: "A sentence is left in the language of the source.",
    rationale: """
      Only running prose counts: names, codes, labels and headings that are names are the same in every \
      language. Prose is recognised by small words such as ‘the’ and ‘of’ among words in lower case.
      """,
    severity: .warning,
    precision: .right(1, of: 1),
    examples: [
      .unit(
        "es-ES",
        "You can renew the plan at the end of the term.",
        "⟦You can renew the plan at the end of the term.⟧"
      ),
      .unit(
        "de-DE",
        "Ask the owner of the account to invite you.",
        "⟦Ask the owner of the account to invite you.⟧"
      ),
      .unit(
        "zh-CN",
        "Wait for the invoice before you pay.",
        "⟦Wait for the **invoice** before you pay.⟧"
      ),
      .unit(
        "de-DE",
        "The Pear Group of the Hub Team is given to the Main Manager of Orchard in the Pear Account.",
        "⟦The Pear Group of the Hub Team is given to the Main Manager of Orchard in the Pear Account.⟧"
      ),
      .unit("es-ES", "Orchard Hub Partner Program", "Orchard Hub Partner Program"),
      .unit("de-DE", "`git push --all to the origin`", "`git push --all to the origin`"),
      .unit("ru-RU", "You can renew the plan.", "Вы можете продлить план."),
      .unit("pt-BR", "Terms of Use for the Orchard Hub", "Terms of Use for the Orchard Hub"),
    ],
    work: .unit { unit, sink in
      guard unit.document.language.code != "en", !unit.targetTraits.contains(.inCodeBlock) else {
        return
      }
      guard unit.isUntranslated else { return }
      sink.report("this text is not translated")
    }
  )
}

extension CheckedUnit {
  /// Whether both sides have the same running words of English.
  var isUntranslated: Bool {
    let text = document.target.plain[targetText]
    return text.count >= 12 && Prose.areEqual(text, document.source.plain[sourceText])
      && Prose.isEnglish(document.target, of: index)
  }
}
