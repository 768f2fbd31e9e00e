import Checks
import Diagnostics
import Workspace

/// The findings to be read: some of each check in each locale, the same in every run.
struct PrecisionSample {
  /// How many findings of a check are read in a locale.
  static let size = 15
  /// What the order of the findings starts from.
  static let seed: UInt64 = 20_26

  /// What is found, each text once, in the order in which it is sampled.
  private(set) var findings: [Key: [Finding]] = [:]

  struct Key: Hashable, Comparable {
    var check: String
    var locale: String

    static func < (left: Self, right: Self) -> Bool {
      (left.check, left.locale) < (right.check, right.locale)
    }
  }

  /// Checks the folders of real documents, each for itself, with every check and severity.
  init(folders: [String], jobs: Int) async throws {
    for folder in folders {
      for finding in try await Self.findings(in: folder, jobs: jobs) {
        let key = Key(check: finding.check, locale: finding.locale ?? "–")
        findings[key, default: []].append(finding)
      }
    }
    let warned = Set(
      findings.filter { $1.contains { $0.severity > .note } }.map(\.key.check)
    )
    for key in findings.keys {
      // What a check itself takes for a matter of style says nothing of its precision.
      if warned.contains(key.check) { findings[key]?.removeAll { $0.severity == .note } }
      var seen: Set<String> = []
      findings[key] = findings[key]?.filter { seen.insert($0.fingerprint).inserted }
        .map { (Self.rank($0.fingerprint), $0) }
        .sorted { ($0.0, $0.1.fingerprint) < ($1.0, $1.1.fingerprint) }.map(\.1)
    }
  }

  /// The findings of a check in a locale that are to be read.
  func chosen(_ key: Key) -> ArraySlice<Finding> { (findings[key] ?? []).prefix(Self.size) }

  private static func findings(in folder: String, jobs: Int) async throws -> [Finding] {
    let workspace = Workspace(
      paths: [folder],
      configuration: Configuration(),
      locales: try LocaleCatalog(folders: ["locales"])
    )
    var settings = CheckSettings()
    settings.severity = .note
    let checker = DocumentChecker(settings: settings, locales: workspace.locales.profiles)
    var (findings, facts): ([Finding], [DocumentFacts]) = ([], [])
    var summaries: [DocumentSummary] = []
    _ = try await workspace.forEachDocument(jobs: jobs) { document in
      (checker.check(document), DocumentSummary(document))
    } consume: { result, summary in
      findings += result.findings
      facts.append(result.facts)
      summaries.append(summary)
    }
    let together = CrossLocaleChecker(pages: PageCatalog(summaries), settings: settings)
      .check(facts) { try? workspace.read($0) }
    return findings + together.findings
  }

  /// A number that puts fingerprints into an order that has nothing to do with texts (FNV-1a).
  private static func rank(_ fingerprint: String) -> UInt64 {
    fingerprint.utf8.reduce(0xCBF2_9CE4_8422_2325 ^ seed) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }
}
