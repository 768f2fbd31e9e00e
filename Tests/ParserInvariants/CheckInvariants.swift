import BilingualMarkdown
import Checks
import Diagnostics
import Workspace

/// What holds for findings whatever the bytes of the documents are.
public enum CheckInvariants {
  private static let settings = {
    var settings = CheckSettings()
    settings.severity = .note
    return settings
  }()
  private static let checker = DocumentChecker(
    settings: settings,
    locales: SampleWorkspace.locales,
    terms: SampleWorkspace.terms,
    flows: SampleWorkspace.flows
  )

  /// Checks `bytes` as documents of two locales; throws the first thing that does not hold.
  public static func check(_ bytes: [UInt8]) throws(Violation) {
    let documents = ["de-DE/page.md", "zh-CN/page.md", "zh-CN/other.yml"].compactMap {
      SampleWorkspace.document(bytes, path: $0)
    }
    let results = documents.map(checker.check)
    for (document, result) in zip(documents, results) {
      try check(result.findings, of: [document])
      try checkFixes(result.findings, of: document.bilingual)
      try require(
        result.findings.count == Severity.allCases.map { result.counts[$0] }.reduce(0, +),
        "every finding is counted"
      )
    }
    let across = CrossLocaleChecker(
      pages: PageCatalog(documents.map { DocumentSummary($0) }),
      locales: SampleWorkspace.locales.keys.sorted(),
      flows: SampleWorkspace.flows,
      settings: settings
    ).check(results.map(\.facts)) { summary in
      documents.first { $0.info.path == summary.info.path }
    }
    try check(across.findings, of: documents)
  }

  private static func check(
    _ findings: [Finding],
    of documents: [Document]
  ) throws(Violation) {
    try require(findings == findings.sorted(by: Finding.precedes), "findings come in order")
    for finding in findings {
      try require(Check.named(finding.check) != nil, "‘\(finding.check)’ is a check")
      try require(!finding.message.isEmpty, "\(finding.check) says what is wrong")
      let path = finding.location.path
      // What is said of a flow stands in the flows' own file.
      guard let document = documents.first(where: { $0.info.path == path }) else {
        try require(path == SampleWorkspace.flows?.path, "\(finding.location) is in a file")
        continue
      }
      try check(finding, in: document.bilingual.bytes)
    }
  }

  /// Fixes change targets and tags alone: what stands between units and all sources stay.
  private static func checkFixes(
    _ findings: [Finding],
    of document: BilingualDocument
  ) throws(Violation) {
    let fixes = findings.compactMap(\.fix)
    guard !fixes.isEmpty else { return }
    let fixed = FixedText(applying: fixes, to: document)
    try require(
      frame(of: BilingualDocument(parsing: fixed.bytes)) == frame(of: document),
      "fixes leave alone what is not theirs"
    )
  }

  /// What no fix may change, unit by unit.
  private static func frame(of document: BilingualDocument) -> [[UInt8]] {
    var frame: [[UInt8]] = []
    var start = 0
    for unit in document.units {
      frame.append(Array(document.bytes[start..<unit.whole.lowerBound]))
      frame.append(Array(document.bytes[unit.source]))
      start = unit.whole.upperBound
    }
    return frame + [Array(document.bytes[start...])]
  }

  private static func check(_ finding: Finding, in bytes: [UInt8]) throws(Violation) {
    let lines = LineTable(bytes)
    let (start, end) = (finding.location.start, finding.location.end)
    try require(
      lines.contains(start) && lines.contains(end) && start <= end,
      "\(finding.check) at \(start)-\(end) lies in the file: \(finding.message)"
    )
    let isText = String(validating: bytes, as: UTF8.self) != nil
    for excerpt in [finding.source, finding.target].compactMap(\.self) {
      guard let mark = excerpt.mark, isText else { continue }
      let utf8 = Array(excerpt.text.utf8)
      let isWhole = [mark.lowerBound, mark.upperBound].allSatisfy { offset in
        offset == utf8.count || utf8[offset] & 0xC0 != 0x80
      }
      try require(isWhole, "\(finding.check) marks whole characters of ‘\(excerpt.text)’")
    }
    var edited = 0
    for edit in finding.fix?.edits ?? [] {
      try require(
        edit.range.lowerBound >= edited && edit.range.upperBound <= bytes.count,
        "the edits of \(finding.check) are in bounds, in order and disjoint"
      )
      edited = edit.range.upperBound
    }
  }
}
