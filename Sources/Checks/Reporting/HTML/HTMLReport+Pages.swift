import Diagnostics
import Workspace

extension HTMLReport {
  /// How many rows a table of pages has at most; the findings below have them all.
  private static let mostRows = 100

  /// Which version of its source each locale stands on.
  func drift(_ html: inout HTMLText) {
    let lead = """
      A page drifts when its locales translate different versions of the source: readers of different \
      languages then read different things.
      """
    section("drift", "Source versions", lead, &html) { html in
      let locales = Set(report.documentReports.map(\.locale)).sorted()
      guard !locales.isEmpty else { return nothing("No documents were read.", &html) }
      standing(locales, &html)
      let pages = Dictionary(grouping: report.documentReports, by: \.page)
      let drifting = pages.filter { $0.value.contains { Self.hasDrifted($0.relation) } }
        .sorted { $0.key < $1.key }
      guard !drifting.isEmpty else {
        return nothing("Every page stands on one version of its source.", &html)
      }
      html.element("details", ["open": drifting.count <= 10 ? "" : nil]) { html in
        let count = Self.counted(drifting.count, "page")
        summary("Page by page", "\(count) with several versions", &html)
        versions(of: drifting.prefix(Self.mostRows), locales, &html)
        if drifting.count > Self.mostRows {
          let rest = Self.counted(drifting.count - Self.mostRows, "page")
          nothing("\(rest) more; see the findings of source-drift.", &html)
        }
      }
    }
  }

  private func versions(
    of pages: some Collection<(key: String, value: [DocumentReport])>,
    _ locales: [LocaleTag],
    _ html: inout HTMLText
  ) {
    let columns = [("Page", false)] + locales.map { ($0.text, false) }
    table("Pages whose locales stand on different versions", columns, &html) { html in
      for (page, documents) in pages {
        // Sources of one date are told apart by when their translations were handed off.
        let areDated = Set(documents.compactMap(\.version?.date)).count > 1
        html.element("tr") { html in
          html.element("th", ["scope": "row"], text: page)
          for locale in locales {
            let document = documents.first { $0.locale == locale }
            version(document, areDated ? document?.version?.date : document?.handOff, &html)
          }
        }
      }
    }
  }

  private static func hasDrifted(_ relation: VersionRelation) -> Bool {
    switch relation {
    case .older, .newer, .different: true
    case .same, .unknown: false
    }
  }

  /// The share of each locale's pages that stand on the newest version.
  private func standing(_ locales: [LocaleTag], _ html: inout HTMLText) {
    let documents = Dictionary(grouping: report.documentReports, by: \.locale)
    let columns = [
      ("Locale", false), ("Share of pages", false), ("Newest", true), ("Older", true),
      ("Another", true), ("Not told", true),
    ]
    table("Pages by the version they stand on", columns, &html) { html in
      for locale in locales {
        let relations = (documents[locale] ?? []).map(\.relation)
        let newest = relations.count { $0 == .same }
        let older = relations.count { $0 == .older }
        let untold = relations.count { $0 == .unknown }
        let shares = [
          ("same", newest), ("older", older),
          ("different", relations.count - newest - older - untold),
          ("unknown", untold),
        ]
        html.element("tr") { html in
          html.element("th", ["scope": "row"], text: locale.text)
          html.element("td", ["class": "chart"]) { html in
            html.element("span", ["class": "bar", "aria-hidden": "true"]) { html in
              for (name, count) in shares where count > 0 {
                let width = Self.tenths(Double(count) * 100 / Double(relations.count))
                html.element("i", ["class": name, "style": "width:\(width)%"])
              }
            }
          }
          for (_, count) in shares { number(count, &html) }
        }
      }
    }
  }

  private func version(
    _ document: DocumentReport?,
    _ date: CalendarDate?,
    _ html: inout HTMLText
  ) {
    guard let document else { return html.element("td", ["class": "none"], text: "no page") }
    let (style, word) =
      switch document.relation {
      case .same: ("same", "newest")
      case .older: ("older", "older")
      case .newer, .different: ("different", "another")
      case .unknown: ("unknown", "not told")
      }
    html.element("td", ["class": "version"]) { html in
      html.element("span", ["class": "chip \(style)"], text: word)
      html.append(date.map { " \($0)" } ?? "")
    }
  }

  /// The documents with the most and gravest findings.
  func worstDocuments(_ html: inout HTMLText) {
    let worst = tally.documents.filter { $0.open.total > 0 }
      .sorted {
        ($1.open[.error], $1.open[.warning], $1.open[.note], $0.name)
          < ($0.open[.error], $0.open[.warning], $0.open[.note], $1.name)
      }
      .prefix(20)
    let most = worst.map(\.open.total).max() ?? 0
    let names = Set(worst.map(\.name))
    let documents = Dictionary(
      report.documentReports.filter { names.contains($0.path) }.map { ($0.path, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    let lead = "Where an hour of work mends the most: errors count first, then warnings."
    section("worst", "Worst pages", lead, &html) { html in
      guard !worst.isEmpty else { return nothing("No page has findings.", &html) }
      table(
        "The \(worst.count == 1 ? "page" : "\(worst.count) pages") with the most findings",
        [
          ("Page", false), ("Locale", false), ("Findings", false), ("Errors", true),
          ("Warnings", true),
          ("Notes", true), ("Units", true), ("Per 1,000 units", true),
        ],
        &html
      ) { html in
        for row in worst {
          let document = documents[row.name]
          html.element("tr") { html in
            html.element("th", ["scope": "row"]) { html in
              html.element(
                "a",
                ["href": "#" + anchor(ofPath: row.name)],
                text: document?.page ?? row.name
              )
            }
            html.element("td", text: document?.locale.text ?? "")
            html.element("td", ["class": "chart"]) { html in
              html.element("b", text: Self.grouped(row.open.total))
              bar(row.open, scale: Double(most), &html)
            }
            for severity in Severity.allCases.reversed() { number(row.open[severity], &html) }
            number(row.units, &html)
            html.element(
              "td",
              ["class": "number"],
              text: row.units > 0 ? Self.tenths(row.perThousand(row.open.total)) : "·"
            )
          }
        }
      }
    }
  }

  /// The name by which the findings of a document are found; its place among those that have some.
  func anchor(ofPath path: String) -> String {
    var (low, high) = (0, tally.documents.count)
    while low < high {
      let middle = (low + high) / 2
      if tally.documents[middle].name < path { low = middle + 1 } else { high = middle }
    }
    return "document-\(low + 1)"
  }
}
