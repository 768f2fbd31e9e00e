public import Diagnostics
import Workspace

/// The findings that a team has accepted, known again by their content.
///
/// Entries do not hold for lines or files but for what a finding is about: they survive moves, and die when the
/// text changes. As many findings are accepted as there are entries with their fingerprint.
public struct Baseline: Sendable, Hashable {
  /// An accepted finding.
  public struct Entry: Sendable, Hashable {
    /// The path of its document below the folder of the baseline.
    public var path: String
    /// The key of the unit; empty for none.
    public var unit: String
    /// How much it mattered when it was accepted.
    public var severity: Severity
    /// The identifier of the check.
    public var check: String
    /// The locale; empty for none.
    public var locale: String
    /// What it is known by.
    public var fingerprint: String
    /// What was wrong; for the reader of the file alone.
    public var message: String
  }

  /// The entries in the order of the file.
  public internal(set) var entries: [Entry]
  /// The folder that the paths of entries start from.
  public let folder: String

  /// Creates a baseline that accepts nothing, for a file at `path`.
  public init(path: String) {
    entries = []
    folder = Path.folder(of: path)
  }

  /// The path of a document as entries write it.
  public func entryPath(_ path: String) -> String {
    WorkingFolder.components(of: path, below: folder)?.joined(separator: "/") ?? path
  }

  /// Which findings are accepted, and which entries accept none of them.
  ///
  /// An entry goes to a finding in its own document first; those left over may have moved.
  ///
  /// - Complexity: linear in findings and entries.
  public func match(_ findings: [Finding]) -> (accepted: [Bool], unmatched: [Entry]) {
    struct Key: Hashable {
      var fingerprint: String
      var path: String?
    }
    var waiting: [Key: [Int]] = [:]
    for index in entries.indices.reversed() {
      let entry = entries[index]
      waiting[Key(fingerprint: entry.fingerprint, path: entry.path), default: []].append(index)
    }
    var accepted = [Bool](repeating: false, count: findings.count)
    var isUsed = [Bool](repeating: false, count: entries.count)
    for (index, finding) in findings.enumerated() {
      let key = Key(fingerprint: finding.fingerprint, path: entryPath(finding.location.path))
      guard let entry = waiting[key]?.popLast() else { continue }
      (accepted[index], isUsed[entry]) = (true, true)
    }
    var moved: [String: [Int]] = [:]
    for index in entries.indices.reversed() where !isUsed[index] {
      moved[entries[index].fingerprint, default: []].append(index)
    }
    for (index, finding) in findings.enumerated() where !accepted[index] {
      guard let entry = moved[finding.fingerprint]?.popLast() else { continue }
      (accepted[index], isUsed[entry]) = (true, true)
    }
    return (accepted, entries.indices.filter { !isUsed[$0] }.map { entries[$0] })
  }

  /// A baseline that accepts `findings`, and what `entries` accept.
  public func replaced(with findings: [Finding], keeping entries: [Entry]) -> Baseline {
    var baseline = self
    baseline.entries =
      entries
      + findings.map { finding in
        Entry(
          path: entryPath(finding.location.path),
          unit: finding.unit ?? "",
          severity: finding.severity,
          check: finding.check,
          locale: finding.locale ?? "",
          fingerprint: finding.fingerprint,
          message: finding.message
        )
      }
    baseline.entries.sort(by: Entry.precedes)
    return baseline
  }
}

extension Baseline.Entry {
  /// The entry as a finding that is there no longer.
  var finding: Finding {
    Finding(
      check: check,
      severity: severity,
      message: message,
      location: Location(path: path),
      locale: locale.isEmpty ? nil : locale,
      unit: unit.isEmpty ? nil : unit,
      fingerprint: fingerprint
    )
  }

  /// The order of the file: by path, unit and check, so that a change of one text is a change of few lines.
  static func precedes(_ left: Self, _ right: Self) -> Bool {
    if left.path != right.path { return left.path < right.path }
    // Shorter numbers are smaller.
    if left.unit.count != right.unit.count { return left.unit.count < right.unit.count }
    if left.unit != right.unit { return left.unit < right.unit }
    return (left.check, left.fingerprint, left.message) < (
      right.check, right.fingerprint, right.message
    )
  }
}
