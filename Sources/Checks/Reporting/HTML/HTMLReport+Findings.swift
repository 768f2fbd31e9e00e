import Diagnostics

extension HTMLReport {
  /// Documents are folded where there are more findings than these: no reader wants them all at once.
  private static let mostUnfolded = 100

  /// The heading of the findings and the filters.
  func findingsStart(_ html: inout HTMLText) {
    html.start("section", ["id": "findings", "aria-labelledby": "findings-title"])
    html.element("h2", ["id": "findings-title"], text: "Findings")
    html.element(
      "p",
      ["class": "lead"],
      text:
        "By document. What is wrong is marked; where there is one right repair, it stands below."
    )
    guard !report.findings.isEmpty else { return nothing("Nothing was found.", &html) }
    // The script shows it: without one, filters would do nothing.
    html.element("form", ["id": "filters", "hidden": ""]) { html in
      choice("locale", "Locale", tally.locales.map(\.name), &html)
      choice("check", "Check", tally.checks.map(\.name), &html)
      choice("severity", "Severity", Severity.allCases.reversed().map(\.rawValue), &html)
      if tally.whole.accepted > 0 { choice("state", "State", ["new", "accepted"], &html) }
      html.element("label") { html in
        html.append("Text")
        html.element("input", ["type": "search", "name": "text", "autocomplete": "off"])
      }
      html.element("button", ["type": "reset"], text: "Show all")
      html.element("p", ["role": "status"])
    }
    html.newLine()
  }

  private func choice(
    _ name: String,
    _ label: String,
    _ values: [String],
    _ html: inout HTMLText
  ) {
    html.element("label") { html in
      html.append(label)
      html.element("select", ["name": name]) { html in
        html.element("option", ["value": " "], text: "all")
        for value in values { html.element("option", ["value": value], text: value) }
      }
    }
  }

  /// The findings of one document.
  func group(_ findings: ArraySlice<Finding>, of path: String, _ html: inout HTMLText) {
    let isUnfolded = report.findings.count <= Self.mostUnfolded
    html.element("details", ["id": anchor(ofPath: path), "open": isUnfolded ? "" : nil]) { html in
      summary(path, Self.counted(findings.count, "finding"), &html)
      for finding in findings {
        html.newLine()
        write(finding, &html)
      }
    }
    html.newLine()
  }

  /// Writes what stays of folded content: a heading and a remark beside it.
  func summary(_ title: String, _ aside: String, _ html: inout HTMLText) {
    html.element("summary") { html in
      html.element("h3") { html in
        html.append(title + " ")
        html.element("small", ["class": "count"], text: aside)
      }
    }
  }

  /// Ends the section.
  func findingsEnd(_ html: inout HTMLText) { html.end("section") }

  private func write(_ finding: Finding, _ html: inout HTMLText) {
    html.element(
      "article",
      [
        "class": finding.severity.rawValue, "data-locale": finding.locale,
        "data-check": finding.check, "data-accepted": finding.isAccepted ? "" : nil,
      ]
    ) { html in
      html.element("h4") { html in
        html.element(
          "span",
          ["class": "chip \(finding.severity.rawValue)"],
          text: finding.severity.rawValue
        )
        html.append(" ")
        html.append(finding.message)
        if finding.isAccepted { html.element("span", ["class": "chip"], text: "accepted") }
      }
      html.element("p", ["class": "place"]) { html in
        html.append(place(of: finding))
        html.element("a", ["href": "#\(Self.anchor(finding.check))"], text: finding.check)
      }
      if finding.source != nil || finding.target != nil {
        html.element("div", ["class": "sides"]) { html in
          side("Source", finding.source, locale: nil, mark: "mark", &html)
          side("Target", finding.target, locale: finding.locale, mark: "mark", &html)
        }
      }
      fix(finding, &html)
      for related in finding.related {
        html.element("p", ["class": "related"]) { html in
          html.element("code", text: "\(related.location)")
          html.append(" \(related.message)")
        }
      }
    }
  }

  private func place(of finding: Finding) -> String {
    let start = finding.location.start
    let unit = finding.unit.map { ", unit \($0)" } ?? ""
    let locale = finding.locale.map { "\($0) · " } ?? ""
    return "\(locale)line \(start.line), column \(start.column)\(unit) · "
  }

  private func fix(_ finding: Finding, _ html: inout HTMLText) {
    guard let fix = finding.fix else { return }
    html.element("div", ["class": "fix"]) { html in
      html.element("p") { html in
        html.element("b", text: "Fix: ")
        html.append(fix.summary)
      }
      if let mended = MendedExcerpt(finding) {
        side("Afterwards", mended.excerpt, locale: finding.locale, mark: "ins", &html)
      }
    }
  }

  private func side(
    _ label: String,
    _ excerpt: Excerpt?,
    locale: String?,
    mark: String,
    _ html: inout HTMLText
  ) {
    html.element("div") { html in
      html.element("span", ["class": "label"], text: label)
      html.element("p", ["lang": locale, "dir": "auto"]) { html in
        guard let excerpt, !excerpt.text.isEmpty else {
          return html.element("span", ["class": "none"], text: "nothing")
        }
        let parts = MarkedText(excerpt)
        html.append(parts.before)
        if !parts.marked.isEmpty { html.element(mark, text: parts.marked) }
        html.append(parts.after)
      }
    }
  }

  /// What each check that found something is about.
  func explanations(_ html: inout HTMLText) {
    let found = Set(tally.checks.map(\.name))
    let checks = report.checks.filter { found.contains($0.id) }
    let lead = "Why a reader minds, and what each check leaves alone."
    section("about", "What the checks mean", lead, &html) { html in
      guard !checks.isEmpty else { return nothing("No check found anything.", &html) }
      for check in checks {
        html.element("details", ["class": "about"]) { html in
          summary(check.id, check.summary, &html)
          // A link to what is folded unfolds it.
          html.element("p", ["id": Self.anchor(check.id)], text: check.rationale)
        }
        html.newLine()
      }
    }
  }
}
