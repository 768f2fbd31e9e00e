import Diagnostics

extension Reporter {
  /// One page that managers and translators read: it needs neither a server nor anything from outside.
  ///
  /// Without scripts everything is there and can be opened and folded; a small script adds the filters.
  static let html = Reporter(
    name: "html",
    summary: "One page with charts and all findings, for people."
  ) { report, _, sink in
    let page = HTMLReport(report)
    var html = HTMLText()
    page.head(&html)
    page.overview(&html)
    page.locales(&html)
    page.checks(&html)
    page.drift(&html)
    page.worstDocuments(&html)
    try sink.append(html.take())
    page.findingsStart(&html)
    var start = report.findings.startIndex
    while start < report.findings.endIndex {
      let path = report.findings[start].location.path
      let group = report.findings[start...].prefix { $0.location.path == path }
      page.group(group, of: path, &html)
      try sink.append(html.take())
      start = group.endIndex
    }
    page.findingsEnd(&html)
    page.explanations(&html)
    page.foot(&html)
    try sink.append(html.take())
  }
}

/// The parts of the page, each in a file of its own.
struct HTMLReport {
  let report: CheckReport
  let tally: ReportTally

  init(_ report: CheckReport) {
    self.report = report
    tally = ReportTally(report)
  }

  /// The name of the page.
  private var title: String {
    report.title.map { "\($0): translation quality" } ?? "Translation quality"
  }

  /// Everything before the first section.
  func head(_ html: inout HTMLText) {
    html.append(markup: "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
    html.append(
      markup: """
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; \
        style-src 'unsafe-inline'; script-src 'unsafe-inline'">

        """
    )
    html.element("title", text: title)
    html.append(markup: "\n<style>\n")
    html.append(markup: Self.styleSheet)
    html.append(markup: "</style>\n</head>\n<body>\n")
    html.append(markup: "<a class=\"skip\" href=\"#findings\">Skip to the findings</a>\n<header>")
    html.element("h1") { html in
      html.append("Translation quality")
      if let title = report.title { html.element("small", text: title) }
    }
    let locales = tally.locales.count
    html.element(
      "p",
      text: "\(Self.counted(report.units, "unit")) in "
        + "\(Self.counted(report.documents, "document")) of \(Self.counted(locales, "locale"))"
    )
    html.append(markup: "<nav aria-label=\"Sections\"><ul>")
    for (id, name) in [
      ("locales", "Locales"), ("checks", "Checks"), ("drift", "Source versions"),
      ("worst", "Worst pages"), ("findings", "Findings"), ("about", "What the checks mean"),
    ] {
      html.element("li") { $0.element("a", ["href": "#\(id)"], text: name) }
    }
    html.append(markup: "</ul></nav></header>\n<main>\n")
  }

  /// Everything after the last section.
  func foot(_ html: inout HTMLText) {
    html.append(markup: "</main>\n<footer><p>")
    html.append(
      "Made by Diglot" + (report.programVersion.isEmpty ? "" : " \(report.programVersion)")
    )
    html.append(markup: ".</p></footer>\n<script>\n")
    html.append(markup: Self.script)
    html.append(markup: "</script>\n</body>\n</html>\n")
  }

  /// Writes a section with its heading and a line that says how to read it.
  func section(
    _ id: String,
    _ title: String,
    _ lead: String,
    _ html: inout HTMLText,
    _ content: (inout HTMLText) -> Void
  ) {
    html.element("section", ["id": id, "aria-labelledby": "\(id)-title"]) { html in
      html.element("h2", ["id": "\(id)-title"], text: title)
      html.element("p", ["class": "lead"], text: lead)
      content(&html)
    }
    html.newLine()
  }

  /// Writes a table that can be scrolled sideways where it is too wide.
  func table(
    _ caption: String,
    _ columns: [(title: String, isNumber: Bool)],
    _ html: inout HTMLText,
    _ rows: (inout HTMLText) -> Void
  ) {
    html.element(
      "div",
      ["class": "scroll", "tabindex": "0", "role": "region", "aria-label": caption]
    ) {
      html in
      html.element("table") { html in
        html.element("caption", text: caption)
        html.element("thead") { html in
          html.element("tr") { html in
            for column in columns {
              html.element(
                "th",
                ["scope": "col", "class": column.isNumber ? "number" : nil],
                text: column.title
              )
            }
          }
        }
        html.element("tbody", [:], rows)
      }
    }
  }

  /// Writes a bar of the three severities; `scale` is the count that fills it.
  func bar(_ counts: SeverityCounts, scale: Double, _ html: inout HTMLText) {
    html.element("span", ["class": "bar", "aria-hidden": "true"]) { html in
      for severity in Severity.allCases.reversed() where counts[severity] > 0 && scale > 0 {
        let width = Self.tenths(Double(counts[severity]) * 100 / scale)
        html.element("i", ["class": severity.rawValue, "style": "width:\(width)%"])
      }
    }
  }

  /// A count with its noun: `1 unit`, `1,200 units`.
  static func counted(_ count: Int, _ noun: String) -> String {
    "\(grouped(count)) \(noun)\(count == 1 ? "" : "s")"
  }

  /// A number with commas between thousands.
  static func grouped(_ number: Int) -> String {
    var text = ""
    for (index, digit) in "\(number)".reversed().enumerated() {
      if index > 0, index.isMultiple(of: 3) { text = "," + text }
      text = String(digit) + text
    }
    return text
  }

  /// A number with one decimal.
  static func tenths(_ number: Double) -> String {
    let tenths = Int((min(max(number, 0), 1e12) * 10).rounded())
    return "\(tenths / 10).\(tenths % 10)"
  }
}
