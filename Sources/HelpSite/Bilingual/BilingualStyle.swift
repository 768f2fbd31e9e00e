/// What bilingual text on a page looks like beyond the text.
package struct BilingualStyle: Sendable {
  /// The language of the source.
  package var language: String
  /// The direction of the source, where that is not the page's.
  package var direction: String?
  /// Whether the space between two units is hidden after a full-width mark, where it shows as a gap.
  package var joinsFullWidth = false
  /// Where a unit's translation is reported; nil for nowhere.
  package var report: ReportLink?

  /// Creates a style.
  package init(
    language: String,
    direction: String? = nil,
    joinsFullWidth: Bool = false,
    report: ReportLink? = nil
  ) {
    self.language = language
    self.direction = direction
    self.joinsFullWidth = joinsFullWidth
    self.report = report
  }
}
