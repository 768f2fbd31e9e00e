import Diagnostics
import Workspace

extension Check {
  /// A label of the interface that begins with a small letter.
  static let labelCase = Check(
    id: "label-case",
    summary: "A bold label has lost the capital that labels have elsewhere.",
    rationale: """
      Readers look for a label as it stands on the screen. A bold phrase that the source writes with a \
      capital in mid-sentence counts, where the same label has a capital elsewhere in the locale, or where \
      the page or the locale gives other labels theirs. Bold words at the beginning of a sentence, labels \
      with a capital further on, words that are bold by mistake (conjunctions, *section*, a part of the \
      label), and scripts without capitals are left alone.
      """,
    severity: .warning,
    thresholds: [share],
    precision: .right(54, of: 65),
    examples: [
      .documents(
        .init(
          "es-ES/a.md",
          """
          {103|Seleccione **⟦siguiente⟧**.|Select **Next**.}
          {104|Seleccione **Cerrar**.|Select **Close**.}
          {105|Elija **Ofertas nuevas** y **Enviar**.|Choose **New offers** and **Submit**.}

          """
        )
      ),
      .documents(
        .init("de-DE/a.md", "{103|Wählen Sie **⟦speichern⟧** aus.|Select **Save**.}\n"),
        .init("de-DE/b.md", "{103|Wählen Sie **Speichern** aus.|Select **Save**.}\n")
      ),
      .documents(
        .init("ru-RU/a.md", "{103|Нажмите **⟦далее⟧**.|Select **Next**.}\n"),
        .init("ru-RU/b.md", "{103|Нажмите **Далее**.|Select **Next**.}\n")
      ),
      .documents(
        .init("es-ES/a.md", "{103|Seleccione **Cerrar**.|Select **Close**.}\n"),
        .init("es-ES/b.md", "{103|**no** cierre.|**Do not** close.}\n")
      ),
      // The word beside the label is bold.
      .documents(
        .init(
          "es-ES/a.md",
          "{103|La **sección** Precios.|The **Prices** section.}\n"
        ),
        .init("es-ES/b.md", "{103|Elija **Abrir** o **Cerrar**.|Choose **Open** or **Close**.}\n"),
        .init("es-ES/c.md", "{103|Elija **Abrir** o **Cerrar**.|Choose **Open** or **Close**.}\n")
      ),
      .documents(
        .init(
          "de-DE/a.md",
          "{103|Ware **oder** Geld.|Goods in the **Select** list.}\n"
        ),
        .init(
          "de-DE/b.md",
          "{103|Erst **Öffnen**, dann **Nein**.|First **Open**, then **None**.}\n"
        )
      ),
      // The source has a small letter as well.
      .documents(
        .init("es-ES/a.md", "{103|Debe **cerrar** la página.|You must **close** the page.}\n"),
        .init("es-ES/b.md", "{103|Seleccione **Cerrar**.|Select **Close**.}\n")
      ),
      .documents(
        .init("zh-CN/a.md", "{103|选择**下一步**。|Select **Next**.}\n"),
        .init("zh-CN/b.md", "{103|选择“**下一步**”。|Select **Next**.}\n")
      ),
    ],
    work: .acrossLocales { collection, sink in
      let least = collection.value(of: share, of: "label-case")
      let capitals = LabelCapitals(collection.facts)
      collection.labels.forEachSource { locales in
        for own in locales { reportSmall(own, capitals, least, collection, &sink) }
      }
    }
  )

  private static let share = Threshold(
    "share",
    "The share of a locale's or page's labels that must have capitals, if this one never has one.",
    0.25,
    in: 0...1
  )

  private static func reportSmall(
    _ own: LabelCatalog.Renderings,
    _ capitals: LabelCapitals,
    _ share: Double,
    _ collection: CheckedCollection,
    _ sink: inout CollectionHitSink
  ) {
    for rendering in own.all {
      let model = rendering.uses.first { $0.fact.traits.contains(.targetIsUpper) }
      for use in rendering.uses {
        let traits = use.fact.traits
        guard traits.isSuperset(of: [.targetIsLower, .hasSmallLetters]),
          traits.isDisjoint(with: [.isFirst, .isIdentifier])
        else { continue }
        let document = collection.facts[use.document]
        if model == nil {
          guard
            traits.isDisjoint(with: [
              .hasLaterCapital, .isKept, .isRagged, .isAmongEmphasis, .isLinked,
            ]),
            capitals.keepsCapitals(document, share),
            !isMisplaced(rendering, in: own), !isPart(rendering, in: own)
          else { continue }
        }
        report(use, model, document, collection, &sink)
      }
    }
  }

  /// Whether other words are known for the label, so that these are bold by mistake.
  private static func isMisplaced(
    _ rendering: LabelCatalog.Rendering,
    in own: LabelCatalog.Renderings
  ) -> Bool {
    own.all.contains {
      $0.count > rendering.count
        && !$0.uses[0].fact.traits.contains(.isKept) && !$0.sharesWords(with: rendering)
    }
  }

  /// Whether the label is known with these words and others, with its capital: a part of it is bold.
  private static func isPart(
    _ rendering: LabelCatalog.Rendering,
    in own: LabelCatalog.Renderings
  ) -> Bool {
    own.all.contains {
      $0.uses[0].fact.traits.contains(.targetIsUpper) && $0.stems != rendering.stems
        && $0.stems & rendering.stems == rendering.stems && $0.count >= rendering.count
    }
  }

  private static func report(
    _ use: LabelCatalog.Use,
    _ model: LabelCatalog.Use?,
    _ document: DocumentFacts,
    _ collection: CheckedCollection,
    _ sink: inout CollectionHitSink
  ) {
    var hit = CollectionHit(
      path: document.path,
      locale: document.locale,
      place: .part(Int(use.fact.unit), use.fact.range),
      quotations: [
        .init(use.fact, at: document.path),
        .init(use.fact, at: document.path, isSource: true),
      ],
      message: { texts in
        "the label \(Quoted.text(texts[0])) has lost the capital of \(Quoted.text(texts[1]))"
      }
    )
    hit.fix = use.fact.capitalized
    if let model {
      hit.related = [
        .init(
          path: collection.facts[model.document].path,
          unit: Int(model.fact.unit),
          message: "the same label has its capital here"
        )
      ]
    }
    sink.report(hit)
  }
}

/// How many labels of documents and locales have capitals.
private struct LabelCapitals {
  private struct Count {
    var upper = 0
    var all = 0

    func isAtLeast(_ share: Double) -> Bool { upper > 1 && Double(upper) >= share * Double(all) }
  }

  private var pages: [String: Count] = [:]
  private var locales: [LocaleTag: Count] = [:]

  init(_ facts: [DocumentFacts]) {
    for document in facts {
      var count = Count()
      for label in document.terms.labels where label.traits.isDisjoint(with: [.isFirst, .isKept]) {
        if label.traits.contains(.targetIsUpper) { count.upper += 1 }
        if !label.traits.isDisjoint(with: [.targetIsUpper, .targetIsLower]) { count.all += 1 }
      }
      guard count.all > 0 else { continue }
      pages[document.path] = count
      locales[document.locale, default: Count()].upper += count.upper
      locales[document.locale, default: Count()].all += count.all
    }
  }

  func keepsCapitals(_ document: DocumentFacts, _ share: Double) -> Bool {
    (pages[document.path]?.isAtLeast(share) ?? false)
      || (locales[document.locale]?.isAtLeast(share) ?? false)
  }
}

extension LabelFact {
  /// The change that gives the target its capital.
  fileprivate var capitalized: Fix? {
    guard let scalar = Unicode.Scalar(initial) else { return nil }
    let upper = scalar.properties.titlecaseMapping
    guard upper.unicodeScalars.count == 1 else { return nil }
    let range = Int(start)..<Int(start) + String(scalar).utf8.count
    return Fix(
      summary: "begin the label with a capital",
      edits: [.init(range: range, replacement: Array(upper.utf8))]
    )
  }
}
