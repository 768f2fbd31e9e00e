import Diagnostics
import Workspace

extension Check {
  /// A flow whose page is missing.
  static let flowPageMissing = Check(
    id: "flow-page-missing",
    summary: "The page of a flow is missing in a locale, or in all of them.",
    rationale: """
      The flow cannot be shown there. Where no locale has the page, the name in the file of flows is wrong, \
      and that is an error.
      """,
    severity: .warning,
    examples: [
      .documents(
        .init("es-ES/other.md", "{103|Otra|Other}\n"),
        flows: pageFlow("⟦⟧")
      ),
      .documents(
        .init("es-ES/other.md", "{103|Otra|Other}\n"),
        .init("de-DE/join.md", "{103|Beitreten|Join}\n"),
        flows: pageFlow("⟦⟧")
      ),
      .documents(
        .init("zh-CN/join.md", "{103|加入|Join}\n"),
        .init("ru-RU/other.md", "{103|Прочее|Other}\n"),
        flows: pageFlow("⟦⟧")
      ),
      .documents(
        .init("de-DE/join.md", "{103|Beitreten|Join}\n"),
        flows: pageFlow()
      ),
      .documents(
        .init("zh-CN/join.md", "{103|加入|Join}\n"),
        .init("pt-BR/join.md", "{103|Participar|Join}\n"),
        flows: pageFlow()
      ),
      .documents(.init("ru-RU/other.md", "{103|Прочее|Other}\n"), flows: "flows: []\n"),
    ],
    work: .acrossLocales { collection, sink in
      guard let flows = collection.flows else { return }
      for flow in flows.flows {
        let pages = collection.pages.pages.filter { $0.name == flow.page }
        let found = Set(pages.flatMap { $0.documents }.map(\.info.locale))
        let lacking: [LocaleTag?] =
          found.isEmpty ? [nil] : collection.locales.filter { !found.contains($0) }
        for locale in lacking {
          sink.report(
            "the page ‘\(flow.page)’ of the flow ‘\(flow.id)’ is not there in "
              + (locale?.text ?? "any locale"),
            path: flows.path,
            locale: locale,
            at: .position(flow.position),
            severity: locale == nil ? .error : nil
          )
        }
      }
    }
  )

  private static func pageFlow(_ mark: String = "") -> String {
    "flows:\n  - \(mark)id: join\n    stage: join\n    page: join.md\n    anchors: [join]\n"
  }
}
