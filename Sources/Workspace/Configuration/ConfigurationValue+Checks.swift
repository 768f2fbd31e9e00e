import Diagnostics
import YAML

/// The settings of single checks, read with the place of every name.
extension ConfigurationValue {
  /// Reads `[check-id, …]`.
  func disabledChecks(into settings: inout CheckSettings) throws(InputError) {
    for item in try read({ () throws(YAMLError) in try value.items }) {
      let id = try read { () throws(YAMLError) in try item.string }
      settings.disabled.insert(id)
      settings.mentions.append(CheckMention(id, at: item.mark.position))
    }
  }

  /// Reads `{check-id: error|warning|note|off}`.
  func levels(
    mentions: inout [CheckMention]
  ) throws(InputError) -> [String: CheckRules.Level] {
    var levels: [String: CheckRules.Level] = [:]
    for entry in try entries() {
      mentions.append(CheckMention(entry.key, at: entry.keyMark.position))
      levels[entry.key] = try ConfigurationValue(value: entry.value, file: file).level()
    }
    return levels
  }

  /// Reads `{check-id: {name: number}}`.
  func thresholds(mentions: inout [CheckMention]) throws(InputError) -> [String: Double] {
    var thresholds: [String: Double] = [:]
    for check in try entries() {
      mentions.append(CheckMention(check.key, at: check.keyMark.position))
      for entry in try ConfigurationValue(value: check.value, file: file).entries() {
        let number = try ConfigurationValue(value: entry.value, file: file).number()
        thresholds["\(check.key).\(entry.key)"] = number
        mentions.append(
          CheckMention(
            check.key,
            at: entry.keyMark.position,
            threshold: entry.key,
            value: number
          )
        )
      }
    }
    return thresholds
  }

  /// Reads `[{locales: […], paths: […], severities: {…}, thresholds: {…}}]`.
  func overrides(mentions: inout [CheckMention]) throws(InputError) -> [CheckOverride] {
    var overrides: [CheckOverride] = []
    for item in try read({ () throws(YAMLError) in try value.items }) {
      var override = CheckOverride()
      for entry in try ConfigurationValue(value: item, file: file).entries() {
        let value = ConfigurationValue(value: entry.value, file: file)
        switch entry.key {
        case "locales": override.locales = try value.locales()
        case "paths": override.paths = try value.patterns()
        case "severities": override.rules.levels = try value.levels(mentions: &mentions)
        case "thresholds": override.rules.thresholds = try value.thresholds(mentions: &mentions)
        default:
          let known = ["locales", "paths", "severities", "thresholds"]
          let near = Suggestion.nearest(to: entry.key, among: known)
          throw InputError(
            path: file,
            position: entry.keyMark.position,
            message: "unknown key ‘\(entry.key)’ in an override",
            advice: near.map { "did you mean ‘\($0)’?" }
              ?? "an override has locales, paths, severities and thresholds"
          )
        }
      }
      overrides.append(override)
    }
    return overrides
  }

  private func level() throws(InputError) -> CheckRules.Level {
    let text = try text()
    if text == "off" { return .off }
    guard let severity = Severity(rawValue: text) else {
      throw failure("‘\(text)’ is no severity", advice: "write note, warning, error or off")
    }
    return .severity(severity)
  }

  private func number() throws(InputError) -> Double {
    let text = try text()
    guard let number = Double(text), number.isFinite else {
      throw failure("‘\(text)’ is no number", advice: "write one such as 3 or 0.5")
    }
    return number
  }

  private func patterns() throws(InputError) -> [PathPattern] {
    let folder = Path.folder(of: file)
    var patterns: [PathPattern] = []
    for item in try read({ () throws(YAMLError) in try value.items }) {
      let text = try read { () throws(YAMLError) in try item.string }
      guard let pattern = PathPattern(text, below: folder) else {
        throw failure(
          "‘\(text)’ is no pattern for paths",
          advice: "write one such as content/de-DE or drafts/*.md",
          at: item
        )
      }
      patterns.append(pattern)
    }
    return patterns
  }

  private func entries() throws(InputError) -> [YAMLEntry] {
    try read { () throws(YAMLError) in try value.entries }
  }
}
