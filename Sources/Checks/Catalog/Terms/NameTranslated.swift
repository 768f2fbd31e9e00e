import Diagnostics
import Workspace

extension Check {
  /// A name that must stay as it is and does not.
  static let nameTranslated = Check(
    id: "name-translated",
    summary: "A name that is kept in every language is translated or lost.",
    rationale: """
      Readers look for products and programs by their names. Names with the rule `keep` in the list of terms \
      are looked for, and names of several words with capitals, such as ‘Orchard Hub’, that a locale all but \
      always keeps. A name counts as kept whatever stands between its words, a space, a hyphen or nothing; \
      uses in a longer name, such as ‘Orchard Hub for Stores’, do not count, and names in bold labels and in headings of few words are left alone.
      """,
    severity: .warning,
    thresholds: [uses, keptShare],
    precision: .right(43, of: 44),
    examples: [
      .unit("es-ES", "Open Orchard Hub.", "⟦Abra el Centro Orchard.⟧", terms: exampleTerms),
      .unit("de-DE", "Go to **Orchard Hub**.", "⟦Öffnen Sie **Obsthalle**.⟧", terms: exampleTerms),
      .unit("ru-RU", "Open Orchard Hub.", "⟦Откройте центр.⟧", terms: exampleTerms),
      .documents(
        .init("ru-RU/a.md", orchardPack("Яблочный набор — это годовая подписка.") + keptPacks)
      ),
      .documents(.init("ru-RU/a.md", "{103|Набор дёшев.|The cheap one is the Orchard Pack.}\n")),
      .documents(
        .init("de-DE/a.md", orchardPack("Orchard-Pack ist ein Jahresabo.", "") + keptPacks)
      ),
      .documents(.init("de-DE/a.md", orchardPack("und ist ein Jahresabo.", "") + keptPacks)),
      .unit("es-ES", "Open Orchard Hub.", "Abra Orchard Hub.", terms: exampleTerms),
      .unit("de-DE", "Open the hub.", "Öffnen Sie die Zentrale.", terms: exampleTerms),
      .unit("zh-CN", "Open Orchard Hub.", "打开 **Orchard Hub**。", terms: exampleTerms),
    ],
    work: .unitAndAcrossLocales(
      { unit, sink in
        for (_, words, source) in unit.missingTerms(.keep) {
          sink.report("the name \(Quoted.text(words)) is not kept", source: source)
        }
      },
      { collection, sink in
        let least = Int(collection.value(of: uses, of: "name-translated"))
        let share = collection.value(of: keptShare, of: "name-translated")
        collection.names.forEachName { names in
          guard names.kept < names.all.count else { return }
          let whole = names.all.filter { !$0.fact.isPart }
          let kept = whole.count { $0.fact.isKept }
          guard whole.count >= least, Double(kept) >= share * Double(whole.count) else { return }
          for use in whole where !use.fact.isKept {
            sink.report(.lostName(use, kept: kept, collection, where: "in this locale"))
          }
        }
      }
    )
  )

  private static let uses = Threshold(
    "uses",
    "How often a locale must have a name, so that it shows what becomes of it.",
    4,
    in: 2...1000
  )

  /// The share of a name's uses that shows that it is one to keep.
  static let keptShare = Threshold(
    "share",
    "The share of them that must keep the name.",
    0.85,
    in: 0.5...1
  )

  private static func orchardPack(_ target: String, _ mark: String = "⟦⟧") -> String {
    let parts = mark.isEmpty ? ("", "") : ("⟦", "⟧")
    return "{103|\(parts.0)\(target)\(parts.1)|Orchard Pack is a subscription for one year.}\n"
  }

  private static let keptPacks = (104...112).map {
    "{\($0)|Orchard Pack \($0)|You can order the Orchard Pack at any time.}\n"
  }.joined()
}

extension CollectionHit {
  /// A name that is usually kept and is not here.
  static func lostName(
    _ use: NameCatalog.Use,
    kept: Int,
    _ collection: CheckedCollection,
    where place: String
  ) -> CollectionHit {
    let document = collection.facts[use.document]
    let unit = Int(use.fact.unit)
    return CollectionHit(
      path: document.path,
      locale: document.locale,
      place: .unit(unit),
      quotations: [
        .init(path: document.path, unit: unit, isSource: true, range: use.fact.range),
        .init(path: document.path, unit: unit, isSource: true),
        .init(path: document.path, unit: unit, isSource: false),
      ],
      // A text that begins in the middle of a sentence may have the name before it.
      condition: { texts in
        !(texts[1].first?.isUppercase ?? false) || !(texts[2].first?.isLowercase ?? false)
      },
      message: { texts in
        "the name \(Quoted.text(texts[0])) is missing; it is kept \(kept) times \(place)"
      }
    )
  }
}
