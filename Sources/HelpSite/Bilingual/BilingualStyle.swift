/// What bilingual text on a page looks like beyond the text.
struct BilingualStyle: Sendable {
  /// The language of the source.
  var language: String
  /// The direction of the source, where that is not the page's.
  var direction: String?
  /// Whether the space between two units is hidden after a full-width mark, where it shows as a gap.
  var joinsFullWidth = false
  /// Where a unit's translation is reported; nil for nowhere.
  var report: ReportLink?
}
