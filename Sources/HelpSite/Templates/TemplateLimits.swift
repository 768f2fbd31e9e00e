/// How large a template and what it renders may be, far above what a page of a help site needs.
public enum TemplateLimits {
  /// The bytes of one template.
  public static let templateSize = 1 << 20
  /// The sections that are open at one place of a template.
  public static let sectionDepth = 128
  /// The templates that include one another, counted from the page down.
  public static let includeDepth = 64
  /// The files of a folder of templates, style sheets and the like.
  public static let filesInFolder = 10_000
  /// The bytes of one rendered page.
  public static let outputSize = 64 << 20
  /// The instructions and contexts that rendering one page passes through.
  public static let steps = 2_000_000
}
