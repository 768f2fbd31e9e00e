import Diagnostics
import Workspace

extension Check {
  /// One sentence that a locale translates in several ways.
  static let inconsistentTranslation = Check(
    id: "inconsistent-translation",
    summary: "One sentence has several translations in a locale.",
    rationale: """
      Readers take two wordings for two things. Sentences that differ only in a bold label, a link, a piece \
      of code or a number count as one. Two wordings on one page are a warning, as a reader meets both; \
      wordings of different pages are a note, and so are those that differ by inflection or punctuation \
      alone. Markup and white space do not count, nor do sources of fewer than four words, whose \
      translation may depend on what they belong to. There is one finding for all wordings of a sentence: \
      it stands at the odd one out and lists the places of the usual wording and of the others.
      """,
    severity: .note,
    precision: .right(62, of: 67),
    examples: [
      .documents(
        .init("es-ES/a.md", "{103|Pague antes del último día.|Pay before the last day.}\n"),
        .init("es-ES/b.md", "{103|Pague antes del último día.|Pay before the last day.}\n"),
        .init("es-ES/c.md", "{103|⟦Abone antes del último día.⟧|Pay before the last day.}\n")
      ),
      .documents(
        .init(
          "pt-BR/a.md",
          """
          {103|O plano aparece em **Ativos**.|The plan is shown under **Active**.}
          {104|O plano aparece em **Novos**.|The plan is shown under **New**.}
          {105|⟦O plano seja mostrado sob **Pagos**.⟧|The plan is shown under **Paid**.}

          """
        )
      ),
      .documents(
        .init("zh-CN/a.md", "{103|请在最后一天之前付款。|Pay before the last day.}\n"),
        .init("zh-CN/b.md", "{103|⟦最后一天前支付。⟧|Pay before the last day.}\n")
      ),
      .documents(
        .init("ru-RU/a.md", "{103|Оплатите до последнего дня.|Pay before the last day.}\n"),
        .init("ru-RU/b.md", "{103|⟦Оплатите до последнего дня⟧|Pay before the last day.}\n")
      ),
      .documents(
        .init("es-ES/a.md", "{103|Pague antes del último día.|Pay before the last day.}\n"),
        .init("es-ES/b.md", "{103|Pague antes del **último** día.|Pay before the **last** day.}\n")
      ),
      .documents(
        .init("de-DE/a.md", "{103|Speichern|Save}\n"),
        .init("de-DE/b.md", "{103|Sichern|Save}\n")
      ),
      .documents(
        .init(
          "pt-BR/a.md",
          """
          {103|Na página, selecione o **Plano**.|On the page, select the **Plan**.}
          {104|Na página, selecione a **Conta**.|On the page, select the **Account**.}

          """
        )
      ),
      .documents(
        .init("es-ES/a.md", "{103|Pague antes del último día.|Pay before the last day.}\n"),
        .init("pt-BR/a.md", "{103|Pague antes do último dia.|Pay before the last day.}\n")
      ),
    ],
    work: .acrossLocales { collection, sink in
      let locales = Dictionary(grouping: collection.facts.indices) { collection.facts[$0].locale }
      for locale in locales.keys.sorted() {
        reportWordings(of: locales[locale] ?? [], in: collection.facts, &sink)
      }
    }
  )

  private static func reportWordings(
    of documents: [Int],
    in facts: [DocumentFacts],
    _ sink: inout CollectionHitSink
  ) {
    let skeletons = WordingGroup.groups(
      documents.flatMap { facts[$0].skeletons($0) },
      isExact: false
    )
    var told: Set<UInt64> = []
    for group in skeletons where group.farthest.difference == .words {
      for entry in group.wordings.joined() { told.insert(facts.source(of: entry)) }
      report(group, facts, &sink)
    }
    let sources = documents.flatMap { facts[$0].sentences($0) }.filter { !told.contains($0.key) }
    for group in WordingGroup.groups(sources, isExact: true) { report(group, facts, &sink) }
  }

  private static func report(
    _ group: WordingGroup,
    _ facts: [DocumentFacts],
    _ sink: inout CollectionHitSink
  ) {
    let clash = group.clash { facts.source(of: $0) }
    let (farthest, difference) = group.farthest
    guard let usual = group.wordings.first, let odd = clash ?? farthest.first else { return }
    let document = facts[Int(odd.document)]
    let here = usual.filter { $0.document == odd.document }
    let near = here + usual.filter { $0.document != odd.document }
    let others = group.wordings.dropFirst().joined().filter { $0.place != odd.place }
      .sorted { left, right in
        let isHere = (left.document == odd.document, right.document == odd.document)
        return isHere.0 == isHere.1 ? left.place < right.place : isHere.0
      }
    func related(_ entries: [WordingGroup.Entry], _ message: String) -> [CollectionHit.RelatedUnit]
    {
      entries.prefix(relatedLimit).map {
        .init(path: facts[Int($0.document)].path, unit: Int($0.unit), message: message)
      }
    }
    let counts = Counts(
      usual: usual.count,
      others: others.count,
      units: here.map { document.numbers[Int($0.unit)] }
    )
    sink.report(
      CollectionHit(
        path: document.path,
        locale: document.locale,
        place: .unit(Int(odd.unit)),
        quotations: near.prefix(1).map {
          .init(path: facts[Int($0.document)].path, unit: Int($0.unit), isSource: false)
        },
        related: related(near, "the usual wording") + related(others, "another wording"),
        message: { texts in
          let usually = texts.first.map { Quoted.text($0) } ?? "something else"
          let subject = group.isExact ? "the same source" : "the same sentence"
          return "\(subject) is translated \(counts.times(usually))\(counts.places), "
            + "\(difference.told) here\(counts.rest)"
        }
      ),
      severity: clash == nil ? nil : .warning
    )
  }

  /// The most places told of one wording.
  private static let relatedLimit = 20
}

/// How often a sentence has its wordings, in words.
private struct Counts: Sendable {
  var usual: Int
  var others: Int
  /// The numbers of the units on the page that have the usual wording.
  var units: [Int32]

  func times(_ wording: String) -> String {
    switch usual {
    case 1: "as \(wording) in another place"
    case 2: "twice as \(wording)"
    default: "\(usual) times as \(wording)"
    }
  }

  var places: String {
    let told = units.prefix(5).filter { $0 >= 0 }.map { "\($0)" }
    return told.isEmpty ? "" : " (\(told.joined(separator: ", ")))"
  }

  var rest: String {
    others == 0 ? "" : " and in \(others) other place\(others == 1 ? "" : "s")"
  }
}

extension [DocumentFacts] {
  /// The hash of the source of a unit.
  fileprivate func source(of entry: WordingGroup.Entry) -> UInt64 {
    self[Int(entry.document)].sources[Int(entry.unit)]
  }
}

extension WordingGroup.Difference {
  fileprivate var told: String {
    switch self {
    case .punctuation: "with other punctuation or capitals"
    case .inflection: "in another inflection"
    case .words: "otherwise"
    }
  }
}

extension DocumentFacts {
  /// The units whose sources are known by their skeletons.
  fileprivate func skeletons(_ document: Int) -> [WordingGroup.Entry] {
    wordings.indices.compactMap { unit in
      let wording = wordings[unit]
      guard wording.skeleton != 0 else { return nil }
      return WordingGroup.Entry(
        key: wording.skeleton,
        text: targets[unit],
        words: wording.words,
        stems: wording.stems,
        document: UInt32(document),
        unit: UInt32(unit)
      )
    }
  }

  /// The units whose sources are sentences.
  fileprivate func sentences(_ document: Int) -> [WordingGroup.Entry] {
    wordings.indices.compactMap { unit in
      guard areSentences[unit] else { return nil }
      return WordingGroup.Entry(
        key: sources[unit],
        text: targets[unit],
        words: wordings[unit].plainWords,
        stems: wordings[unit].plainStems,
        document: UInt32(document),
        unit: UInt32(unit)
      )
    }
  }
}
