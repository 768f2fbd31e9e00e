import Diagnostics
import Workspace

extension Check {
  /// A page that a locale does not have.
  static let localeMissing = Check(
    id: "locale-missing",
    summary: "A page is missing in a locale.",
    rationale: """
      Readers of that locale get the page in another language, or none. Every page should exist in the \
      locales that `diglot.yml` lists, else in all that there are documents in.
      """,
    severity: .warning,
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
      for page in collection.pages.pages {
        guard let reference = page.reference, !duplicates.contains(reference.info.path) else {
          continue
        }
        for locale in collection.locales where page[locale] == nil {
          let there = page.documents.map(\.info.locale.text).joined(separator: ", ")
          sink.report(
            "the page ‘\(page.name)’ is missing in \(locale); it is there in \(there)",
            path: reference.info.path,
            locale: locale
          )
        }
      }
    }
  )
}
