import Checks
import Diagnostics
import Workspace

/// Compares the verdicts on a sample with what the checks say of their precision.
struct PrecisionReport {
  private let sample: PrecisionSample
  private let verdicts: [String: Verdict]
  private let folder: String

  /// Compares verdicts on a sample; the paths of verdicts start from `folder`.
  init(_ sample: PrecisionSample, verdicts: [Verdict], folder: String) {
    self.sample = sample
    self.verdicts = Dictionary(
      verdicts.map { ($0.fingerprint, $0) },
      uniquingKeysWith: { _, last in last }
    )
    self.folder = folder
  }

  /// The verdicts on the findings of a check that belong to the sample.
  private func judged(_ check: String) -> [Verdict] {
    keys(of: check).flatMap { sample.chosen($0).compactMap { verdicts[$0.fingerprint] } }
  }

  private func keys(of check: String) -> [PrecisionSample.Key] {
    sample.findings.keys.filter { $0.check == check }.sorted()
  }

  /// A line a check: its severity, findings, verdicts and precision, and what it says of itself.
  func table() -> String {
    let width = Check.catalog.map(\.id.count).max() ?? 0
    return Check.catalog.map { check in
      let judged = judged(check.id)
      let measured = Precision.right(judged.count(where: \.isRight), of: judged.count)
      let hits = keys(of: check.id).reduce(0) { $0 + (sample.findings[$1]?.count ?? 0) }
      let chosen = keys(of: check.id).reduce(0) { $0 + sample.chosen($1).count }
      var line = padded(check.id, width + 2) + padded(check.severity.rawValue, 9)
      line += padded("\(hits) found", 14) + padded("\(chosen - measured.judged) unread", 12)
      line += padded("\(measured.right) right of \(measured.judged)", 18)
      line += padded(measured.percent.map { "\($0) %" } ?? "–", 7)
      let stated = check.precision ?? .right(0, of: 0)
      if stated != measured { line += "says \(stated.right) of \(stated.judged)" }
      return line + "\n"
    }.joined()
  }

  /// The checks that say something else of their precision than the verdicts.
  func misstated() -> [String] {
    Check.catalog.filter { check in
      let judged = judged(check.id)
      let measured = Precision.right(judged.count(where: \.isRight), of: judged.count)
      return (check.precision ?? .right(0, of: 0)) != measured
    }.map(\.id)
  }

  /// The findings of a locale that nobody has judged yet, to be read by somebody who knows the language.
  func open(in locale: String) -> String {
    let header = "check\tlocale\tpath\tunit\tfingerprint\tmessage\tsource\ttarget\n"
    return header
      + sample.findings.keys.filter { $0.locale == locale }.sorted().flatMap { key in
        sample.chosen(key).filter { verdicts[$0.fingerprint] == nil }.map(row)
      }.joined()
  }

  /// The locales that there are findings of.
  var locales: [String] { Set(sample.findings.keys.map(\.locale)).sorted() }

  private func row(_ finding: Finding) -> String {
    let fields = [
      finding.check, finding.locale ?? "–", place(of: finding),
      finding.unit ?? "–", finding.fingerprint, finding.message, marked(finding.source),
      marked(finding.target),
    ]
    return fields.map { String($0.map { $0.isNewline || $0 == "\t" ? " " : $0 }) }
      .joined(separator: "\t") + "\n"
  }

  private func place(of finding: Finding) -> String {
    let path = finding.location.path
    let below = path.hasPrefix(folder + "/") ? path.dropFirst(folder.count + 1) : path[...]
    return "\(below):\(finding.location.start.line)"
  }

  private func marked(_ excerpt: Excerpt?) -> String {
    guard let excerpt else { return "–" }
    guard let mark = excerpt.mark else { return excerpt.text }
    let bytes = Array(excerpt.text.utf8)
    return String(decoding: bytes[..<mark.lowerBound], as: UTF8.self) + "⟦"
      + String(decoding: bytes[mark], as: UTF8.self) + "⟧"
      + String(decoding: bytes[mark.upperBound...], as: UTF8.self)
  }

  private func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(1, width - text.count))
  }
}
