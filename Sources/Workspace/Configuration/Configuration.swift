/// What `diglot.yml` sets, with defaults for everything it leaves out.
///
/// Paths are as the user would write them from the folder the command runs in.
public struct Configuration: Sendable, Hashable {
  /// The folder of documents that verbs work on when no paths are given.
  public var content = "content"
  /// The locale that documents are translated from.
  public var sourceLocale = LocaleTag.americanEnglish
  /// The locales that every page should have; empty means those that its documents are found in.
  public var locales: [LocaleTag] = []
  /// The folder of `<tag>.yml` files; nil for `locales`, else the one that comes with Diglot.
  public var localesFolder: String?
  /// The folder of page templates; nil for `templates`, else the one that comes with Diglot.
  public var templates: String?
  /// The file that names the membership flows; nil for `flows.yml` in the content folder, if it is there.
  public var flows: String?
  /// The table of terms; nil for `terms.csv` in the folder of locales, if it is there.
  public var terms: String?
  /// The translation memory.
  public var memory = ".diglot/memory.sqlite"
  /// How the translation memory scores what it offers.
  public var matches = MatchSettings()
  /// How documents are checked.
  public var check = CheckSettings()
  /// How the site is built.
  public var site = SiteSettings()
  /// The navigation of what no `TOC.md` or `toc.yml` lists; nil for titles within folders.
  public var navigation: NavigationSettings?

  /// Creates a configuration of defaults.
  public init() {}
}
