import Diagnostics
import Workspace

extension Check {
  /// A label of the interface that is left in the language of the source.
  static let labelUntranslated = Check(
    id: "label-untranslated",
    summary: "A bold label is left in the language of the source though it has a translation.",
    rationale: """
      Readers look for the words they see on the screen. A bold label counts as left when the same label \
      is translated elsewhere in the locale or, if it is a phrase such as ‘Turn off alerts’, when other \
      locales translate it. A single word or a name that a language may well have borrowed is \
      left alone until the locale itself translates it.
      """,
    severity: .warning,
    thresholds: [locales],
    precision: .right(37, of: 38),
    examples: [
      .documents(
        .init("de-DE/a.md", "{103|Wählen Sie **⟦Pay now⟧** aus.|Select **Pay now**.}\n"),
        .init("es-ES/a.md", "{103|Seleccione **Pagar ahora**.|Select **Pay now**.}\n"),
        .init("ru-RU/a.md", "{103|Выберите **Оплатить**.|Select **Pay now**.}\n")
      ),
      .documents(
        .init(
          "pt-BR/a.md",
          """
          {103|Selecione **Enviar**.|Select **Submit**.}
          {104|Por fim, selecione **Enviar**.|At last, select **Submit**.}
          {105|Selecione **⟦Submit⟧** e espere.|Select **Submit** and wait.}

          """
        )
      ),
      .documents(
        .init("zh-CN/a.md", "{103|选择**立即付款**。|Select **Pay now**.}\n"),
        .init("zh-CN/b.md", "{103|选择 **⟦Pay now⟧**。|Select **Pay now**.}\n")
      ),
      // The language has taken the word over: nobody in the locale translates it.
      .documents(
        .init("de-DE/a.md", "{103|Öffnen Sie das **Dashboard**.|Open the **Dashboard**.}\n"),
        .init("es-ES/a.md", "{103|Abra el **Panel**.|Open the **Dashboard**.}\n"),
        .init("ru-RU/a.md", "{103|Откройте **Панель**.|Open the **Dashboard**.}\n")
      ),
      // The other bold words belong to a sentence that is put in another order.
      .documents(
        .init(
          "es-ES/a.md",
          """
          {103|Abra **Orchard** y elija **Pagar**.|Open **Orchard** and choose **Pay**.}
          {104|Elija **Pagar** en **Orchard**.|In **Orchard**, choose **Pay**.}

          """
        )
      ),
      .documents(
        .init("zh-CN/a.md", "{103|对 **Amount** 列求和。|Sum the **Amount** column.}\n"),
        .init("zh-CN/b.md", "{103|选择**金额**。|Select **Amount**.}\n{104|**金额**|**Amount**}\n")
      ),
      .documents(
        .init("ru-RU/a.md", "{103|Откройте **API**.|Open **API**.}\n"),
        .init("zh-CN/a.md", "{103|打开 **Pay now**。|Open **Pay now**.}\n")
      ),
    ],
    work: .acrossLocales { collection, sink in
      let least = Int(collection.value(of: locales, of: "label-untranslated"))
      collection.labels.forEachSource { locales in
        for (index, own) in locales.enumerated() {
          guard let kept = own.kept else { continue }
          let others = LabelTranslations(of: locales, except: index)
          reportKept(kept, own, others, least, collection, &sink)
        }
      }
    }
  )

  private static let locales = Threshold(
    "locales",
    "How many other locales must translate a phrase that no page of the locale translates.",
    2,
    in: 1...100
  )

  private static func reportKept(
    _ kept: LabelCatalog.Rendering,
    _ own: LabelCatalog.Renderings,
    _ others: LabelTranslations,
    _ least: Int,
    _ collection: CheckedCollection,
    _ sink: inout CollectionHitSink
  ) {
    let best = own.translations.first
    let isKnownWord = best.map { $0.count > 1 && $0.count >= kept.count } ?? false
    let isForeignPhrase =
      others.translating.count >= least && others.keeping <= others.translating.count / 3
    let names = others.translating.prefix(3).map(\.text).joined(separator: ", ")
    for use in kept.uses where use.fact.isLeft {
      let isPhrase = use.fact.traits.isSuperset(of: [.isPhrase, .isExact])
      guard isPhrase ? best != nil || isForeignPhrase : isKnownWord else {
        if let memory = collection.memory {
          sink.report(.known(use, to: memory, in: collection.facts[use.document]))
        }
        continue
      }
      let document = collection.facts[use.document]
      let quotation = CollectionHit.Quotation(use.fact, at: document.path)
      var hit = CollectionHit(
        path: document.path,
        locale: document.locale,
        place: .part(Int(use.fact.unit), use.fact.range),
        quotations: [quotation],
        message: { texts in
          "the label \(Quoted.text(texts[0])) is left in the language of the source; "
            + "\(names) translate it"
        }
      )
      if let best { hit.tell(best, collection) }
      // A single word that no other locale translates may be the name of something.
      sink.report(hit, severity: isPhrase || !others.translating.isEmpty ? nil : .note)
    }
  }
}

/// What the other locales do with a label.
private struct LabelTranslations {
  var translating: [LocaleTag] = []
  var keeping = 0

  init(of locales: [LabelCatalog.Renderings], except own: Int) {
    for (index, other) in locales.enumerated() where index != own {
      let kept = other.kept?.count ?? 0
      if other.translated > kept {
        translating.append(other.locale)
      } else if kept > 0 {
        keeping += 1
      }
    }
  }
}

extension CollectionHit {
  /// A label that the documents leave everywhere and the memory translates.
  fileprivate static func known(
    _ use: LabelCatalog.Use,
    to memory: @escaping ProposalSource,
    in document: DocumentFacts
  ) -> CollectionHit {
    let locale = document.locale
    @Sendable func translation(_ texts: [String]) -> String? {
      CheckedCollection.translations(of: texts[0], into: locale, from: memory).first {
        $0.lowercased() != texts[0].lowercased()
      }
    }
    let quotation = Quotation(use.fact, at: document.path, isSource: true)
    return CollectionHit(
      path: document.path,
      locale: locale,
      place: .part(Int(use.fact.unit), use.fact.range),
      quotations: [quotation],
      condition: { translation($0) != nil },
      message: { texts in
        "the label \(Quoted.text(texts[0])) is left in the language of the source; the memory has "
          + Quoted.text(translation(texts) ?? "…")
      }
    )
  }

  /// Tells the translation that the locale has for a label that is left.
  fileprivate mutating func tell(
    _ best: LabelCatalog.Rendering,
    _ collection: CheckedCollection
  ) {
    guard let use = best.uses.first else { return }
    let document = collection.facts[use.document]
    let count = best.count
    quotations.append(
      Quotation(use.fact, at: document.path)
    )
    related = [
      RelatedUnit(path: document.path, unit: Int(use.fact.unit), message: "translated here")
    ]
    message = { texts in
      "the label \(Quoted.text(texts[0])) is left in the language of the source; it is "
        + "\(Quoted.text(texts[1])) \(count == 1 ? "elsewhere" : "\(count) times elsewhere")"
    }
  }
}

extension LabelFact {
  /// Whether readers who do not know the language of the source are left without the label's meaning.
  fileprivate var isLeft: Bool {
    traits.contains(.hasSmallLetters) && traits.isDisjoint(with: [.isIdentifier, .isGlossed])
  }
}
