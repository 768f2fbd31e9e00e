/// A page as the template `page` reads it.
struct PageModel: Sendable {
  /// A heading in the list of what is on the page.
  struct Section: Sendable {
    /// Its text.
    var title: String
    /// The link to it.
    var href: String
    /// Whether it stands below the one before.
    var isDeep: Bool

    /// `title`, `href`, `deep`.
    var value: TemplateValue {
      ["title": .text(title), "href": .text(href), "deep": .bool(isDeep)]
    }
  }

  /// What surrounds it.
  var frame: FrameModel
  /// The pages above it, from the home page on.
  var breadcrumbs: [LinkModel]
  /// Its first heading; empty where the text has none of the first level at its start.
  var heading: [UInt8]
  /// Whether the title has to be shown, as no heading of the first level is in the text.
  var needsTitle: Bool
  /// What a reader should know of the translation's version; may be empty.
  var notice: String
  /// What is known of the translation: who made it, when, from what.
  var facts: [String]
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

  /// Those of the frame, and `breadcrumbs`, `heading`, `needs-title`, `notice`, `has-facts`, `facts`, `content`,
  /// `has-sections`, `sections`, `has-flows`, `flows`, `has-neighbours`, `previous`, `next`, `navigation`.
  var value: TemplateValue {
    .object(
      TemplateObject(
        frame.fields + [
          ("breadcrumbs", .list(breadcrumbs.map(\.value))), ("heading", .html(heading)),
          ("needs-title", .bool(needsTitle)), ("notice", .text(notice)),
          ("has-facts", .bool(!facts.isEmpty)), ("facts", .list(facts.map { .text($0) })),
          ("has-neighbours", .bool(previous != nil || next != nil)), ("content", .html(content)),
          ("has-sections", .bool(sections.count > 1)),
          ("sections", .list(sections.map(\.value))), ("has-flows", .bool(!flows.isEmpty)),
          ("flows", .list(flows.map(\.value))), ("previous", previous?.value ?? .null),
          ("next", next?.value ?? .null), ("navigation", .html(navigation)),
        ]
      )
    )
  }

  static func sample(words: TemplateValue) -> PageModel {
    PageModel(
      frame: .sample(words: words),
      breadcrumbs: [.sample],
      heading: Array("<h1>Join</h1>".utf8),
      needsTitle: true,
      notice: "This translation follows an older version.",
      facts: ["Translated by a person"],
      content: Array("<p>Come in.</p>".utf8),
      sections: [.init(title: "Who can join", href: "#who-can-join", isDeep: false)],
      flows: [.sample],
      previous: .sample,
      next: .sample,
      navigation: Array("<ul></ul>".utf8)
    )
  }
}
