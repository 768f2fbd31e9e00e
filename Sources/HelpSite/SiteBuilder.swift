public import Workspace

/// Builds the static help site: every page in every locale and in the source language.
///
/// Pages are rendered one document at a time, so that memory does not grow with the documents. The output
/// depends on the input alone, not on the number of jobs, the date or what was built before.
public struct SiteBuilder: Sendable {
  /// Gives a document; called several times for each, from several tasks at once.
  public typealias Loader = @Sendable (DocumentSummary) throws -> Document

  /// The documents, grouped into pages.
  public var catalog: PageCatalog
  /// The membership flows; nil where there are none.
  public var flows: FlowCatalog?
  /// What is known of each locale.
  public var profiles: [LocaleTag: LocaleProfile]
  /// The locale that documents are translated from.
  public var sourceLocale: LocaleTag
  /// The settings of the site.
  public var settings: SiteSettings
  /// The pages that moved; nil where none did.
  public var redirects: RedirectTable?
  /// The folders of templates and assets, the project's own before those that come with Diglot.
  public var templates: [String]
  /// Makes the finished pages searchable; nil where they are not to be.
  public var indexer: SearchIndexer?
  /// The folders that the site is made from, which must not hold it, nor it them.
  public var inputs: [String] = []
  /// How the path of a document is written in links to where it can be edited.
  public var editedPath: @Sendable (String) -> String = { $0 }
  /// The navigation of what no `TOC.md` or `toc.yml` lists; nil for titles within folders.
  public var navigation: NavigationSettings?
  /// Reads a document.
  public var load: Loader

  /// Creates a builder from everything a site is made of.
  public init(
    catalog: PageCatalog,
    flows: FlowCatalog?,
    profiles: [LocaleTag: LocaleProfile],
    sourceLocale: LocaleTag,
    settings: SiteSettings,
    templates: [String],
    load: @escaping Loader
  ) {
    self.catalog = catalog
    self.flows = flows
    self.profiles = profiles
    self.sourceLocale = sourceLocale
    self.settings = settings
    self.templates = templates
    self.load = load
  }
}
