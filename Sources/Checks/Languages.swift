public import Workspace

/// The languages that a check looks at, by their codes, such as `de`.
public enum Languages: Sendable, Hashable {
  /// Every language.
  case all
  /// These alone.
  case only(Set<String>)
  /// Every language but these.
  case except(Set<String>)

  /// Whether the language of a locale is among them.
  public func contains(_ locale: LocaleTag) -> Bool {
    let code = String(locale.language)
    return switch self {
    case .all: true
    case .only(let codes): codes.contains(code)
    case .except(let codes): !codes.contains(code)
    }
  }
}
