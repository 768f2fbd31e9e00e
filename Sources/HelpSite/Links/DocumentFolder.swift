import Workspace

/// The folder a document stands in, from which its links start.
struct DocumentFolder: Sendable {
  /// Something below the root that a link leads to.
  struct Place: Sendable, Hashable {
    /// The path below the root as it is on disk.
    let path: String
    /// The path below the root without the component of the document's locale.
    let name: String
    /// Whether the path goes through the folder of the document's locale.
    let isLocalized: Bool
  }

  private let parts: [String]
  /// Which part of the path names the locale; nil where none does.
  private let localeIndex: Int?

  init(of document: DocumentSummary) {
    let rootDepth = Path.components(of: document.place.root).count
    let below = Path.components(of: document.info.path).dropFirst(rootDepth)
    let page = Path.components(of: document.info.page)
    localeIndex =
      below.count == page.count + 1
      ? zip(below, page + [""]).enumerated().first { $0.element.0 != $0.element.1 }?.offset : nil
    parts = below.dropLast().map(String.init)
  }

  /// Where a path leads, `.` and `..` resolved; nil above the root.
  func resolve(_ path: String) -> Place? {
    var target = parts
    for part in Path.components(of: path) {
      if part == ".." {
        guard target.popLast() != nil else { return nil }
      } else {
        target.append(String(part))
      }
    }
    var name = target
    var isLocalized = false
    if let localeIndex, target.count > localeIndex {
      isLocalized = parts.count > localeIndex && target[localeIndex] == parts[localeIndex]
      if isLocalized || LocaleTag(target[localeIndex]) != nil { name.remove(at: localeIndex) }
    }
    return Place(
      path: target.joined(separator: "/"),
      name: name.joined(separator: "/"),
      isLocalized: isLocalized
    )
  }
}
