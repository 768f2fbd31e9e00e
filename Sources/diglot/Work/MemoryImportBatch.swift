import Interchange
import TranslationMemory
import Workspace

/// Translations that wait to be entered into a memory, by their documents.
///
/// What a file gives is a document of its own, be there one of the same path in the workspace or not: its
/// path is that of the file, `#`, the locale, and what the file calls the document. Where the file tells of
/// several versions of a document, all but the first have `@` and the version behind. Translations that
/// name no document and key are numbered.
struct MemoryImportBatch {
  private let file: String
  private var waiting: [String: SegmentedDocument] = [:]
  /// The version that came first, by the hash of the document's path: paths themselves would fill the
  /// memory of a file of a million documents.
  private var versions: [Int: String?] = [:]
  private var counts: [LocaleTag: Int] = [:]
  /// Makes Markdown of codes.
  private(set) var markup = ForeignMarkup()
  /// How many translations wait.
  private(set) var size = 0

  /// Begins a file, by the name that the memory has for it.
  init(file: String) { self.file = file }

  /// The path of what a file gives in a locale; a document's name follows behind a slash, a version behind
  /// an at sign.
  private static func path(_ file: String, _ locale: LocaleTag) -> String { "\(file)#\(locale)" }

  /// Whether a document was entered from a file.
  static func holds(_ document: HeldDocument, of file: String) -> Bool {
    let path = path(file, document.info.locale).utf8
    return !document.isFile && document.path.utf8.starts(with: path)
      && [nil, UInt8(ascii: "/"), UInt8(ascii: "@")]
        .contains(document.path.utf8.dropFirst(path.count).first)
  }

  /// Adds a translation; false where it has no target, or no source though nothing tells where it belongs.
  mutating func add(
    _ unit: ExchangeUnit,
    in locale: LocaleTag,
    origin: TranslationOrigin
  ) -> Bool {
    let name = unit.key == nil ? nil : unit.document.path ?? unit.document.page
    let number = counts[locale, default: 0] + 1
    let key = name == nil ? .unit(number) : unit.key ?? .unit(number)
    guard var segment = unit.segment(key: key, &markup) else { return false }
    if name == nil, segment.source == nil { return false }
    segment.origin = unit.origin ?? origin
    if name == nil { counts[locale] = number }
    let info = DocumentInfo(
      path: path(of: name, in: locale, unit.document.version?.hash),
      page: unit.document.page ?? name ?? Path.name(of: file),
      locale: locale,
      version: unit.document.version,
      origin: origin
    )
    waiting[info.path, default: SegmentedDocument(info: info, segments: [])].segments
      .append(segment)
    size += 1
    return true
  }

  private mutating func path(
    of document: String?,
    in locale: LocaleTag,
    _ version: String?
  ) -> String {
    let path = Self.path(file, locale) + (document.map { "/" + $0 } ?? "")
    let hash = path.hashValue
    guard let first = versions[hash] else {
      versions[hash] = .some(version)
      return path
    }
    return first == version ? path : "\(path)@\(version ?? "")"
  }

  /// Enters what waits.
  mutating func enter(
    into writer: inout MemoryWriter,
    _ counts: inout MemoryImport.Counts
  ) throws {
    for (_, document) in waiting.sorted(by: { $0.key < $1.key }) {
      try writer.append(document)
      counts.entered += document.segments.count
    }
    (waiting, size) = ([:], 0)
  }
}
