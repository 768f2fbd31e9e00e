extension Check {
  /// Every check, in the order in which they are documented and run.
  public static let catalog: [Check] = Group.allCases.flatMap { group in
    group.checks.map { check in
      var check = check
      check.group = group
      return check
    }
  }

  /// The check of a name, or nil.
  public static func named(_ id: String) -> Check? { catalog.first { $0.id == id } }
}

extension Check.Group {
  /// The checks of the group, in order.
  fileprivate var checks: [Check] {
    switch self {
    case .structure: Check.structure
    case .markup: Check.markup
    case .literals: Check.literals
    case .terms: Check.terms
    case .completeness: Check.completeness
    case .typography: Check.typography
    case .consistency: Check.consistency
    case .acrossLocales: Check.acrossLocales
    case .suppressions: Check.suppressions
    }
  }
}
