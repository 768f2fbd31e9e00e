public import Diagnostics
public import Workspace

extension CheckSettings {
  /// The first name in the settings that no check or threshold has, or number that one does not take.
  ///
  /// - Parameters:
  ///   - path: the file of settings as the user would write it.
  ///   - checks: the checks that there are.
  /// - Returns: the mistake with its place and, where one is near, the name that was meant; nil for none.
  public func mistake(in path: String, checks: [Check] = Check.catalog) -> InputError? {
    for mention in mentions.sorted(by: { $0.position < $1.position }) {
      if let (message, advice) = mention.mistake(among: checks) {
        return InputError(
          path: path,
          position: mention.position,
          message: message,
          advice: advice
        )
      }
    }
    return nil
  }
}

extension CheckMention {
  fileprivate func mistake(among checks: [Check]) -> (message: String, advice: String?)? {
    guard let known = checks.first(where: { $0.id == check }) else {
      let near = Suggestion.nearest(to: check, among: checks.map(\.id))
      return ("unknown check ‘\(check)’", near.map(Self.question) ?? "‘diglot checks’ lists them")
    }
    guard let threshold else { return nil }
    let names = known.thresholds.map(\.name)
    guard let limits = known.thresholds.first(where: { $0.name == threshold })?.limits else {
      let near = Suggestion.nearest(to: threshold, among: names).map(Self.question)
      let others = names.isEmpty ? "it has none" : "it has \(names.joined(separator: ", "))"
      return ("the check ‘\(check)’ has no threshold ‘\(threshold)’", near ?? others)
    }
    guard let value, !limits.contains(value) else { return nil }
    let (low, high) = (limits.lowerBound.shown, limits.upperBound.shown)
    return ("‘\(threshold)’ cannot be \(value.shown)", "write a number from \(low) to \(high)")
  }

  private static func question(_ name: String) -> String { "did you mean ‘\(name)’?" }
}

extension Double {
  /// The number for people: without a fraction where it has none.
  public var shown: String {
    let whole = Int(exactly: self)
    return whole.map(String.init) ?? "\(self)"
  }
}
