import Workspace

/// The references of a site's files, each once for the folder it is written in.
struct ReferenceTable {
  /// A reference as the files of one folder write it, or those of all where it is absolute.
  ///
  /// There may be a million, so each takes 16 bytes.
  private struct Entry {
    /// The hash of the file it leads to; `nowhere` above the site's folder.
    let file: UInt64
    /// The hash of the anchor it leads to; `noAnchor` for the file as such.
    let anchor: UInt32
    /// Where its text ends; it begins where that of the entry before ends.
    let textEnd: UInt32
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

  private static let nowhere: UInt64 = 0
  private static let noAnchor: UInt32 = 0
  /// In place of the index of an entry, for references that lead out of the site.
  private static let elsewhere = UInt32.max

  private var entries: [Entry] = []
  /// The entries by what they are written like and where.
  private var entryIndices: [UInt64: UInt32] = [:]
  /// The references as they are written, one after the other.
  private var texts: [UInt8] = []
  private var pages: [Page] = []
  private var pageIndices: [UInt64: Int] = [:]
  private var files: Set<UInt64> = []

  /// Adds a file without references.
  mutating func add(file path: String) {
    files.insert(ByteHash(path.utf8.span).value)
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
    let folder = ByteHash(Path.folder(of: path).utf8.span)
    var indices: [UInt32] = []
    indices.reserveCapacity(references.references.count)
    for reference in references.references {
      let isAbsolute =
        html[reference.range.lowerBound] == slash
        || siteURL.map { html[reference.range].starts(with: $0) } ?? false
      let key = isAbsolute ? reference.hash : reference.hash ^ (folder.value &* 31)
      let index = entryIndices[key] ?? addEntry(key, html[reference.range], from: path, siteURL)
      if index != Self.elsewhere { indices.append(index) }
    }
    // Without the room that a growing array keeps.
    var identifiers: [UInt32] = []
    identifiers.reserveCapacity(references.identifiers.count)
    identifiers += references.identifiers
    let page = Page(
      path: path,
      identifiers: hasAnchors ? identifiers : nil,
      entries: indices,
      missing: hasAnchors ? references.missing : []
    )
    let hash = ByteHash(path.utf8.span).value
    files.insert(hash)
    if let index = pageIndices[hash] {
      pages[index] = page
    } else {
      pageIndices[hash] = pages.count
      pages.append(page)
    }
  }

  private mutating func addEntry(
    _ key: UInt64,
    _ text: ArraySlice<UInt8>,
    from path: String,
    _ siteURL: [UInt8]?
  ) -> UInt32 {
    let text = CharacterReferences.resolved(text)
    var index = Self.elsewhere
    if let target = SiteReference(text, from: path, siteURL: siteURL) {
      index = UInt32(clamping: entries.count)
      texts += text
      entries.append(
        Entry(
          file: target.file ?? Self.nowhere,
          anchor: target.anchor ?? Self.noAnchor,
          textEnd: UInt32(clamping: texts.count)
        )
      )
    }
    entryIndices[key] = index
    return index
  }

  /// The names of a page's elements, each as a hash; nil where there is no such page.
  func identifiers(ofPage path: String) -> [UInt32]? {
    pageIndices[ByteHash(path.utf8.span).value].flatMap { pages[$0].identifiers }
  }

  /// The references that lead nowhere, in order.
  func brokenReferences() -> [BrokenReference] {
    let reasons = entryReasons()
    var broken: Set<BrokenReference> = []
    for page in pages {
      for reference in page.missing {
        broken.insert(BrokenReference(page: page.path, reference: reference, reason: .anchor))
      }
      for index in page.entries {
        guard let reason = reasons[Int(index)] else { continue }
        let text = text(ofEntry: Int(index))
        broken.insert(BrokenReference(page: page.path, reference: text, reason: reason))
      }
    }
    return broken.sorted(by: BrokenReference.precedes)
  }

  private func text(ofEntry index: Int) -> String {
    let start = index == 0 ? 0 : Int(entries[index - 1].textEnd)
    return String(decoding: texts[start..<Int(entries[index].textEnd)], as: UTF8.self)
  }

  /// For each entry why it leads nowhere; nil where it leads somewhere.
  private func entryReasons() -> [BrokenReference.Reason?] {
    var reasons = [BrokenReference.Reason?](repeating: nil, count: entries.count)
    var wanted: [(page: Int, entry: Int)] = []
    for (index, entry) in entries.enumerated() {
      if entry.file == Self.nowhere || !files.contains(entry.file) {
        reasons[index] = .file
      } else if entry.anchor != Self.noAnchor, let page = pageIndices[entry.file] {
        wanted.append((page, index))
      }
    }
    wanted.sort { $0.page < $1.page }
    var identifiers: (page: Int, names: Set<UInt32>)?
    for (page, index) in wanted {
      guard let names = pages[page].identifiers else { continue }
      if identifiers?.page != page { identifiers = (page, Set(names)) }
      if identifiers?.names.contains(entries[index].anchor) == false { reasons[index] = .anchor }
    }
    return reasons
  }
}
