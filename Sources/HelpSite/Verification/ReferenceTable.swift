/// The references of a site's files, each once for the folder it is written in.
struct ReferenceTable {
  /// A reference as the files of one folder write it.
  private struct Entry {
    /// The file it leads to; nil above the site's folder.
    let file: UInt64?
    /// The anchor it leads to; nil for the file as such.
    let anchor: UInt32?
    /// Where among the texts it stands.
    let text: Range<Int>
  }

  /// A file that refers to others.
  private struct Page {
    let path: String
    /// The names of its elements; nil for files that have no anchors.
    let identifiers: [UInt32]?
    /// Its references, as indices of entries.
    let entries: [UInt32]
    /// The references to places of itself that it does not have.
    let missing: Set<String>
  }

  private var entries: [Entry] = []
  /// The entries by what they are written like and where; nil for those that lead out of the site.
  private var entryIndices: [UInt64: UInt32?] = [:]
  /// The references as they are written, one after the other.
  private var texts: [UInt8] = []
  private var pages: [Page] = []
  private var pageIndices: [UInt64: Int] = [:]
  private var files: Set<UInt64> = []

  /// Adds a file without references.
  mutating func add(file path: String) {
    files.insert(ByteHash(path.utf8).value)
  }

  /// Adds a file with what was read of it.
  mutating func add(
    _ references: PageReferences,
    at path: String,
    _ html: [UInt8],
    siteURL: [UInt8]?,
    hasAnchors: Bool = true
  ) {
    let slash = UInt8(ascii: "/")
    var folder = ByteHash()
    if let end = path.utf8.lastIndex(of: slash) { folder.append(path.utf8[...end]) }
    let page = Page(
      path: path,
      identifiers: hasAnchors ? references.identifiers : nil,
      entries: references.references.compactMap {
        entry($0, html, from: path, folder.value, siteURL)
      },
      missing: hasAnchors ? references.missing : []
    )
    let hash = ByteHash(path.utf8).value
    files.insert(hash)
    if let index = pageIndices[hash] {
      pages[index] = page
    } else {
      pageIndices[hash] = pages.count
      pages.append(page)
    }
  }

  private mutating func entry(
    _ reference: PageReferences.Reference,
    _ html: [UInt8],
    from path: String,
    _ folder: UInt64,
    _ siteURL: [UInt8]?
  ) -> UInt32? {
    let key = (folder &* 31) ^ reference.hash
    if let index = entryIndices[key] { return index }
    let text = CharacterReferences.resolved(html[reference.range])
    guard let target = SiteReference(text, from: path, siteURL: siteURL) else {
      entryIndices.updateValue(nil, forKey: key)
      return nil
    }
    let index = UInt32(truncatingIfNeeded: entries.count)
    entryIndices[key] = index
    let start = texts.count
    texts += text
    entries.append(Entry(file: target.file, anchor: target.anchor, text: start..<texts.count))
    return index
  }

  /// The references that lead nowhere, in order.
  func brokenReferences() -> [BrokenReference] {
    let reasons = entryReasons()
    var broken: [BrokenReference] = []
    for page in pages {
      for reference in page.missing {
        broken.append(BrokenReference(page: page.path, reference: reference, reason: .anchor))
      }
      for index in page.entries {
        guard let reason = reasons[Int(index)] else { continue }
        let text = String(decoding: texts[entries[Int(index)].text], as: UTF8.self)
        broken.append(BrokenReference(page: page.path, reference: text, reason: reason))
      }
    }
    return Set(broken).sorted {
      $0.page.utf8.elementsEqual($1.page.utf8)
        ? $0.reference.utf8.lexicographicallyPrecedes($1.reference.utf8)
        : $0.page.utf8.lexicographicallyPrecedes($1.page.utf8)
    }
  }

  /// For each entry why it leads nowhere; nil where it leads somewhere.
  private func entryReasons() -> [BrokenReference.Reason?] {
    var reasons = [BrokenReference.Reason?](repeating: nil, count: entries.count)
    var wanted: [(page: Int, entry: Int)] = []
    for (index, entry) in entries.enumerated() {
      guard let file = entry.file, files.contains(file) else {
        reasons[index] = .file
        continue
      }
      if entry.anchor != nil, let page = pageIndices[file] { wanted.append((page, index)) }
    }
    wanted.sort { $0.page < $1.page }
    var identifiers: (page: Int, names: Set<UInt32>)?
    for (page, index) in wanted {
      guard let names = pages[page].identifiers, let anchor = entries[index].anchor else {
        continue
      }
      if identifiers?.page != page { identifiers = (page, Set(names)) }
      if identifiers?.names.contains(anchor) == false { reasons[index] = .anchor }
    }
    return reasons
  }
}
