package import BilingualMarkdown
import Diagnostics
package import Workspace

/// A `TOC.md` or `toc.yml` as one language shows it.
package struct ContentsDocument: Sendable {
  /// The document.
  let summary: DocumentSummary
  /// The side of its units that is shown.
  let side: Side

  /// Whether it is the source language's, shown in a language that has none for its folder.
  let isBorrowed: Bool

  /// Takes the side of a document that is shown.
  package init(summary: DocumentSummary, side: Side, isBorrowed: Bool = false) {
    self.summary = summary
    self.side = side
    self.isBorrowed = isBorrowed
  }

  /// The folder whose pages it governs, below the root.
  var folder: SitePlan.PageKey {
    SitePlan.PageKey(root: summary.place.root, name: Path.folder(of: summary.info.page))
  }

  /// The documents that order the pages of a language: its own, or for the source language the source side of the
  /// newest; and for the folders that none of these governs those of the source language.
  ///
  /// - Returns: the documents, those of a folder before those of the folders in it.
  static func all(
    in language: SiteLanguage,
    source: SiteLanguage,
    _ catalog: PageCatalog
  ) -> [ContentsDocument] {
    let own = catalog.navigationPages.compactMap { ownContents(of: $0, in: language) }
    let governed = Set(own.map(\.folder))
    let borrowed =
      language.isSource
      ? []
      : catalog.navigationPages.compactMap { ownContents(of: $0, in: source) }
        .filter { !$0.folder.isWithin(governed) }
        .map { ContentsDocument(summary: $0.summary, side: $0.side, isBorrowed: true) }
    return (own + borrowed).sorted { left, right in
      let (a, b) = (left.folder, right.folder)
      return (a.root, a.name, left.summary.info.page) < (b.root, b.name, right.summary.info.page)
    }
  }

  private static func ownContents(of page: Page, in language: SiteLanguage) -> ContentsDocument? {
    if let own = page[language.tag] { return ContentsDocument(summary: own, side: .target) }
    guard language.isSource, let reference = page.reference, reference.unitCount > 0 else {
      return nil
    }
    return ContentsDocument(summary: reference, side: .source)
  }

  /// Its entries and mistakes, with ranges of the document.
  package func read(_ document: Document) -> ContentsReading {
    var reading: ContentsReading
    let toDocument: (Range<Int>) -> Range<Int>
    if document.isYAML {
      let view = document.bilingual.view(side)
      reading = YAMLContents.read(view.bytes)
      toDocument = { range in
        let start = view.documentOffset(of: range.lowerBound)
        return start..<max(start, view.documentOffset(of: range.upperBound))
      }
    } else {
      let parsed = document.parsed(side)
      reading = MarkdownContents.read(parsed.markdown)
      toDocument = { parsed.documentRange(of: $0) }
    }
    reading.entries = reading.entries.map { entry in
      var entry = entry
      entry.range = toDocument(entry.range)
      entry.link = entry.link.map { .init(text: $0.text, range: toDocument($0.range)) }
      entry.contents = entry.contents.map { .init(text: $0.text, range: toDocument($0.range)) }
      return entry
    }
    reading.mistakes = reading.mistakes.map {
      .init(message: $0.message, range: toDocument($0.range))
    }
    return reading
  }
}

extension SitePlan.PageKey {
  /// Whether it is one of some folders, or within one.
  fileprivate func isWithin(_ folders: Set<Self>) -> Bool {
    var folder = name
    while true {
      if folders.contains(Self(root: root, name: folder)) { return true }
      if folder.isEmpty || folder == "/" { return false }
      folder = Path.folder(of: folder)
    }
  }
}
