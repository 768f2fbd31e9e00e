/// Where a file stands among the documents, told from its path alone.
public struct DocumentPlace: Sendable, Hashable {
  /// The file's path as the user would write it.
  public let path: String
  /// The folder that the page's path starts from.
  public let root: String
  /// The locale that a component of the path names.
  public let locale: LocaleTag?

  private let components: [Substring]
  private let localeIndex: Int?
  private let rootDepth: Int

  /// Reads the place of a file.
  ///
  /// The component nearest to the file that names a known locale, in any letter case, is its locale. The
  /// page's path starts at the folder the user named, or at the one above the locale where that is
  /// higher, and leaves the locale out.
  ///
  /// - Parameters:
  ///   - path: The file's path as the user would write it.
  ///   - operand: The folder named by the user that the file was found in; the path itself for a file.
  ///   - known: The locales that there are files for.
  public init(path: String, operand: String, known: Set<LocaleTag>) {
    self.path = path
    let parts = Path.components(of: path)
    let index = parts.dropLast().lastIndex { part in LocaleTag(part).map(known.contains) ?? false }
    locale = index.flatMap { LocaleTag(parts[$0]) }
    localeIndex = index
    components = parts
    let operandDepth = path == operand ? parts.count - 1 : Path.components(of: operand).count
    rootDepth = min(operandDepth, index ?? operandDepth)
    root = (Path.isAbsolute(path) ? "/" : "") + parts.prefix(rootDepth).joined(separator: "/")
  }

  /// Whether the file is navigation rather than a page: `TOC.md` or `toc.yml`, in any letter case.
  public var isNavigation: Bool {
    ["toc.md", "toc.yml", "toc.yaml"].contains((components.last ?? "").lowercased())
  }

  /// The path of the page below the root, without the component that names `locale`.
  ///
  /// A document whose front matter tells a locale that no file is known for may stand in a folder of that
  /// name all the same.
  public func page(in locale: LocaleTag) -> String {
    let named = localeIndex ?? namedIndex(locale)
    return components.indices.filter { $0 >= rootDepth && $0 != named }
      .map { components[$0] }.joined(separator: "/")
  }

  private func namedIndex(_ locale: LocaleTag) -> Int? {
    components.dropLast().indices.last { $0 >= rootDepth && LocaleTag(components[$0]) == locale }
  }

  /// The path of the same page where the folder of its locale is named otherwise; nil where no folder of the path
  /// names a locale.
  func path(inLocaleFolder name: String) -> String? {
    guard
      let index = localeIndex ?? components.dropLast().lastIndex(where: { LocaleTag($0) != nil })
    else { return nil }
    var parts = components
    parts[index] = name[...]
    return (Path.isAbsolute(path) ? "/" : "") + parts.joined(separator: "/")
  }

  /// Whether no component of the path names the document's locale.
  func isFlat(in documentLocale: LocaleTag) -> Bool {
    locale == nil && namedIndex(documentLocale) == nil
  }

  /// What to do where no locale is told but a folder looks like one.
  var hint: String? {
    components.dropLast().last { $0.utf8.count <= 10 && LocaleTag($0) != nil }.flatMap { part in
      LocaleTag(part).map { "if ‘\(part)’ is its locale, add locales/\($0).yml" }
    }
  }
}
