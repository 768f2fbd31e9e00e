import Diagnostics
import Workspace

extension Check {
  /// A capital inside a sentence that nothing explains.
  static let capitalStray = Check(
    id: "capital-stray",
    summary: "A word inside a sentence has a capital that nothing explains.",
    rationale: """
      A capital tells readers of a name, a label or a new sentence; where there is none of them, the text \
      reads like a patchwork of translated pieces. A capital is explained by one that the source has \
      and this text does not keep as it is, by a word that the page writes so elsewhere, by markup, \
      quotation marks, brackets and colons before it, and by an acronym that is spelled out. In languages \
      whose nouns take capitals only articles, conjunctions and the like are looked at \
      (`capitalized-nouns`, `small-words` in the locale's file). Words borrowed from the source are notes.
      """,
    severity: .warning,
    languages: .except(["zh", "ja"]),
    precision: .right(52, of: 60),
    examples: [
      .unit(
        "es-ES",
        "Renew your Contoso plan and explore new offers.",
        "Renueve su plan de Contoso y ⟦Explore⟧ nuevas ofertas.",
        fixed: "Renueve su plan de Contoso y explore nuevas ofertas."
      ),
      .unit(
        "pt-BR",
        "You can leave at any time; however, the plan stays.",
        "Você pode sair a qualquer momento; ⟦No⟧ entanto, o plano continua.",
        fixed: "Você pode sair a qualquer momento; no entanto, o plano continua."
      ),
      .unit(
        "ru-RU",
        "The currency that an order is paid in is shown here.",
        "Здесь показана ⟦Валюта⟧ оплаты каждого заказа.",
        fixed: "Здесь показана валюта оплаты каждого заказа."
      ),
      .unit(
        "de-DE",
        "Open the folder and the file.",
        "Öffnen Sie den Ordner ⟦Und⟧ die Datei.",
        fixed: "Öffnen Sie den Ordner und die Datei."
      ),
      .unit(
        "es-ES",
        "Go to the Help Center and sign in.",
        "Vaya al Centro de ayuda e inicie sesión."
      ),
      .unit("pt-BR", "Select **Save** to keep it.", "Selecione **Salvar** para manter tudo."),
      .unit(
        "de-DE",
        "Pay the invoice for your order.",
        "Zahlen Sie die Rechnung für Ihre Bestellung."
      ),
      .unit("ru-RU", "Check your online connection.", "Проверьте подключение к Интернету."),
      .unit("es-ES", "Select save to keep it.", "Seleccione Guardar para conservarlo."),
      .unit(
        "pt-BR",
        "Ask your CSP contact for help.",
        "Peça ajuda ao contato do Provedor de Nuvem (CSP)."
      ),
      .unit("es-ES", "Two steps: pay and wait.", "Siga dos pasos: Pague y espere."),
    ],
    work: .document { document, sink in
      guard let typography = document.profile?.typography else { return }
      var capitals = PageCapitals(document, typography)
      for unit in 0..<document.unitCount {
        sink.unit = unit
        for stray in capitals.strays(in: unit) {
          let word = document.target.words[stray.word]
          guard let range = document.target.documentRange(of: word.range, of: unit) else {
            continue
          }
          sink.report(
            "‘\(document.target.text(of: word))’ has a capital inside a sentence",
            at: range,
            severity: stray.isBorrowed ? .note : nil,
            fix: stray.isBorrowed
              ? nil
              : FirstLetter(document.target, at: Int(word.start), before: Int(word.end))
                .lowering(at: range.lowerBound)
          )
        }
      }
      sink.unit = nil
    }
  )
}
