public import Workspace

/// What the user may choose about an export; formats ignore what does not concern them.
public struct ExportOptions: Sendable, Hashable {
  /// Whether CSV and TSV begin with a byte order mark, by which spreadsheets know UTF-8.
  public var byteOrderMark: Bool
  /// Whether CSV and TSV guard cells that a spreadsheet would run as formulas; see `FormulaGuard`.
  public var guardsFormulas: Bool
  /// The locale of the sources.
  public var sourceLocale: LocaleTag
  /// The locale of the targets, for formats that hold one locale a file; nil where there are several.
  public var targetLocale: LocaleTag?
  /// The version of Diglot, for formats that name the tool that wrote them.
  public var toolVersion: String

  /// Creates options.
  public init(
    sourceLocale: LocaleTag,
    targetLocale: LocaleTag? = nil,
    toolVersion: String,
    byteOrderMark: Bool = false,
    guardsFormulas: Bool = false
  ) {
    self.sourceLocale = sourceLocale
    self.targetLocale = targetLocale
    self.toolVersion = toolVersion
    self.byteOrderMark = byteOrderMark
    self.guardsFormulas = guardsFormulas
  }
}
