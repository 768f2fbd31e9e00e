import Diagnostics
import Workspace
import XML

extension Reporter {
  /// The form in which servers of continuous integration read tests: JUnit XML, as Jenkins has it.
  ///
  /// Servers list tests that fail, by suite and class, and follow each by its name from run to run. So a
  /// document is a suite, and a check that finds something in it is a test that fails, once, with all
  /// its findings in the text; what is left of the checks is one test that passes. Its class is the
  /// locale and the page, which servers show as a package and its class: quality by locale without
  /// further ado. What matters less than a warning passes and says so in its output. What the
  /// baseline accepts is skipped, where nothing new of that check comes with it.
  static let junit = Reporter(
    name: "junit",
    summary: "JUnit XML, for servers of continuous integration."
  ) { report, _, sink in
    let write = try sink.direct()
    var writer = XMLStreamWriter(indentation: 2, forbidden: .replace) { bytes in
      try write(String(decoding: bytes, as: UTF8.self))
    }
    let suites = JUnitSuite.suites(of: report)
    try writer.startDocument()
    try writer.start("testsuites")
    try writer.attribute("name", "Diglot")
    try writer.attribute("tests", "\(suites.reduce(0) { $0 + $1.tests.count })")
    try writer.attribute("failures", "\(suites.reduce(0) { $0 + $1.count(.failed) })")
    try writer.attribute("errors", "0")
    for suite in suites { try suite.write(to: &writer) }
    try writer.end()
    try writer.finish()
  }
}

/// The tests of one document.
private struct JUnitSuite {
  enum Outcome {
    case passed
    case failed
    case skipped
  }

  struct Test {
    var name: String
    var findings: [Finding]

    var open: [Finding] { findings.filter { !$0.isAccepted } }

    var outcome: Outcome {
      if open.contains(where: { $0.severity > .note }) { return .failed }
      return open.isEmpty && !findings.isEmpty ? .skipped : .passed
    }
  }

  var path: String
  /// The locale and the page without extension, parted by the only dot.
  var className: String
  var tests: [Test]

  func count(_ outcome: Outcome) -> Int { tests.count { $0.outcome == outcome } }

  /// The suites of all documents, by path, and of the files that are none and have findings.
  static func suites(of report: CheckReport) -> [JUnitSuite] {
    let findings = Dictionary(grouping: report.findings, by: \.location.path)
    var suites = report.documentReports.map { document in
      JUnitSuite(
        document.path,
        locale: document.locale.text,
        page: document.page,
        findings[document.path] ?? []
      )
    }
    let known = Set(report.documentReports.map(\.path))
    for (path, findings) in findings where !known.contains(path) {
      let locale = findings.lazy.compactMap(\.locale).first ?? "no locale"
      suites.append(JUnitSuite(path, locale: locale, page: path, findings))
    }
    return suites.sorted { $0.path < $1.path }
  }

  init(_ path: String, locale: String, page: String, _ findings: [Finding]) {
    self.path = path
    let name = page.hasSuffix(".md") ? String(page.dropLast(3)) : page
    className = locale + "." + name.replacing(".", with: "_")
    tests = Dictionary(grouping: findings, by: \.check)
      .map { Test(name: $0.key, findings: $0.value) }
      .sorted { $0.name < $1.name }
    tests.append(Test(name: findings.isEmpty ? "all checks" : "all other checks", findings: []))
  }

  func write(to writer: inout XMLStreamWriter) throws {
    try writer.start("testsuite")
    try writer.attribute("name", path)
    try writer.attribute("tests", "\(tests.count)")
    try writer.attribute("failures", "\(count(.failed))")
    try writer.attribute("errors", "0")
    try writer.attribute("skipped", "\(count(.skipped))")
    try writer.attribute("file", path)
    for test in tests {
      try writer.start("testcase")
      try writer.attribute("name", test.name)
      try writer.attribute("classname", className)
      try write(test, to: &writer)
      try writer.end()
    }
    try writer.end()
  }

  private func write(_ test: Test, to writer: inout XMLStreamWriter) throws {
    let printer = TextPrinter(style: ReportStyle(width: 160))
    let text = printer.text(of: test.open)
    switch test.outcome {
    case .failed:
      let worst = test.open.max { $0.severity < $1.severity }
      let message =
        test.open.count == 1
        ? worst?.message ?? "" : TextPrinter.counted(test.open.count, "finding")
      try writer.element(
        "failure",
        ["type": worst?.severity.rawValue ?? "", "message": message],
        text: "\n" + text
      )
    case .skipped:
      let count = TextPrinter.counted(test.findings.count, "finding")
      try writer.element("skipped", ["message": "\(count) accepted by the baseline"])
    case .passed:
      if !text.isEmpty { try writer.element("system-out", text: "\n" + text) }
    }
  }
}
