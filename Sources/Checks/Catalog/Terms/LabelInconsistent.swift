import Diagnostics
import Workspace

extension Check {
  /// One label of the interface with two translations on a page.
  static let labelInconsistent = Check(
    id: "label-inconsistent",
    summary: "A bold label has two translations, on one page or against all other pages.",
    rationale: """
      One button has one inscription: readers take two for two buttons. The rarer translation is reported, \
      where a page has both or where the locale has all but agreed on the other. Differences of \
      inflection, letter case and punctuation do not count, nor do labels that hold the words of the other \
      and more, which is a matter of what stands in bold, nor bold that slipped to other words than the label's.
      """,
    severity: .warning,
    thresholds: [uses, share],
    precision: .right(30, of: 31),
    examples: [
      .documents(
        .init(
          "es-ES/a.md",
          """
          {103|Seleccione **Enviar**.|Select **Submit**.}
          {104|Después, seleccione **Enviar**.|Then select **Submit**.}
          {105|Seleccione **⟦Presentar⟧** y espere.|Select **Submit** and wait.}

          """
        )
      ),
      .documents(
        .init(
          "zh-CN/a.md",
          "{103|选择**下一步**。|Select **Next**.}\n{104|选择**下一步**。|Select **Next**.}\n"
            + "{105|选择**⟦继续⟧**。|Select **Next**.}\n"
        )
      ),
      .documents(
        .init(
          "ru-RU/a.md",
          """
          {103|Выберите **Заказы** и **Отправить**.|Select **Orders** and **Submit**.}
          {104|Нажмите **Отправить** в меню **Заказы**.|In **Orders**, select **Submit**.}
          {105|Нажмите **Отправить**.|Select **Submit**.}
          {106|Нажмите **⟦Подтвердить⟧**.|Select **Submit**.}

          """
        )
      ),
      .documents(
        .init(
          "de-DE/a.md",
          """
          {103|Öffnen Sie **Kunden**.|Open **Customers**.}
          {104|Auf der Seite **Kunden** steht es.|It is on the **Customers** page.}
          {105|Bei den **Kundens** steht es.|It is at the **Customers**.}

          """
        )
      ),
      .documents(
        .init(
          "es-ES/a.md",
          """
          {103|Abra la **página Planes**.|Open the **Plans** page.}
          {104|Vaya a la **página Planes**.|Go to the **Plans** page.}
          {105|Son los **campos propios** de planes.|These are the **Plans** fields.}

          """
        )
      ),
      .documents(
        .init("es-ES/a.md", "{103|Seleccione **Enviar**.|Select **Submit**.}\n"),
        .init("es-ES/b.md", "{103|Seleccione **Presentar**.|Select **Submit**.}\n")
      ),
      .documents(
        .init(
          "es-ES/a.md",
          """
          {103|Seleccione **Enviar**.|Select **Submit**.}
          {104|Después, seleccione **enviar**.|Then select **Submit**.}
          {105|Y **seleccione Enviar**.|And select **Submit**.}

          """
        )
      ),
    ],
    work: .acrossLocales { collection, sink in
      let least = Int(collection.value(of: uses, of: "label-inconsistent"))
      let leastShare = collection.value(of: share, of: "label-inconsistent")
      collection.labels.forEachSource { locales in
        for own in locales where own.translations.count > 1 {
          reportOdd(own, least, leastShare, collection, &sink)
        }
      }
    }
  )

  private static let uses = Threshold(
    "uses",
    "How often a locale must have a label, so that pages without the usual translation are odd.",
    5,
    in: 2...1000
  )

  private static let share = Threshold(
    "share",
    "The share of them that the usual translation must have.",
    0.85,
    in: 0.5...1
  )

  private static func reportOdd(
    _ own: LabelCatalog.Renderings,
    _ least: Int,
    _ share: Double,
    _ collection: CheckedCollection,
    _ sink: inout CollectionHitSink
  ) {
    let translations = own.translations
    var reported: Set<UInt64> = []
    func place(_ use: LabelCatalog.Use) -> UInt64 {
      UInt64(use.document) << 32 | UInt64(use.fact.start)
    }
    // On one page.
    let pages = Dictionary(grouping: translations.flatMap(\.uses)) { $0.document }
    for (_, uses) in pages.sorted(by: { $0.key < $1.key }) where uses.count > 2 {
      let renderings = LabelCatalog.renderings(of: uses)
      guard let usual = renderings.first, usual.count > 1 else { continue }
      for odd in renderings.dropFirst()
      where odd.count * 2 <= usual.count && odd.isAlternative(to: usual) {
        for use in odd.uses where use.fact.isLabelLike && reported.insert(place(use)).inserted {
          report(use, against: usual, isPage: true, collection, &sink)
        }
      }
    }
    // In the locale.
    guard let usual = translations.first, usual.count >= least,
      Double(usual.count) >= share * Double(own.translated)
    else { return }
    for odd in translations.dropFirst() where odd.isAlternative(to: usual) {
      for use in odd.uses where use.fact.isLabelLike && reported.insert(place(use)).inserted {
        report(use, against: usual, isPage: false, collection, &sink)
      }
    }
  }

  private static func report(
    _ use: LabelCatalog.Use,
    against usual: LabelCatalog.Rendering,
    isPage: Bool,
    _ collection: CheckedCollection,
    _ sink: inout CollectionHitSink
  ) {
    guard let model = usual.uses.first else { return }
    let document = collection.facts[use.document]
    let other = collection.facts[model.document]
    let count = usual.count
    sink.report(
      CollectionHit(
        path: document.path,
        locale: document.locale,
        place: .part(Int(use.fact.unit), use.fact.range),
        quotations: [
          .init(use.fact, at: document.path, isSource: true),
          .init(model.fact, at: other.path),
          .init(use.fact, at: document.path),
          .init(path: document.path, unit: Int(use.fact.unit), isSource: false),
        ],
        related: [
          .init(path: other.path, unit: Int(model.fact.unit), message: "the usual translation")
        ],
        condition: { texts in
          !LabelSlip.isLikely(
            label: texts[0],
            usual: texts[1],
            here: texts[2],
            in: texts[3],
            isPage: isPage
          )
        },
        message: { texts in
          "the label \(Quoted.text(texts[0])) is \(Quoted.text(texts[1])) \(count) times "
            + "\(isPage ? "on this page" : "in this locale"), here \(Quoted.text(texts[2]))"
        }
      )
    )
  }
}

extension LabelCatalog.Rendering {
  /// Whether it says the label in other words, and in the same letter case.
  fileprivate func isAlternative(to usual: Self) -> Bool {
    func isLower(_ rendering: Self) -> Bool {
      rendering.uses[0].fact.traits.contains(.targetIsLower)
    }
    return !sharesWords(with: usual) && (!isLower(self) || isLower(usual))
  }
}

extension LabelFact {
  /// Whether the bold words are likely to be the label, and all of it.
  fileprivate var isLabelLike: Bool { traits.isDisjoint(with: [.isRagged, .isAmongEmphasis]) }
}
