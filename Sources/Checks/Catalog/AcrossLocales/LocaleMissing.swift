import Diagnostics
import Workspace

extension Check {
  /// A page that a locale does not have.
  static let localeMissing = Check(
    id: "locale-missing",
    summary: "A page is missing in a locale.",
    rationale: """
      Readers of that locale get the page in another language, or none. Every page should exist in the \
      locales that `diglot.yml` lists, else in all that there are documents in. A page whose text a locale \
      has under another name was renamed in some locales only, and is a note.
      """,
    severity: .warning,
    precision: .right(41, of: 41),
    examples: [
      .documents(
        .init("de-DE/pay.md", "⟦⟧{103|Zahlen|Pay}\n"),
        .init("de-DE/join.md", "{103|Beitreten|Join}\n"),
        .init("es-ES/join.md", "{103|Unirse|Join}\n")
      ),
      .documents(
        .init("pt-BR/plans/pay.md", "⟦⟧# {103|Pagar|Pay}\n"),
        .init("ru-RU/plans/cancel.md", "⟦⟧# {103|Отмена|Cancel}\n")
      ),
      .documents(
        .init("pt-BR/join.md", "⟦⟧{103|Participar|Join}\n"),
        .init("zh-CN/TOC.md", "# [{103|加入|Join}](join.md)\n")
      ),
      .documents(
        .init("pt-BR/join.md", "{103|Participar|Join}\n"),
        .init("pt-BR/pay.md", "{103|Pagar|Pay}\n")
      ),
      .documents(
        .init("ru-RU/plans/join.md", "{103|Вступить|Join}\n"),
        .init("zh-CN/plans/join.md", "{103|加入|Join}\n")
      ),
      .documents(
        .init("de-DE/join.md", "{103|Beitreten|Join}\n"),
        .init("es-ES/join.md", "{103|Unirse|Join}\n"),
        .init("es-ES/TOC.md", "# [{103|Unirse|Join}](join.md)\n")
      ),
    ],
    work: .acrossLocales { collection, sink in
      let duplicates = Set(collection.pages.duplicates.map(\.document.info.path))
      var renamed = RenamedPages(collection)
      for page in collection.pages.pages {
        guard let reference = page.reference, !duplicates.contains(reference.info.path) else {
          continue
        }
        for locale in collection.locales where page[locale] == nil {
          let there = page.documents.map(\.info.locale.text).joined(separator: ", ")
          let message = "the page ‘\(page.name)’ is missing in \(locale); it is there in \(there)"
          let other = renamed.page(with: reference, in: locale)
          var hit = CollectionHit(
            path: reference.info.path,
            locale: locale,
            message: { _ in
              other.map { "\(message); ‘\($0)’ has nearly all of its text" } ?? message
            }
          )
          hit.identity = message
          sink.report(hit, severity: other == nil ? nil : .note)
        }
      }
    }
  )
}

/// Finds pages of a locale that have the text of a page under another name.
private struct RenamedPages {
  private let collection: CheckedCollection
  /// By locale, the documents that have a source.
  private var places: [LocaleTag: [UInt64: [Int]]] = [:]

  /// The share of a page's segments that another must have.
  private static let share = 0.8
  /// The fewest segments that tell one page from another.
  private static let leastUnits = 5
  /// A segment that more documents have tells nothing of where a page went.
  private static let mostDocuments = 8

  init(_ collection: CheckedCollection) { self.collection = collection }

  /// The name of the page of a locale that has nearly all that a document says; nil where there is none.
  mutating func page(with reference: DocumentSummary, in locale: LocaleTag) -> String? {
    guard let facts = collection.facts(at: reference.info.path),
      facts.unitCount >= Self.leastUnits
    else { return nil }
    let sources = Set(facts.sources)
    let places = sourcePlaces(in: locale)
    var shared: [Int: Int] = [:]
    for source in sources {
      guard let documents = places[source], documents.count <= Self.mostDocuments else { continue }
      for document in documents { shared[document, default: 0] += 1 }
    }
    let best = shared.max { ($0.value, $1.key) < ($1.value, $0.key) }
    guard let best, Double(best.value) >= Self.share * Double(sources.count) else { return nil }
    let path = collection.facts[best.key].path
    return collection.pages.pages.first { $0[locale]?.info.path == path }?.name
  }

  private mutating func sourcePlaces(in locale: LocaleTag) -> [UInt64: [Int]] {
    if let known = places[locale] { return known }
    var found: [UInt64: [Int]] = [:]
    for (index, document) in collection.facts.enumerated() where document.locale == locale {
      for source in Set(document.sources) { found[source, default: []].append(index) }
    }
    places[locale] = found
    return found
  }
}
