import Diagnostics
import Workspace

extension Check {
  /// A link to an anchor that the page lacks in this locale.
  static let anchorMissing = Check(
    id: "anchor-missing",
    summary: "A link leads to an anchor that the page does not have in this locale.",
    rationale: """
      Readers land at the top of the page instead of the section they were sent to. An anchor that neither \
      the source nor another locale of the page has is left alone: translators cannot mend it.
      """,
    severity: .warning,
    examples: [
      .documents(
        .init(
          "es-ES/join.md",
          "{103|Vea ⟦[precios](our%20plans.md#prices--tax)⟧.|See [prices](our%20plans.md#prices--tax).}\n"
        ),
        .init("es-ES/our plans.md", "## {103|Precios|Prices & tax}\n")
      ),
      .documents(
        .init(
          "es-ES/join.md",
          "{103|Vea ⟦[precios](plans.md#prices)⟧.|See [prices](plans.md#prices).}\n"
        ),
        .init("es-ES/plans.md", "## {103|Precios|Prices}\n"),
        .init("de-DE/plans.md", "## <a name=\"prices\"></a>{103|Preise|Prices}\n")
      ),
      .documents(
        .init(
          "es-ES/join.md",
          "{103|Vea [precios](plans.md#prices).|See [prices](plans.md#prices).}\n"
        ),
        .init("es-ES/plans.md", "## <a name=\"prices\"></a>{103|Precios|Prices}\n")
      ),
      .documents(
        .init(
          "zh-CN/join.md",
          "# {103|加入|Join}\n\n{104|请参阅⟦[价格](#prices)⟧。|See [prices](#prices).}\n\n## {105|价格|Prices}\n"
        )
      ),
      .documents(
        .init(
          "ru-RU/join.md",
          "{103|См. [цены](#prices).|See [prices](#prices).}\n\n## <a name=\"prices\"></a>{104|Цены|Prices}\n"
        )
      ),
      .documents(
        .init(
          "es-ES/join.md",
          "{103|Vea [precios](plans.md#never).|See [prices](plans.md#never).}\n"
        ),
        .init("es-ES/plans.md", "## <a name=\"prices\"></a>{103|Precios|Prices}\n")
      ),
    ],
    work: .acrossLocales { collection, sink in
      forEachLink(of: collection) { document, link, page in
        guard let anchor = link.anchor, let summary = page[document.locale],
          let target = collection.facts(at: summary.info.path), !target.anchors.contains(anchor)
        else { return }
        let others = page.documents.compactMap { collection.facts(at: $0.info.path) }
        guard
          others.contains(where: { $0.anchors.contains(anchor) })
            || target.sourceAnchors.contains(anchor)
        else { return }
        sink.report(
          "‘\(page.name)’ has no such anchor in \(document.locale)",
          path: document.path,
          locale: document.locale,
          at: .range(Int(link.start)..<Int(link.end))
        )
      }
    }
  )

  /// Calls `body` for every link to a page of the workspace, with the page it leads to.
  static func forEachLink(
    of collection: CheckedCollection,
    _ body: (DocumentFacts, DocumentFacts.PageLink, Page) -> Void
  ) {
    for page in collection.pages.pages {
      for summary in page.documents {
        guard let document = collection.facts(at: summary.info.path) else { continue }
        for link in document.links {
          let target = link.page.map { collection.page($0, below: page.root) } ?? page
          if let target { body(document, link, target) }
        }
      }
    }
  }
}
