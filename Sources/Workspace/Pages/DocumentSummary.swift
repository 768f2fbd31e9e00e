import BilingualMarkdown

/// What is kept of a document once it has been read: enough to group, list and link it.
public struct DocumentSummary: Sendable, Hashable {
  /// What is known of it as a whole.
  public var info: DocumentInfo
  /// What it is to the site.
  public var role: Document.Role
  /// Where its file stands among the documents.
  public var place: DocumentPlace
  /// Whether no component of its path names its locale; a flat document is grouped by its source's hash.
  public var isFlat: Bool
  /// The title in the front matter.
  public var title: String?
  /// The description in the front matter.
  public var description: String?
  /// How many units it has.
  public var unitCount: Int
  /// How many bytes it has.
  public var byteCount: Int
  /// The names of its headings' anchors, in order.
  public var anchors: [String]
  /// The locale its path names where its front matter names another.
  public var conflictingLocale: LocaleTag?

  /// Creates a summary from its parts.
  public init(
    info: DocumentInfo,
    role: Document.Role,
    place: DocumentPlace,
    title: String?,
    description: String?,
    unitCount: Int,
    byteCount: Int,
    anchors: [String],
    conflictingLocale: LocaleTag?
  ) {
    self.info = info
    self.role = role
    self.place = place
    isFlat = place.isFlat(in: info.locale)
    self.title = title
    self.description = description
    self.unitCount = unitCount
    self.byteCount = byteCount
    self.anchors = anchors
    self.conflictingLocale = conflictingLocale
  }

  /// Summarises a document.
  public init(_ document: Document) {
    info = document.info
    role = document.role
    place = document.place
    isFlat = place.isFlat(in: document.info.locale)
    title = document.frontMatter["title"]
    description = document.frontMatter["description"]
    unitCount = document.bilingual.units.count
    byteCount = document.bilingual.bytes.count
    anchors = document.bilingual.anchors.map { document.bilingual.text($0.name) }
    conflictingLocale = document.conflictingLocale
  }
}
