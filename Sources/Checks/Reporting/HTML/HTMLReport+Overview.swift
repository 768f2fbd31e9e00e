import Diagnostics
import Workspace

extension HTMLReport {
  /// The totals.
  func overview(_ html: inout HTMLText) {
    let open = tally.whole.open
    let fixes = report.findings.count { !$0.isAccepted && $0.fix != nil }
    html.element("section", ["class": "tiles", "aria-label": "Totals"]) { html in
      for severity in Severity.allCases.reversed() {
        let name = "\(severity.rawValue)\(open[severity] == 1 ? "" : "s")"
        tile(open[severity], name, Self.meanings[severity] ?? "", severity.rawValue, &html)
      }
      let rate = tally.whole.perThousand(open.total)
      tile(Self.tenths(rate), "per 1,000 units", "all findings shown here", "plain", &html)
      tile(Self.grouped(fixes), "with a fix", "‘diglot check --fix’ mends them", "plain", &html)
      if report.hasBaseline || tally.whole.accepted > 0 {
        tile(tally.whole.accepted, "accepted", "by the baseline; not counted", "plain", &html)
      }
      if report.hidden > 0 {
        tile(report.hidden, "not shown", "below the severity asked for", "plain", &html)
      }
    }
    html.newLine()
  }

  private static let meanings: [Severity: String] = [
    .error: "wrong, or of no use to a reader", .warning: "a reader notices it",
    .note: "a matter of style",
  ]

  private func tile(
    _ count: Int,
    _ name: String,
    _ meaning: String,
    _ style: String,
    _ html: inout HTMLText
  ) {
    tile(Self.grouped(count), name, meaning, count > 0 ? style : "plain", &html)
  }

  private func tile(
    _ value: String,
    _ name: String,
    _ meaning: String,
    _ style: String,
    _ html: inout HTMLText
  ) {
    html.element("div", ["class": "tile \(style)"]) { html in
      html.element("p") { html in
        html.element("strong", text: value)
        html.append(" \(name)")
      }
      html.element("p", text: meaning)
    }
  }

  /// Quality by locale.
  func locales(_ html: inout HTMLText) {
    let lead = """
      Findings in a thousand units, so that locales of different size can be compared. The shorter the \
      bar, the better.
      """
    let worst = tally.locales.map { $0.perThousand($0.open.total) }.max() ?? 0
    section("locales", "Quality by locale", lead, &html) { html in
      let hasAccepted = tally.whole.accepted > 0
      var columns = [
        ("Locale", false), ("Per 1,000 units", false), ("Errors", true), ("Warnings", true),
        ("Notes", true),
      ]
      if hasAccepted { columns.append(("Accepted", true)) }
      columns += [("Units", true), ("Pages", true), ("Translated by", false)]
      table("Findings by locale", columns, &html) { html in
        for row in tally.locales {
          html.element("tr") { html in
            html.element("th", ["scope": "row"]) { html in
              html.element("a", ["href": "#findings", "data-locale": row.name], text: row.name)
            }
            html.element("td", ["class": "chart"]) { html in
              let rate = row.perThousand(row.open.total)
              let scale = rate > 0 ? Double(row.open.total) * worst / rate : 0
              html.element("b", text: Self.tenths(rate))
              bar(row.open, scale: scale, &html)
            }
            for severity in Severity.allCases.reversed() { number(row.open[severity], &html) }
            if hasAccepted { number(row.accepted, &html) }
            number(row.units, &html)
            number(row.documents, &html)
            html.element("td", text: origins(of: row.name))
          }
        }
      }
    }
  }

  /// Who translated a locale's pages: `12 human, 3 machine`.
  private func origins(of locale: String) -> String {
    var counts: [TranslationOrigin: Int] = [:]
    for document in report.documentReports where document.locale.text == locale {
      counts[document.origin, default: 0] += 1
    }
    let told = TranslationOrigin.allCases.filter { $0 != .unknown }.compactMap { origin in
      counts[origin].map { "\(Self.grouped($0)) \(origin.rawValue)" }
    }
    return told.isEmpty ? "not told" : told.joined(separator: ", ")
  }

  /// Findings by check and locale.
  func checks(_ html: inout HTMLText) {
    let checks = tally.checks.filter { $0.open.total > 0 }
    let locales = tally.locales.filter { $0.open.total > 0 }.map(\.name)
    let most = checks.map(\.open.total).max() ?? 0
    let highest = checks.flatMap { check in locales.map { tally.count(check.name, $0) } }.max() ?? 0
    let lead = "Where the same slip is made again and again. Darker means more."
    section("checks", "Findings by check", lead, &html) { html in
      guard !checks.isEmpty else { return nothing("Nothing was found.", &html) }
      var columns = [("Check", false), ("All", false)]
      columns += locales.map { ($0, true) }
      if tally.hasFindingsWithoutLocale { columns.append(("No locale", true)) }
      table("Findings by check and locale", columns, &html) { html in
        for check in checks {
          html.element("tr") { html in
            html.element("th", ["scope": "row"]) { html in
              html.element("a", ["href": "#\(Self.anchor(check.name))"], text: check.name)
            }
            html.element("td", ["class": "chart"]) { html in
              html.element("b", text: Self.grouped(check.open.total))
              bar(check.open, scale: Double(most), &html)
            }
            for locale in locales {
              heat(tally.count(check.name, locale), of: highest, check.name, locale, &html)
            }
            if tally.hasFindingsWithoutLocale { number(tally.count(check.name, nil), &html) }
          }
        }
      }
    }
  }

  private func heat(
    _ count: Int,
    of highest: Int,
    _ check: String,
    _ locale: String,
    _ html: inout HTMLText
  ) {
    guard count > 0 else { return html.element("td", ["class": "number none"], text: "·") }
    let level = 1 + 4 * Self.doublings(count) / max(Self.doublings(highest), 1)
    html.element("td", ["class": "number heat\(min(level, 5))"]) { html in
      html.element(
        "a",
        ["href": "#findings", "data-locale": locale, "data-check": check],
        text: Self.grouped(count)
      )
    }
  }

  /// How often 1 must be doubled to come near a count: one check that reports a lot pales no other.
  private static func doublings(_ count: Int) -> Int {
    Int.bitWidth - 1 - max(count, 1).leadingZeroBitCount
  }

  /// A cell with a number; a dot for none.
  func number(_ number: Int, _ html: inout HTMLText) {
    html.element(
      "td",
      ["class": number > 0 ? "number" : "number none"],
      text: number > 0 ? Self.grouped(number) : "·"
    )
  }

  /// A sentence where there is nothing to list.
  func nothing(_ text: String, _ html: inout HTMLText) {
    html.element("p", ["class": "nothing"], text: text)
  }

  /// The name by which the explanation of a check is found.
  static func anchor(_ check: String) -> String { "check-\(check)" }
}
