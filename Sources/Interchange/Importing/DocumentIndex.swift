public import Workspace

/// The documents of a folder, found by what an exchange file says of them.
///
/// Nothing but what the folder holds is ever found, whatever path a file names.
public struct DocumentIndex: Sendable {
  /// The folder, as the user wrote it.
  public let folder: String
  /// The documents.
  public let documents: [DocumentInfo]

  private var byPage: [String: [Int]] = [:]
  private var byPath: [String: Int] = [:]
  private var byName: [Substring: [Int]] = [:]

  /// Indexes the documents of a folder.
  public init(_ documents: [DocumentInfo], in folder: String) {
    (self.documents, self.folder) = (documents, folder)
    for (index, document) in documents.enumerated() {
      byPage[document.page, default: []].append(index)
      byPath[document.path] = index
      if let name = Path.components(of: document.path).last {
        byName[name, default: []].append(index)
      }
    }
  }

  /// The locales of the documents.
  public var locales: Set<LocaleTag> { Set(documents.map(\.locale)) }

  /// Finds a document: by page and locale, else by its path as it was exported, else by a path that ends
  /// like that one of a single document.
  ///
  /// A path that leads out of the folder and ends in another name than the
  /// document of the page is refused.
  ///
  /// - Parameters:
  ///   - named: what the file says.
  ///   - locale: the locale that the file says, if any.
  /// - Returns: the index of the document, or why there is none.
  public func find(
    _ named: ExchangeUnit.Document,
    locale: LocaleTag?
  ) -> Result<Int, PlacementProblem> {
    let candidates = (named.page.flatMap { byPage[$0] } ?? []).filter { index in
      locale.map { documents[index].locale == $0 } ?? true
    }
    if let path = named.path, Self.leadsOut(path), candidates.count == 1,
      Path.components(of: path).last != Path.components(of: documents[candidates[0]].path).last
    {
      return .failure(.outside(path, folder: folder))
    }
    if candidates.count == 1 { return .success(candidates[0]) }
    if let exact = candidates.first(where: { documents[$0].path == named.path }) {
      return .success(exact)
    }
    if let path = named.path, let found = find(path) {
      let own = documents[found].locale
      if let locale, locale != own {
        return .failure(.otherLocale(path: path, told: locale, own: own))
      }
      return .success(found)
    }
    if let page = named.page {
      if candidates.isEmpty { return .failure(.unknownPage(page, locale, folder: folder)) }
      return .failure(.severalDocuments(candidates.map { documents[$0].path }))
    }
    guard let path = named.path else { return .failure(.unnamed) }
    return .failure(
      Self.leadsOut(path)
        ? .outside(path, folder: folder) : .unknownPath(path, folder: folder)
    )
  }

  /// The document of a path.
  private func find(_ path: String) -> Int? {
    if let exact = byPath[path] { return exact }
    if Self.leadsOut(path) { return nil }
    let wanted = Path.components(of: Self.slashed(path))
    let like = (wanted.last.flatMap { byName[$0] } ?? []).filter { index in
      let own = Path.components(of: documents[index].path)
      let below = own.dropFirst(Path.components(of: folder).count)
      return own.suffix(wanted.count).elementsEqual(wanted)
        || below.count > 1 && wanted.suffix(below.count).elementsEqual(below)
    }
    return like.count == 1 ? like[0] : nil
  }

  /// Whether a path starts at a root or climbs.
  private static func leadsOut(_ path: String) -> Bool {
    let slashed = slashed(path)
    let components = Path.components(of: slashed)
    let isDrive = components.first.map { $0.utf8.count > 1 && $0.utf8.dropFirst().first == 0x3A }
    return Path.isAbsolute(slashed) || components.contains("..") || isDrive ?? false
  }

  /// A path as it is written here: tools on Windows part folders by backslashes.
  private static func slashed(_ path: String) -> String {
    path.utf8.contains(UInt8(ascii: "\\")) ? path.replacing("\\", with: "/") : path
  }
}

/// Why a translation could not be brought to a document.
public enum PlacementProblem: Error, Sendable, Hashable {
  /// The file names no document.
  case unnamed
  /// A path that is absolute or climbs, and is no document of the folder.
  case outside(String, folder: String)
  /// No document has the path.
  case unknownPath(String, folder: String)
  /// No document is of the page, or none in the locale.
  case unknownPage(String, LocaleTag?, folder: String)
  /// More than one document answers to the description.
  case severalDocuments([String])
  /// The document at the path is in another locale.
  case otherLocale(path: String, told: LocaleTag, own: LocaleTag)
  /// The file's locale is none of the documents’.
  case unknownLocale(String, known: [LocaleTag])
  /// The file's locale may be any of several.
  case severalLocales(String, [LocaleTag])
}

extension PlacementProblem: CustomStringConvertible {
  /// What is wrong and what to do, without a full stop.
  public var description: String {
    switch self {
    case .unnamed:
      "names no document; enter it into the memory with ‘diglot tm import’, or export it anew"
    case .outside(let path, let folder):
      "‘\(path)’ leads outside of \(folder); nothing outside is read or written"
    case .unknownPath(let path, let folder):
      "\(folder) has no document ‘\(path)’; name another folder with --into"
    case .unknownPage(let page, let locale, let folder):
      "\(folder) has no page ‘\(page)’\(locale.map { " in \($0)" } ?? ""); "
        + "name another folder with --into"
    case .severalDocuments(let paths):
      "may belong to any of \(paths.joined(separator: ", ")); name the locale with --locale"
    case .otherLocale(let path, let told, let own):
      "‘\(path)’ is in \(own), but the translation is in \(told)"
    case .unknownLocale(let name, let known):
      "the locale ‘\(name)’ is none of \(Self.list(known)); write the one meant into the file"
    case .severalLocales(let name, let locales):
      "the locale ‘\(name)’ may be any of \(Self.list(locales)); name the one meant with --locale"
    }
  }

  private static func list(_ locales: [LocaleTag]) -> String {
    locales.map(\.text).joined(separator: ", ")
  }
}
