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
  /// The texts of the document of the source locale that a translation of a page is made from; nil where
  /// there is none.
  ///
  /// The page may be one of some locales only: then the document is looked for beside the translation.
  public func sourceTexts(
    of translation: DocumentSummary,
    in page: Page
  ) throws(InputError) -> SourceTexts? {
    if let summary = page[configuration.sourceLocale] { return SourceTexts(of: try read(summary)) }
    guard let file = sourceFile(of: translation.place) else { return nil }
    return try sourceTexts(of: file, bytes(of: file.path))
  }

  /// The file that holds the page of a translation in the source locale; nil where there is none.
  ///
  /// It stands where the translation does, in a folder of the source locale's name, be that written `en-US` or
  /// `en-us`.
  public func sourceFile(of translation: DocumentPlace) -> SourceFile? {
    let locale = configuration.sourceLocale
    guard translation.locale != locale else { return nil }
    return [locale.text, locale.text.lowercased()].lazy
      .compactMap { translation.path(inLocaleFolder: $0) }
      .first { drafts[$0] != nil || FileReader.exists($0) }
      .map { SourceFile(path: $0, operand: translation.root, isExplicit: false) }
  }

  /// The texts of a file that ``sourceFile(of:)`` found; nil where it turns out to be of another locale.
  public func sourceTexts(
    of file: SourceFile,
    _ bytes: [UInt8]
  ) throws(InputError) -> SourceTexts? {
    guard let document = try document(file, bytes),
      document.info.locale == configuration.sourceLocale
    else { return nil }
    return SourceTexts(of: document)
  }
}
