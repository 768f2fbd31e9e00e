/// The entries right below one of a tree, or at its top.
struct NavigationGroup: Sendable, Hashable {
  /// The index of the tree.
  let tree: Int
  /// The index of the entry they stand below; nil for those at the top.
  let node: Int?
}

/// A page that lists what is in a group, where the group is too large to stand beside other pages.
struct FolderPage: Sendable, Hashable {
  /// The group.
  let group: NavigationGroup
  /// Which of the group's entries it lists; nil for all, or for the list of its parts.
  let part: Range<Int>?
  /// Its address below the folder of a language, the same in each language that has the group.
  let name: String
  /// Its address.
  let address: SiteAddress
  /// The entry's title; nil for the top of a tree that has no title of its own.
  let title: String?
}
