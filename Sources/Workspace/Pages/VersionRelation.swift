/// How the source version of one document relates to that of another.
public enum VersionRelation: String, Sendable, Hashable, CaseIterable {
  /// Both translate the same text.
  case same
  /// The first translates an earlier text.
  case older
  /// The first translates a later text.
  case newer
  /// The texts differ; which came first is not known.
  case different
  /// One of them does not tell its version.
  case unknown
}

extension VersionRelation {
  /// Relates two versions; earlier and later only where both carry dates of one kind that differ.
  static func of(_ first: VersionGroup, to second: VersionGroup) -> VersionRelation {
    if first.version.hash == second.version.hash { return .same }
    for (a, b) in [(first.version.date, second.version.date), (first.handOff, second.handOff)] {
      if let a, let b, a != b { return a < b ? .older : .newer }
    }
    return .different
  }
}
