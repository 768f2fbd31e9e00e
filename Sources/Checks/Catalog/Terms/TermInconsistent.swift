import Diagnostics
import Workspace

extension Check {
  /// A term that a page or a locale renders in two ways.
  static let termInconsistent = Check(
    id: "term-inconsistent",
    summary: "A name or term is rendered one way nearly always, and another way here.",
    rationale: """
      Readers take two words for two things. What a term becomes is learnt from the documents: names of \
      several words, such as ‘Orchard Hub’, that a page or a locale keeps nearly always or translates nearly \
      always; and words for roles, such as ‘reseller’, that have a second word in the locale. The rarer way \
      is reported; a name in brackets, in quotation marks or before a bracket stands beside its translation \
      and is left alone.
      """,
    severity: .warning,
    thresholds: [uses, share],
    precision: .right(65, of: 66),
    examples: termInconsistentExamples,
    work: .acrossLocales { collection, sink in
      let least = Int(collection.value(of: uses, of: "term-inconsistent"))
      let share = collection.value(of: share, of: "term-inconsistent")
      // Above this share, the name is one for `name-translated`.
      let nameShare = collection.value(of: Check.keptShare, of: "name-translated")
      reportRoles(collection, least, share, &sink)
      collection.names.forEachName { names in
        let kept = names.kept
        let lost = names.all.count - kept
        guard kept > 0, lost > 0 else { return }
        if lost >= least * 2, Double(lost) >= share * Double(names.all.count) {
          for use in names.all where use.fact.isKept {
            sink.report(
              .leftName(use, translated: lost, names, collection, where: "in this locale")
            )
          }
        } else if Double(kept) < nameShare * Double(names.all.count) {
          reportPages(names, least, share, collection, &sink)
        }
      }
    }
  )

  private static let uses = Threshold(
    "uses",
    "How often a page must have a term in the usual way; a locale, twice as often.",
    3,
    in: 2...1000
  )

  private static let share = Threshold(
    "share",
    "The share of a term's uses that must be in the usual way.",
    0.75,
    in: 0.5...1
  )

  private static func reportPages(
    _ names: NameCatalog.Uses,
    _ least: Int,
    _ share: Double,
    _ collection: CheckedCollection,
    _ sink: inout CollectionHitSink
  ) {
    var page = names.all[...]
    while let first = page.first {
      let uses = page.prefix { $0.document == first.document }
      page = page.dropFirst(uses.count)
      let kept = uses.count { $0.fact.isKept }
      let lost = uses.count - kept
      guard kept > 0, lost > 0, Double(max(kept, lost)) >= share * Double(uses.count),
        max(kept, lost) >= least
      else { continue }
      for use in uses where use.fact.isKept == (lost > kept) {
        sink.report(
          lost > kept
            ? .leftName(use, translated: lost, names, collection, where: "on this page")
            : .lostName(use, kept: kept, collection, where: "on this page")
        )
      }
    }
  }

  private static let resellers = """
    {103|El revendedor compra peras.|The reseller buys pears.}
    {104|Un revendedor planta higueras.|A reseller plants fig trees.}
    {105|Cada revendedor tiene cuenta.|Each reseller has an account.}
    {106|Escriba al revendedor hoy.|Write to the reseller today.}
    {107|Su revendedor cobra menos.|Your reseller charges less.}
    {108|Dos revendedores abrieron ayer.|Two resellers opened yesterday.}
    {109|Elija otro revendedor cercano.|Choose another reseller nearby.}
    {110|Todo revendedor firma aparte.|Every reseller signs apart.}
    {111|Ningún revendedor llega tarde.|No reseller comes late.}

    """

  private static func oddResellers(_ start: String, _ end: String) -> String {
    """
    {112|\(start)El distribuidor vende manzanas.\(end)|The reseller sells apples.}
    {113|\(start)Un distribuidor corta ramas.\(end)|A reseller cuts twigs.}
    {114|\(start)Llame al distribuidor mañana.\(end)|Call the reseller tomorrow.}

    """
  }

  private static let termInconsistentExamples: [CheckExample] = [
    .documents(
      .init(
        "es-ES/a.md",
        """
        {103|El Centro Orchard es nuevo.|Please note that Orchard Hub is new.}
        {104|El Centro Orchard es grande.|Please note that Orchard Hub is large.}
        {105|El Centro Orchard es rojo.|Please note that Orchard Hub is red.}
        {106|El Centro Orchard es alto.|Please note that Orchard Hub is tall.}
        {107|El Centro Orchard es suyo.|Please note that Orchard Hub is yours.}
        {108|El Centro Orchard es todo.|Please note that Orchard Hub is all.}
        {109|Lea que ⟦Orchard Hub⟧ es raro.|Please note that Orchard Hub is odd.}

        """
      )
    ),
    .documents(
      .init(
        "de-DE/a.md",
        """
        {103|Die Obsthalle ist neu.|Please note that Orchard Hub is new.}
        {104|Die Obsthalle ist alt.|Please note that Orchard Hub is old.}

        """
      ),
      .init(
        "de-DE/b.md",
        """
        {103|Der Orchard Hub ist neu.|Please note that Orchard Hub is new.}
        {104|Der Orchard-Hub ist alt.|Please note that Orchard Hub is old.}
        {105|Der Orchard Hub ist hier.|Please note that Orchard Hub is here.}
        {106|⟦Die Obsthalle ist weg.⟧|Please note that Orchard Hub is gone.}

        """
      )
    ),
    .documents(.init("es-ES/a.md", resellers + oddResellers("⟦", "⟧"))),
    // Another page has another word throughout.
    .documents(
      .init("es-ES/a.md", resellers),
      .init("es-ES/b.md", oddResellers("", ""))
    ),
    // Two places are too few to tell what is usual.
    .documents(
      .init(
        "de-DE/a.md",
        """
        {103|Die Obsthalle ist neu.|Please note that Orchard Hub is new.}
        {104|Der Orchard Hub ist alt.|Please note that Orchard Hub is old.}

        """
      )
    ),
    // The name stands beside its translation.
    .documents(
      .init(
        "es-ES/a.md",
        """
        {103|El Centro Orchard es nuevo.|Please note that Orchard Hub is new.}
        {104|El Centro Orchard es grande.|Please note that Orchard Hub is large.}
        {105|El Centro Orchard es rojo.|Please note that Orchard Hub is red.}
        {106|El Centro (Orchard Hub) es alto.|Please note that Orchard Hub is tall.}

        """
      )
    ),
  ]
}

extension CollectionHit {
  /// A name that is usually translated and is left as it is here.
  fileprivate static func leftName(
    _ use: NameCatalog.Use,
    translated: Int,
    _ names: NameCatalog.Uses,
    _ collection: CheckedCollection,
    where place: String
  ) -> CollectionHit {
    let document = collection.facts[use.document]
    let unit = Int(use.fact.unit)
    var hit = CollectionHit(
      path: document.path,
      locale: document.locale,
      place: .part(unit, use.fact.keptRange),
      quotations: [.init(path: document.path, unit: unit, isSource: true, range: use.fact.range)],
      message: { texts in
        "\(Quoted.text(texts[0])) is translated \(translated) times \(place), not here"
      }
    )
    let model =
      names.all.first { !$0.fact.isKept && $0.document == use.document }
      ?? names.all.first { !$0.fact.isKept }
    if let model {
      hit.related = [
        .init(
          path: collection.facts[model.document].path,
          unit: Int(model.fact.unit),
          message: "translated here"
        )
      ]
    }
    return hit
  }
}
