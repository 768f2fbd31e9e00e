/// What bilingual text on a page looks like beyond the text.
struct BilingualStyle: Sendable {
  /// The language of the source.
  var language: String
  /// The direction of the source, where that is not the page's.
  var direction: String?
  /// Whether the space between two units is hidden after a full-width mark, where it shows as a gap.
  var joinsFullWidth = false
  /// The address at which a unit's translation is reported, by the unit's index; nil for none.
  var report: (@Sendable (_ unit: Int) -> String?)?
}
