/// A page as the template `page` reads it.
struct PageModel: DocumentShowing {
  /// A heading in the list of what is on the page.
  struct Section: TemplateModel {
    /// Its text.
    var title: String
    /// The link to it.
    var href: String
    /// Whether it stands below the one before.
    var isDeep: Bool

    static let fields: TemplateFields<Self> = [
      .text("title", "The heading", \.title),
      .text("href", "The link to it", \.href),
      .flag("deep", "Whether it stands below the one before", \.isDeep),
    ]
  }

  var frame: FrameModel
  var document: DocumentModel
  /// The pages above it, from the home page on.
  var breadcrumbs: [LinkModel]
  /// Its first heading; empty where the text has none of the first level at its start.
  var heading: [UInt8]
  /// Whether the title has to be shown, as no heading of the first level is in the text.
  var needsTitle: Bool
  /// The title in full.
  var wholeTitle: String
  /// The text.
  var content: [UInt8]
  /// The headings in it.
  var sections: [Section]
  /// The flows whose steps stand on it.
  var flows: [FlowCardModel]
  /// The page before it.
  var previous: LinkModel?
  /// The page after it.
  var next: LinkModel?
  /// The contents with this page marked.
  var navigation: [UInt8]

  static let fields: TemplateFields<Self> = [
    .frame, .document,
    .list("breadcrumbs", "The pages above this one, from the home page on", \.breadcrumbs),
    .html("navigation", "The contents, with this page marked", \.navigation),
    .flag("needs-title", "Whether no heading of the first level is in the text", \.needsTitle),
    .text("whole-title", "The title in full; ‘title’ is cut where it is too long", \.wholeTitle),
    .html("heading", "The heading of the first level that the text begins with", \.heading),
    .html("content", "The text, each unit with its source beside it", \.content),
    .flag(
      "has-sections",
      "Whether the text has more than one heading to go to",
      { $0.sections.count > 1 }
    ),
    .list("sections", "The headings in the text", \.sections),
    .flag("has-flows", "Whether the steps of a flow stand on the page", { !$0.flows.isEmpty }),
    .list("flows", "The flows whose steps stand on the page", \.flows),
    .flag(
      "has-neighbours",
      "Whether there is a page before or after this one",
      { $0.previous != nil || $0.next != nil }
    ),
    .object("previous", "The page before this one", \.previous),
    .object("next", "The page after this one", \.next),
  ]
}
