public import Diagnostics

/// How documents are checked.
public struct CheckSettings: Sendable, Hashable {
  /// The lowest severity shown.
  public var severity = Severity.warning
  /// The lowest severity that makes a check fail; nil for never.
  public var failOn: Severity? = .error
  /// The identifiers of checks that are not run, unless an override says otherwise.
  public var disabled: Set<String> = []
  /// What holds for every document.
  public var rules = CheckRules()
  /// What holds for some documents in its place, the later before the earlier.
  public var overrides: [CheckOverride] = []
  /// The file of findings that the team has accepted; nil for none.
  public var baseline: String?
  /// The folder that keeps what is known of unchanged documents.
  public var cache = ".diglot/check"
  /// Every name of a check or a threshold in the settings with its place, for those who know the checks.
  public var mentions: [CheckMention] = []

  /// Creates default settings.
  public init() {}

  /// The numbers that checks work by where no override says otherwise, by `check-id.name`.
  public var thresholds: [String: Double] {
    get { rules.thresholds }
    set { rules.thresholds = newValue }
  }

  /// The lowest severity whose findings are written down: those that are shown, and those that fail.
  public var leastNeeded: Severity { min(severity, failOn ?? severity) }

  /// What holds for a document.
  ///
  /// - Parameters:
  ///   - locale: the document's locale; nil where it has none.
  ///   - path: its path as the user would write it.
  /// - Returns: the rules for every document, with all overrides that concern this one.
  public func rules(for locale: LocaleTag?, path: String) -> CheckRules {
    var rules = rules
    for id in disabled { rules.levels[id] = .off }
    for override in overrides where override.concerns(locale, path: path) {
      rules.levels.merge(override.rules.levels) { $1 }
      rules.thresholds.merge(override.rules.thresholds) { $1 }
    }
    return rules
  }

  /// Whether a check runs for any document at all.
  public func runs(_ check: String) -> Bool {
    let isOff = disabled.contains(check) || rules.levels[check] == .off
    return !isOff
      || overrides.contains { ($0.rules.levels[check] ?? .off) != .off }
  }
}

/// What settings say of single checks.
public struct CheckRules: Sendable, Hashable {
  /// How much the findings of a check matter.
  public enum Level: Sendable, Hashable {
    /// The check is not run.
    case off
    /// All its findings are of one severity, whatever the check says of one or the other.
    case severity(Severity)
  }

  /// The levels of checks by their identifiers; the others report as they think fit.
  public var levels: [String: Level] = [:]
  /// The numbers that checks work by where they differ from the usual, by `check-id.name`.
  public var thresholds: [String: Double] = [:]

  /// Creates rules that change nothing.
  public init() {}
}

/// Rules for some documents only.
public struct CheckOverride: Sendable, Hashable {
  /// The locales it holds for; empty for all.
  public var locales: [LocaleTag] = []
  /// The documents it holds for; empty for all.
  public var paths: [PathPattern] = []
  /// What holds for them.
  public var rules = CheckRules()

  /// Creates an override that changes nothing.
  public init() {}

  /// Whether it holds for a document.
  func concerns(_ locale: LocaleTag?, path: String) -> Bool {
    (locales.isEmpty || locale.map(locales.contains) ?? false)
      && (paths.isEmpty || paths.contains { $0.matches(path) })
  }
}

/// A check, or one of its thresholds, that the settings name.
public struct CheckMention: Sendable, Hashable {
  /// The identifier of the check.
  public var check: String
  /// The place of the identifier in the file.
  public var position: Position
  /// The name of the threshold; nil where the check itself is meant.
  public var threshold: String?
  /// What the threshold is set to.
  public var value: Double?

  /// Creates a mention.
  public init(
    _ check: String,
    at position: Position,
    threshold: String? = nil,
    value: Double? = nil
  ) {
    (self.check, self.position, self.threshold, self.value) = (check, position, threshold, value)
  }
}
