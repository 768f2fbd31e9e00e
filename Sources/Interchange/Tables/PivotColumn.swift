public import Workspace

/// A column that a pivoted table has for each locale.
public enum PivotColumn: String, Sendable, Hashable, CaseIterable {
  /// The target with its markup; its heading is the locale alone.
  case target
  /// Who made the translation.
  case origin
  /// The day the translation was made or handed off, YYYY-MM-DD.
  case date
  /// The content hash of the source file that it translates.
  case version
  /// By what it joined the row: the same version, or in another one the same source or the same key.
  case match

  /// Its heading: `es-ES`, `es-ES origin`.
  public func heading(of locale: LocaleTag) -> String {
    self == .target ? locale.text : "\(locale.text) \(rawValue)"
  }

  func cell(_ translation: JoinedSegment.Translation?) -> Cell {
    guard let translation else { return .missing }
    return switch self {
    case .target: .text(translation.target)
    case .origin: .text(translation.origin.rawValue)
    case .date: Cell(translation.date?.description)
    case .version: Cell(translation.version?.hash)
    case .match: .text(translation.match.rawValue)
    }
  }
}
