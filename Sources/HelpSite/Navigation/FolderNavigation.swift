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

  /// The entries as a tree: folders in the order of their names, within them pages in that of their titles.
  static func tree(of entries: [Entry]) -> NavigationTree {
    var tree = NavigationTree()
    var folder: [String] = []
    for (parts, entry) in sorted(entries) {
      let shared = zip(folder, parts).prefix { $0 == $1 }.count
      for level in shared..<max(shared, parts.count) {
        tree.append(
          readable(parts[level]),
          link: nil,
          level: level,
          folder: parts[...level].joined(separator: "/")
        )
      }
      folder = parts
      tree.append(
        entry.title,
        in: entry.titleLanguage,
        link: .page(entry.page, language: entry.language),
        level: parts.count
      )
    }
    return tree
  }

  private static func sorted(_ entries: [Entry]) -> [(folder: [String], entry: Entry)] {
    entries.map { entry in
      (Path.components(of: Path.folder(of: entry.name)).map(String.init), entry)
    }.sorted { left, right in
      if left.0 != right.0 { return left.0.lexicographicallyPrecedes(right.0) }
      return (left.1.title, left.1.name) < (right.1.title, right.1.name)
    }
  }

  /// The name of a folder or file as words.
  static func readable(_ name: String) -> String {
    let words = name.replacing("-", with: " ").replacing("_", with: " ")
    return words.prefix(1).uppercased() + words.dropFirst()
  }
}
