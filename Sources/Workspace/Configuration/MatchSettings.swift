/// How a memory scores what it offers.
public struct MatchSettings: Sendable, Hashable {
  /// The lowest base score of a fuzzy match that is offered, 0 to 100.
  public var cutoff = 70.0
  /// What is taken off the base score.
  public var penalties = MatchPenalties()

  /// Exact matches alone, and nothing taken off.
  public static let exact = MatchSettings(cutoff: 100, penalties: .none)

  /// Creates default settings.
  public init() {}

  /// Creates settings.
  public init(cutoff: Double, penalties: MatchPenalties) {
    (self.cutoff, self.penalties) = (cutoff, penalties)
  }
}

/// What is taken off the score of a match, in points of 0 to 100; 0 turns one off.
public struct MatchPenalties: Sendable, Hashable {
  /// For markup that differs from that of the text asked about.
  public var markup = 1.0
  /// For a translation that a machine made and nobody edited.
  public var machineOrigin = 2.0
  /// For a translation of an older version of its page than the newest one known.
  public var olderVersion = 1.0

  /// Creates default penalties.
  public init() {}

  /// Creates penalties.
  public init(markup: Double, machineOrigin: Double, olderVersion: Double) {
    (self.markup, self.machineOrigin) = (markup, machineOrigin)
    self.olderVersion = olderVersion
  }

  /// No penalties at all.
  public static let none = MatchPenalties(markup: 0, machineOrigin: 0, olderVersion: 0)
}
