public import BilingualMarkdown
public import Diagnostics

/// A document of the workspace: what it is, and its units.
public struct Document: Sendable {
  /// What the document is to the site.
  public enum Role: Sendable, Hashable {
    /// A page that readers open.
    case page
    /// Navigation: `TOC.md` or `toc.yml`.
    case navigation
  }

  /// What is known of it as a whole.
  public let info: DocumentInfo
  /// What it is to the site.
  public let role: Role
  /// Its bytes and units.
  public let bilingual: BilingualDocument
  /// Its front matter.
  public let frontMatter: FrontMatter
  /// Where its file stands among the documents.
  public let place: DocumentPlace
  /// The locale its path names where its front matter names another.
  public let conflictingLocale: LocaleTag?
  /// Whether its front matter or its path names its locale, so that no fallback was needed.
  public let tellsLocale: Bool

  /// Whether the document is YAML as a whole.
  public var isYAML: Bool { Self.isYAML(info.path) }

  /// Whether the document is YAML that nobody translated: settings, or data of another tool.
  var isData: Bool { isYAML && role == .page && bilingual.units.isEmpty }

  /// Whether a text holds a unit, damaged or not.
  static func hasUnits(_ bytes: [UInt8]) -> Bool {
    let document = BilingualDocument(parsing: bytes)
    return !document.units.isEmpty || document.damage.contains { $0.kind != .encoding }
  }

  static func isYAML(_ path: String) -> Bool {
    ["yml", "yaml"].contains(Path.fileExtension(of: path))
  }

  /// A location in the document.
  ///
  /// - Complexity: linear in the distance from the document's start.
  public func location(of range: Range<Int>) -> Location {
    Location(
      path: info.path,
      start: bilingual.position(of: range.lowerBound),
      end: bilingual.position(of: range.upperBound)
    )
  }

  /// The locations of several ranges, in their order.
  ///
  /// - Complexity: linear in the size of the document; O(*n* log *n*) in the number of ranges.
  public func locations(of ranges: [Range<Int>]) -> [Location] {
    let offsets = Set(ranges.flatMap { [$0.lowerBound, $0.upperBound] }).sorted()
    let positions = Dictionary(
      uniqueKeysWithValues: zip(offsets, bilingual.positions(ofRising: offsets))
    )
    return ranges.map { range in
      Location(
        path: info.path,
        start: positions[range.lowerBound] ?? .start,
        end: positions[range.upperBound]
      )
    }
  }
}

extension Document {
  /// Reads a document from its bytes.
  ///
  /// The locale is the one that `ms.contentlocale` names, else the one of `place`, else `fallback`.
  ///
  /// - Parameters:
  ///   - bytes: The whole file.
  ///   - place: Where the file stands among the documents.
  ///   - fallback: The locale of documents that do not tell theirs.
  /// - Throws: An error where no locale is told, or where the file is larger than units can be read in.
  public init(
    parsing bytes: [UInt8],
    at place: DocumentPlace,
    fallback: LocaleTag? = nil
  ) throws(InputError) {
    guard bytes.count <= BilingualDocument.sizeLimit else {
      throw InputError(
        path: place.path,
        message: "the file is too large to hold units",
        advice: "split it into smaller documents"
      )
    }
    self.place = place
    bilingual = BilingualDocument(parsing: bytes)
    frontMatter =
      Self.isYAML(place.path)
      ? FrontMatter(ofYAML: bilingual) : FrontMatter(of: bilingual)
    let told = frontMatter["ms.contentlocale"].flatMap { LocaleTag($0) }
    guard let locale = told ?? place.locale ?? fallback else {
      throw InputError(
        path: place.path,
        message: "cannot tell the locale",
        advice: place.hint ?? "name it with --locale, or in the front matter as ms.contentlocale"
      )
    }
    tellsLocale = told != nil || place.locale != nil
    conflictingLocale = place.locale.flatMap { told != nil && told != $0 ? $0 : nil }
    role = place.isNavigation ? .navigation : .page
    info = DocumentInfo(
      path: place.path,
      page: place.page(in: locale),
      locale: locale,
      version: Self.version(frontMatter),
      origin: Self.origin(frontMatter),
      handOff: frontMatter["ms.lasthandoff"].flatMap { CalendarDate($0) }
    )
  }

  private static func version(_ frontMatter: FrontMatter) -> SourceVersion? {
    guard let hash = frontMatter["ms.openlocfilehash"], !hash.isEmpty else { return nil }
    return SourceVersion(
      hash: hash,
      commit: frontMatter["ms.sourcegitcommit"],
      date: frontMatter["ms.date"].flatMap { CalendarDate($0) }
    )
  }

  private static func origin(_ frontMatter: FrontMatter) -> TranslationOrigin {
    switch frontMatter["ms.translationtype"] {
    case "HT": .human
    case "MT": .machine
    default: .unknown
    }
  }
}
