public import Diagnostics

/// What a page's document of the source locale tells of texts that translations hold without their source:
/// values of the front matter, and texts of images.
public struct SourceTexts: Sendable, Hashable {
  /// The document they are from.
  public let info: DocumentInfo

  private var values: [String: String] = [:]
  private var images: [Image: String] = [:]

  private struct Image: Hashable {
    let destination: String
    let occurrence: Int
  }

  /// Reads the texts of a document of the source locale.
  public init(of document: Document) {
    info = document.info
    for (_, site) in document.segmentSites() {
      switch site {
      case .unit: break
      case .frontMatter(let index):
        let entry = document.frontMatter.entries[index]
        values[entry.key] = values[entry.key] ?? entry.value
      case .image(let image):
        images[Image(destination: image.destination, occurrence: image.occurrence)] = image.text
      }
    }
  }

  /// Whether a translation may be of this source: not where both tell a version, and not the same one.
  public func fits(_ translation: DocumentInfo) -> Bool {
    guard translation.page == info.page, translation.locale != info.locale else { return false }
    guard let own = info.version, let other = translation.version else { return true }
    return own.hash == other.hash
  }

  func origin(for translation: DocumentInfo) -> SourceOrigin {
    let isVersionKnown = info.version != nil && info.version?.hash == translation.version?.hash
    return .document(path: info.path, isVersionKnown: isVersionKnown)
  }

  /// The source of what stands at a site of a translation; nil where it is not known.
  func text(for site: SegmentSite, in translation: Document) -> String? {
    switch site {
    case .unit: nil
    case .frontMatter(let index): values[translation.frontMatter.entries[index].key]
    case .image(let image):
      images[Image(destination: image.destination, occurrence: image.occurrence)]
    }
  }
}

extension Workspace {
  /// The texts of a page's document of the source locale; nil where the page has none.
  public func sourceTexts(of page: Page) throws(InputError) -> SourceTexts? {
    guard let summary = page[configuration.sourceLocale] else { return nil }
    return SourceTexts(of: try read(summary))
  }
}
