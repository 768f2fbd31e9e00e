/// All documents of a run, grouped into pages.
public struct PageCatalog: Sendable {
  /// The pages in the order of their names.
  public let pages: [Page]
  /// The documents that are navigation, grouped like pages.
  public let navigationPages: [Page]
  /// Documents that claim the page and locale of another: the later path of each pair, which then is a
  /// page of its own, and the path it collides with.
  public let duplicates: [(document: DocumentSummary, other: String)]
  /// All locales that documents were found in, in order.
  public let locales: [LocaleTag]

  private let indices: [[String]: Int]

  /// Groups documents.
  ///
  /// Documents of one path, the locale left out, are one page. Documents whose paths name no locale group by
  /// the hash of their source, and one without a hash is a page of its own. The result does not depend
  /// on the order of `documents`.
  public init(_ documents: [DocumentSummary]) {
    let sorted = documents.sorted { $0.info.path < $1.info.path }
    var duplicates: [(document: DocumentSummary, other: String)] = []
    pages = Self.group(sorted.filter { $0.role == .page }, duplicates: &duplicates)
    navigationPages = Self.group(
      sorted.filter { $0.role == .navigation },
      duplicates: &duplicates
    )
    self.duplicates = duplicates
    indices = Dictionary(
      pages.enumerated().map { ([$1.root, $1.name], $0) },
      uniquingKeysWith: { first, _ in first }
    )
    locales = Set(documents.map(\.info.locale)).sorted()
  }

  /// The documents that are navigation, page by page.
  public var navigation: [DocumentSummary] { navigationPages.flatMap(\.documents) }

  /// Everything that is translated: pages and navigation in the order of their names.
  public var everything: [Page] {
    (pages + navigationPages).sorted { ($0.name, $0.root) < ($1.name, $1.root) }
  }

  private static func group(
    _ documents: [DocumentSummary],
    duplicates: inout [(document: DocumentSummary, other: String)]
  ) -> [Page] {
    var groups: [Group: [DocumentSummary]] = [:]
    for document in documents {
      var group = Group(document)
      if let same = groups[group]?.first(where: { $0.info.locale == document.info.locale }) {
        if !document.isFlat { duplicates.append((document, same.info.path)) }
        group = .single(document.info.path)
      }
      groups[group, default: []].append(document)
    }
    return groups.values.compactMap { documents in
      documents.first.map {
        Page(name: $0.info.page, root: $0.place.root, documents: documents)
      }
    }.sorted {
      ($0.name, $0.root, $0.documents.first?.info.path ?? "")
        < ($1.name, $1.root, $1.documents.first?.info.path ?? "")
    }
  }

  /// The page at a path below the root of another, or nil; the first in order where several claim it.
  ///
  /// - Complexity: constant.
  public func page(named name: String, below root: String) -> Page? {
    indices[[root, name]].map { pages[$0] }
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
