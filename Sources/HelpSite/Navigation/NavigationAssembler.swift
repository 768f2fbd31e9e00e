import Diagnostics
import Workspace

/// Follows the links of tables of contents, and puts those that others name below the entries that name them.
struct NavigationAssembler {
  /// How many findings are told of one document.
  static let findingLimit = 100
  /// The deepest that tables of contents stand in one another.
  static let nestingLimit = NavigationTree.depthLimit
  /// The most entries of all trees of a language.
  static let entryLimit = 400_000

  private typealias Key = SitePlan.PageKey

  /// A document that is read.
  private struct Contents {
    let document: Document
    let entries: [ContentsEntry]
    let resolver: LinkResolver
    let folder: DocumentFolder
  }

  private let plan: SitePlan
  private let language: Int
  private let documents: [ContentsDocument]
  private let load: SiteBuilder.Loader
  /// The documents by the paths that links name them by, and by their folders.
  private var indices: [Key: Int] = [:]
  private var contents: [Int: Contents] = [:]
  private var findingCounts: [Int: Int] = [:]
  private var entryCount = 0

  /// The links that lead nowhere.
  private(set) var deadLinks: [Finding] = []
  /// What else is wrong.
  private(set) var notes: [Finding] = []

  init(
    _ documents: [ContentsDocument],
    _ plan: SitePlan,
    language: Int,
    _ load: @escaping SiteBuilder.Loader
  ) {
    self.plan = plan
    self.language = language
    self.documents = documents
    self.load = load
    for (index, document) in documents.enumerated() {
      for name in [document.summary.info.page, document.folder.name] {
        let key = Key(root: document.folder.root, name: name.lowercased())
        if indices[key] == nil { indices[key] = index }
      }
    }
  }

  /// The tree of a document, and the indices of all documents whose entries it has.
  mutating func tree(of index: Int) throws -> (tree: NavigationTree, documents: Set<Int>) {
    var tree = NavigationTree()
    var placed: Set<Int> = []
    try add(index, below: 0, within: [], &placed, to: &tree)
    return (tree, placed)
  }

  private mutating func add(
    _ index: Int,
    below level: Int,
    within path: [Int],
    _ placed: inout Set<Int>,
    to tree: inout NavigationTree
  ) throws {
    placed.insert(index)
    let contents = try read(index)
    for entry in contents.entries {
      guard entryCount < Self.entryLimit else {
        note("there are more than \(Self.entryLimit) entries; the rest is left out", entry, index)
        return
      }
      entryCount += 1
      let (inner, link) = target(of: entry, in: contents, index)
      guard let title = title(of: entry, link, in: documents[index]) else {
        note("the entry has no name", entry, index)
        continue
      }
      if ShownTitle(entry.title).isCut, let location = location(of: entry.range, in: index) {
        notes.append(.longEntry(at: location))
      }
      tree.append(title.text, in: title.language, link: link, level: level + entry.level)
      guard let inner else { continue }
      let path = path + [index]
      if path.contains(inner) {
        note("the entry leads back to the contents that it stands in", entry, index)
      } else if placed.contains(inner) {
        note("the contents that it names are in this navigation already", entry, index)
      } else if path.count >= Self.nestingLimit {
        note("contents stand in one another more than \(Self.nestingLimit) deep", entry, index)
      } else {
        try add(inner, below: level + entry.level, within: path, &placed, to: &tree)
      }
    }
  }

  private mutating func read(_ index: Int) throws -> Contents {
    if let known = contents[index] { return known }
    let summary = documents[index].summary
    let document = try load(summary)
    let reading = documents[index].read(document)
    let read = Contents(
      document: document,
      entries: reading.entries,
      resolver: LinkResolver(plan, language: language, navigation: summary),
      folder: DocumentFolder(of: summary)
    )
    contents[index] = read
    for mistake in reading.mistakes {
      guard let location = location(of: mistake.range, in: index) else { break }
      notes.append(.navigation(mistake.message, at: location))
    }
    return read
  }

  // MARK: Links

  /// The table of contents that an entry names, and where it leads.
  private mutating func target(
    of entry: ContentsEntry,
    in contents: Contents,
    _ index: Int
  ) -> (inner: Int?, link: NavigationTree.Link?) {
    if let named = entry.contents {
      let inner = self.contents(at: named.text, from: contents)
      if inner == nil { dead(named, "there are no contents", index) }
      return (inner, entry.link.flatMap { link(to: $0, in: contents, index) })
    }
    guard let written = entry.link else { return (nil, nil) }
    let name = Path.name(of: LinkDestination(written.text).path).lowercased()
    if name.isEmpty || ["toc.md", "toc.yml", "toc.yaml"].contains(name),
      let inner = self.contents(at: written.text, from: contents)
    {
      return (inner, nil)
    }
    return (nil, link(to: written, in: contents, index))
  }

  private func contents(at destination: String, from contents: Contents) -> Int? {
    let destination = LinkDestination(destination)
    guard !destination.isExternal, !destination.path.isEmpty,
      let place = contents.folder.resolve(destination.path)
    else { return nil }
    let root = contents.document.place.root
    return indices[Key(root: root, name: place.name.lowercased())]
  }

  private mutating func link(
    to written: ContentsEntry.Destination,
    in contents: Contents,
    _ index: Int
  ) -> NavigationTree.Link? {
    switch contents.resolver.target(of: LinkDestination(written.text)) {
    case .external:
      return LinkDestination.isWebOrMailAddress(written.text) ? .external(written.text) : nil
    case .page(let page, let language, let fragment):
      return .page(page, language: language, fragment: fragment)
    case .moved(let address): return .external(address)
    case .contents, .flow, .file: return nil
    case .nowhere(let reason):
      dead(written, reason, index)
      return nil
    }
  }

  /// What an entry says, and the language of that where it is not the language of the navigation.
  ///
  /// In contents of the source language a page bears its own title where it is translated. An entry that leads into
  /// a page names a section, of which no title is known.
  private func title(
    of entry: ContentsEntry,
    _ link: NavigationTree.Link?,
    in document: ContentsDocument
  ) -> (text: String, language: Int?)? {
    var shown: ShownPage?
    if case .page(let page, _, _) = link { shown = plan.shown(page, in: language) }
    let namesSection = entry.link.map { !LinkDestination($0.text).fragment.isEmpty } ?? false
    let isTranslated = document.isBorrowed && shown?.language == language && !namesSection
    if let shown, entry.title.isEmpty || isTranslated {
      return (shown.title, shown.foreignLanguage(in: language))
    }
    if entry.title.isEmpty { return nil }
    return (entry.title, document.isBorrowed ? SitePlan.source : nil)
  }

  // MARK: Findings

  private mutating func dead(
    _ destination: ContentsEntry.Destination,
    _ reason: String,
    _ index: Int
  ) {
    guard let location = location(of: destination.range, in: index) else { return }
    deadLinks.append(.deadLink(destination.text, reason, at: location))
  }

  private mutating func note(_ message: String, _ entry: ContentsEntry, _ index: Int) {
    guard let location = location(of: entry.range, in: index) else { return }
    notes.append(.navigation(message, at: location))
  }

  /// The place of a finding; nil where the document has enough of them, as each costs a walk through it, or where
  /// another language tells them.
  private mutating func location(of range: Range<Int>, in index: Int) -> Location? {
    if documents[index].isBorrowed { return nil }
    let count = findingCounts[index, default: 0]
    findingCounts[index] = count + 1
    guard count < Self.findingLimit, let document = contents[index]?.document else { return nil }
    return document.location(of: range)
  }
}

extension Finding {
  /// The finding for something in the navigation that cannot be shown as it is written.
  static func navigation(_ message: String, at location: Location) -> Finding {
    Finding(check: "site-navigation", severity: .warning, message: message, location: location)
  }

  /// The finding for an entry that says more than there is room for.
  static func longEntry(at location: Location) -> Finding {
    .navigation(
      "the entry has more than \(ShownTitle.limit) characters and is shown cut; shorten it",
      at: location
    )
  }
}
