/// The documents of one page that stand on the same source version.
public struct VersionGroup: Sendable, Hashable {
  /// The version; its date is the latest that any of the documents carries.
  public var version: SourceVersion
  /// The latest hand-off among the documents.
  public var handOff: CalendarDate?
  /// The locales that stand on it, in order.
  public var locales: [LocaleTag]

  /// Groups the documents of a page by the hash of their source, in order of the first locale of each.
  ///
  /// Documents that do not tell their version are in no group.
  static func groups(of documents: [DocumentInfo]) -> [VersionGroup] {
    var groups: [VersionGroup] = []
    for document in documents {
      guard let version = document.version else { continue }
      guard let index = groups.firstIndex(where: { $0.version.hash == version.hash }) else {
        groups.append(
          VersionGroup(version: version, handOff: document.handOff, locales: [document.locale])
        )
        continue
      }
      groups[index].locales.append(document.locale)
      groups[index].handOff = [groups[index].handOff, document.handOff].compactMap { $0 }.max()
      groups[index].version.date =
        [groups[index].version.date, version.date].compactMap { $0 }.max()
    }
    return groups
  }

  /// The group that is newest: by the latest source date where versions carry one, else by the latest
  /// hand-off, else by the number of locales; nil where even that leaves a tie.
  static func newest(of groups: [VersionGroup]) -> VersionGroup? {
    var groups = groups
    func keepHighest<Rank: Comparable>(_ rank: (VersionGroup) -> Rank?) {
      guard let highest = groups.compactMap(rank).max() else { return }
      groups.removeAll { rank($0) != highest }
    }
    keepHighest(\.version.date)
    keepHighest(\.handOff)
    keepHighest(\.locales.count)
    return groups.count == 1 ? groups.first : nil
  }
}
