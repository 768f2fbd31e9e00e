/// All documents of a run, grouped into pages.
public struct PageCatalog: Sendable {
  /// The pages in the order of their names.
  public let pages: [Page]
  /// The documents that are navigation, in the order of their paths.
  public let navigation: [DocumentSummary]
  /// Documents that claim the page and locale of another: the later path of each pair, which then is a
  /// page of its own, and the path it collides with.
  public let duplicates: [(document: DocumentSummary, other: String)]
  /// All locales that documents were found in, in order.
  public let locales: [LocaleTag]

  /// Groups documents.
  ///
  /// Documents of one path, the locale left out, are one page. Documents whose paths name no locale group by
  /// the hash of their source, and one without a hash is a page of its own. The result does not depend
  /// on the order of `documents`.
  public init(_ documents: [DocumentSummary]) {
    let sorted = documents.sorted { $0.info.path < $1.info.path }
    var groups: [Group: [DocumentSummary]] = [:]
    var order: [Group] = []
    var duplicates: [(document: DocumentSummary, other: String)] = []
    for document in sorted where document.role == .page {
      var group = Group(document)
      let same = groups[group]?.first { $0.info.locale == document.info.locale }
      if let same {
        if !document.isFlat { duplicates.append((document, same.info.path)) }
        group = .single(document.info.path)
      }
      if groups[group] == nil { order.append(group) }
      groups[group, default: []].append(document)
    }
    pages = order.compactMap { group in
      guard let documents = groups[group], let first = documents.first else { return nil }
      return Page(name: first.info.page, root: first.place.root, documents: documents)
    }.sorted { ($0.name, $0.root) < ($1.name, $1.root) }
    navigation = sorted.filter { $0.role == .navigation }
    self.duplicates = duplicates
    locales = Set(documents.map(\.info.locale)).sorted()
  }

  /// The page at a path below the root of another, or nil.
  public func page(named name: String, below root: String) -> Page? {
    pages.first { $0.name == name && $0.root == root }
  }

  private enum Group: Hashable {
    case path(root: String, page: String)
    case hash(String)
    case single(String)

    init(_ document: DocumentSummary) {
      if !document.isFlat {
        self = .path(root: document.place.root, page: document.info.page)
      } else if let hash = document.info.version?.hash {
        self = .hash(hash)
      } else {
        self = .single(document.info.path)
      }
    }
  }
}
