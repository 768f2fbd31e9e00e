import Diagnostics
import Workspace

/// What the settings make of a list of checks for one document, looked up once.
struct CheckPlan: Sendable {
  /// The levels that the settings set, by the index of the check; nil where it reports as it thinks fit.
  private let levels: [CheckRules.Level?]
  /// What the settings say of thresholds, by `check-id.name`.
  let thresholds: [String: Double]

  init(_ checks: [Check], _ rules: CheckRules) {
    thresholds = rules.thresholds
    levels =
      rules.levels.isEmpty
      ? Array(repeating: nil, count: checks.count) : checks.map { rules.levels[$0.id] }
  }

  /// Whether a check runs.
  func runs(_ index: Int) -> Bool { levels[index] != .off }

  /// The severity that all findings of a check have; nil where it reports as it thinks fit.
  func severity(_ index: Int) -> Severity? {
    if case .severity(let severity) = levels[index] { severity } else { nil }
  }
}

/// The plans of a run: one for all documents, or one each where settings tell them apart.
struct CheckPlans: Sendable {
  private let checks: [Check]
  private let settings: CheckSettings
  /// The plan of every document; nil where settings tell them apart.
  private let common: CheckPlan?

  init(_ checks: [Check], _ settings: CheckSettings) {
    self.checks = checks
    self.settings = settings
    common =
      settings.overrides.isEmpty
      ? CheckPlan(checks, settings.rules(for: nil, path: "")) : nil
  }

  /// The plan of a document.
  ///
  /// - Complexity: constant without overrides, else linear in the number of checks and overrides.
  func plan(for locale: LocaleTag?, path: String) -> CheckPlan {
    common ?? CheckPlan(checks, settings.rules(for: locale, path: path))
  }
}
