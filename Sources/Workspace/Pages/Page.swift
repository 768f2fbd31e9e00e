/// A page with its documents: one a locale at most.
public struct Page: Sendable, Hashable {
  /// The page's path below the root, without a locale: `membership/join.md`.
  public let name: String
  /// The folder that `name` starts from.
  public let root: String
  /// Its documents in the order of their locales.
  public let documents: [DocumentSummary]
  /// The documents by source version.
  public let versions: [VersionGroup]
  /// The newest version, where it is known.
  public let newest: VersionGroup?

  init(name: String, root: String, documents: [DocumentSummary]) {
    self.name = name
    self.root = root
    self.documents = documents.sorted { $0.info.locale < $1.info.locale }
    versions = VersionGroup.groups(of: self.documents.map(\.info))
    newest = VersionGroup.newest(of: versions)
  }

  /// The document of a locale, if the page has one.
  public subscript(locale: LocaleTag) -> DocumentSummary? {
    documents.first { $0.info.locale == locale }
  }

  /// How the document of `locale` relates to the newest version.
  ///
  /// Never newer: where dates of different kinds contradict each other, or where no version is known to be
  /// newest, the order is not known.
  public func relationToNewest(of locale: LocaleTag) -> VersionRelation {
    guard let own = versions.first(where: { $0.locales.contains(locale) }) else { return .unknown }
    guard let newest else { return .different }
    let relation = VersionRelation.of(own, to: newest)
    return relation == .newer ? .different : relation
  }

  /// How the source versions of two locales relate.
  public func relation(of first: LocaleTag, to second: LocaleTag) -> VersionRelation {
    guard let a = versions.first(where: { $0.locales.contains(first) }),
      let b = versions.first(where: { $0.locales.contains(second) })
    else { return .unknown }
    return .of(a, to: b)
  }

  /// The document that the page's source text is read from.
  ///
  /// The first of the newest version, else the one with the most units, else the first.
  public var reference: DocumentSummary? {
    if let locale = newest?.locales.first { return self[locale] }
    let most = documents.map(\.unitCount).max()
    return documents.first { $0.unitCount == most }
  }
}
