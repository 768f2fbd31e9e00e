/// What a reader should know before relying on a page.
struct NoticeModel: TemplateModel {
  /// What a notice is about.
  enum Kind: String {
    /// The translation follows an older version of the source.
    case older
    /// It follows another version, and which is newer is not known.
    case different
    /// A machine made it.
    case machine
    /// There is none, so the source is shown.
    case fallback
  }

  /// What it is about.
  var kind: Kind
  /// What it says.
  var text: String
  /// How much differs; empty where that is not known.
  var extent = ""
  /// Where to go instead.
  var link: LinkModel?

  static let fields: TemplateFields<Self> = [
    .text("kind", "What it is about: older, different, machine or fallback", \.kind.rawValue),
    .text("text", "What it says", \.text),
    .text("extent", "How much of the source differs; may be empty", \.extent),
    .object("link", "Where to read instead", \.link),
  ]
}
