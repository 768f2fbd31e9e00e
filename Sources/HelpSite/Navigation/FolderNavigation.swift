import UnicodeText
import Workspace

/// The navigation of pages that no `TOC.md` names: their titles within their folders.
enum FolderNavigation {
  /// A page to be listed.
  struct Entry {
    /// The page's index.
    let page: Int
    /// The language it is linked in.
    let language: Int
    /// Its path.
    let name: String
    /// Its title.
    let title: String
    /// The index of the language of its title, where it is not the navigation's.
    var titleLanguage: Int?
  }

  /// The entries as a tree: folders in the order of their names, within them pages in that of their titles, each as
  /// readers of a locale expect.
  ///
  /// - Throws: where ICU cannot order them.
  static func tree(
    of entries: [Entry],
    locale: LocaleTag
  ) throws(UnicodeFailure) -> NavigationTree {
    var tree = NavigationTree()
    var folder: [FolderName] = []
    for item in try sorted(entries, locale) {
      let parts = item.folder
      let shared = zip(folder, parts).prefix { $0 == $1 }.count
      for level in shared..<max(shared, parts.count) {
        tree.append(
          readable(parts[level].name),
          link: nil,
          level: level,
          folder: parts[...level].map(\.name).joined(separator: "/")
        )
      }
      folder = parts
      tree.append(
        item.entry.title,
        in: item.entry.titleLanguage,
        link: .page(item.entry.page, language: item.entry.language),
        level: parts.count
      )
    }
    return tree
  }

  /// A part of a path, in the order of what is shown of it.
  private struct FolderName: Comparable {
    let key: SortKey
    let name: String

    static func < (left: Self, right: Self) -> Bool {
      (left.key, left.name) < (right.key, right.name)
    }
  }

  private static func sorted(
    _ entries: [Entry],
    _ locale: LocaleTag
  ) throws(UnicodeFailure) -> [(folder: [FolderName], key: SortKey, entry: Entry)] {
    let collator = try Collator(locale: locale.text)
    var folders: [String: [FolderName]] = [:]
    var items: [(folder: [FolderName], key: SortKey, entry: Entry)] = []
    items.reserveCapacity(entries.count)
    for entry in entries {
      let path = Path.folder(of: entry.name)
      var folder = folders[path] ?? []
      if folder.isEmpty {
        for part in Path.components(of: path) {
          let name = String(part)
          folder.append(FolderName(key: try collator.sortKey(of: readable(name)), name: name))
        }
        folders[path] = folder
      }
      items.append((folder, try collator.sortKey(of: entry.title), entry))
    }
    items.sort { left, right in
      if left.folder != right.folder { return left.folder.lexicographicallyPrecedes(right.folder) }
      return (left.key, left.entry.name) < (right.key, right.entry.name)
    }
    return items
  }

  /// The name of a folder or file as words.
  static func readable(_ name: String) -> String {
    let words = name.replacing("-", with: " ").replacing("_", with: " ")
    return words.prefix(1).uppercased() + words.dropFirst()
  }
}
