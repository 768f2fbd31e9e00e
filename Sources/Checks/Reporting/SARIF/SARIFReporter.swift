import Diagnostics
import Workspace

extension Reporter {
  /// The format that code scanning services and editors read: SARIF 2.1.0 (OASIS Standard).
  ///
  /// Findings that a baseline accepts are there too, told as unchanged and suppressed; those that are
  /// gone are told as absent. Places are lines and columns in Unicode scalars, those of fixes too: the
  /// standard has text replaced in regions of text only (3.57), and regions of bytes would need
  /// their contents in Base64 and no editor applies them.
  static let sarif = Reporter(
    name: "sarif",
    summary: "SARIF 2.1.0, for code scanning and editors."
  ) { report, _, sink in
    let writer = SARIFWriter(report)
    try sink.append(
      """
      {
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [
          {
            "tool": {
              "driver": {
                "name": "Diglot",

      """
    )
    if !report.programVersion.isEmpty {
      let version = JSONValue.string(report.programVersion).text
      try sink.append("          \"version\": \(version),\n")
      try sink.append("          \"semanticVersion\": \(version),\n")
    }
    try sink.append("          \"rules\": [")
    try sink.append(linesOf: report.checks.lazy.map(SARIFRule.object), indentation: 10)
    try sink.append(
      """

              }
            },
            "columnKind": "unicodeCodePoints",
            "defaultEncoding": "utf-8",
            "artifacts": [
      """
    )
    try sink.append(linesOf: writer.artifacts, indentation: 6)
    try sink.append(",\n      \"results\": [")
    try sink.append(linesOf: writer.results(of: report), indentation: 6)
    try sink.append("\n    }\n  ]\n}\n")
  }
}

/// Puts findings into the words of SARIF.
private struct SARIFWriter {
  private let rules: [String: Int]
  private let artifactIndices: [String: Int]
  private let paths: [String]
  private let hasBaseline: Bool

  init(_ report: CheckReport) {
    hasBaseline = report.hasBaseline
    rules = Dictionary(
      report.checks.enumerated().map { ($1.id, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    var paths: Set<String> = []
    for finding in report.findings + report.resolved {
      paths.insert(finding.location.path)
      for related in finding.related { paths.insert(related.location.path) }
    }
    self.paths = paths.sorted()
    artifactIndices = Dictionary(
      self.paths.enumerated().map { ($1, $0) },
      uniquingKeysWith: { first, _ in first }
    )
  }

  /// The documents that findings are about.
  var artifacts: [JSONValue] {
    paths.map { path in
      .object([
        "location": artifact(path, indexed: false),
        "mimeType": path.hasSuffix(".md") ? "text/markdown" : "text/plain",
        "roles": .array(["analysisTarget"]),
      ])
    }
  }

  func results(of report: CheckReport) -> [JSONValue] {
    var seen: [String: Int] = [:]
    func ordinal(_ finding: Finding) -> Int {
      let ordinal = (seen[finding.fingerprint] ?? 0) + 1
      seen[finding.fingerprint] = ordinal
      return ordinal
    }
    let present = report.findings.map { finding in
      result(finding, ordinal(finding), finding.isAccepted ? "unchanged" : "new")
    }
    return present + report.resolved.map { result($0, ordinal($0), "absent") }
  }

  private func result(_ finding: Finding, _ ordinal: Int, _ state: JSONValue) -> JSONValue {
    let related = finding.related.map { related in
      location(related.location, snippet: nil, message: related.message)
    }
    return .object([
      "ruleId": .string(finding.check),
      "ruleIndex": rules[finding.check].map { .integer($0) },
      "level": .string(finding.severity.rawValue),
      "message": Self.message(finding.message + "."),
      "locations": .array([location(finding.location, snippet: finding.markedText)]),
      "relatedLocations": related.isEmpty ? nil : .array(related),
      "fixes": fix(of: finding).map { .array([$0]) },
      "partialFingerprints": finding.fingerprint.isEmpty
        ? nil : .object(["diglot/v1": .string("\(finding.fingerprint):\(ordinal)")]),
      "baselineState": hasBaseline ? state : nil,
      "suppressions": finding.isAccepted
        ? .array([.object(["kind": "external", "justification": "accepted by the baseline"])])
        : nil,
      "properties": .object([
        "locale": finding.locale.map { .string($0) },
        "unit": finding.unit.map { .string($0) },
        "source": finding.source.map { .string($0.text) },
        "target": finding.target.map { .string($0.text) },
      ]),
    ])
  }

  /// The fix; nil where there is none, or where the lines of its edits are not known.
  private func fix(of finding: Finding) -> JSONValue? {
    guard let fix = finding.fix else { return nil }
    var replacements: [JSONValue] = []
    for edit in fix.edits {
      guard let positions = edit.positions else { return nil }
      let content = JSONValue.string(String(decoding: edit.replacement, as: UTF8.self))
      replacements.append(
        .object([
          "deletedRegion": region(positions.lowerBound, positions.upperBound, snippet: nil),
          "insertedContent": .object(["text": content]),
        ])
      )
    }
    let change = JSONValue.object([
      "artifactLocation": artifact(finding.location.path), "replacements": .array(replacements),
    ])
    return replacements.isEmpty
      ? nil
      : .object([
        "description": Self.message(fix.summary), "artifactChanges": .array([change]),
      ])
  }

  private func location(
    _ location: Location,
    snippet: String?,
    message: String? = nil
  ) -> JSONValue {
    let physical = JSONValue.object([
      "artifactLocation": artifact(location.path),
      "region": region(location.start, location.end, snippet: snippet),
    ])
    return .object([
      "physicalLocation": physical,
      "message": message.map { Self.message($0) },
    ])
  }

  private func region(_ start: Position, _ end: Position, snippet: String?) -> JSONValue {
    .object([
      "startLine": .integer(start.line), "startColumn": .integer(start.column),
      "endLine": .integer(end.line), "endColumn": .integer(end.column),
      "snippet": snippet.map { .object(["text": .string($0)]) },
    ])
  }

  private func artifact(_ path: String, indexed: Bool = true) -> JSONValue {
    let address = PercentEncoding.address(of: path)
    return .object([
      "uri": .string(address.text),
      "uriBaseId": address.isRelative ? "%SRCROOT%" : nil,
      "index": indexed ? artifactIndices[path].map { .integer($0) } : nil,
    ])
  }

  private static func message(_ text: String) -> JSONValue { .object(["text": .string(text)]) }
}

extension Finding {
  /// The text at its place: what is marked in the target, else all of it; nil where it has none.
  fileprivate var markedText: String? {
    guard let target else { return nil }
    guard let mark = target.mark else {
      return location.start < location.end ? target.text : nil
    }
    return String(decoding: Array(target.text.utf8)[mark], as: UTF8.self)
  }
}
