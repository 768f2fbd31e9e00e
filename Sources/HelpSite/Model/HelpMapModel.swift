/// The page of help IDs, as the template `help-map` reads it.
struct HelpMapModel: FramedModel {
  /// A help ID.
  struct Entry: TemplateModel {
    /// The ID.
    var id: String
    /// The address that stays the same.
    var stable: String
    /// The page it leads to in the language of this page.
    var page: LinkModel
    /// Whether that is translated.
    var availability: Availability
    /// The same in words.
    var availabilityText: String

    static let fields: TemplateFields<Self> = [
      .part(\.page),
      .text("help-id", "The help ID", \.id),
      .text("stable-href", "The address of the ID, which never changes", \.stable),
      .text(
        "kind",
        "Whether the page is translated: original, translated, older, different or fallback",
        \.availability.rawValue
      ),
      .text("availability", "The same in words", \.availabilityText),
    ]
  }

  var frame: FrameModel
  /// The pages above it, from the home page on.
  var breadcrumbs: [LinkModel]
  /// Where the map is as data.
  var data: String
  /// The IDs in order.
  var entries: [Entry]

  static let fields: TemplateFields<Self> = [
    .frame,
    .list("breadcrumbs", "The pages above this one, from the home page on", \.breadcrumbs),
    .text("help-map-data", "Where help-map.json is", \.data),
    .list("entries", "The help IDs in order", \.entries),
  ]
}
