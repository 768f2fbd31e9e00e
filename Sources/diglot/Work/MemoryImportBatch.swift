import Interchange
import TranslationMemory
import Workspace

/// Translations that wait to be entered into a memory, by their documents.
///
/// What a file gives is a document of its own, be there one of the same path in the workspace or not: its
/// path is that of the file, `#`, the locale, and what the file calls the document. Translations that name
/// no document and key are numbered; entering their file again replaces them all.
struct MemoryImportBatch {
  /// A document, and whether its segments have keys of their own.
  private struct Waiting {
    var document: SegmentedDocument
    var isKeyed: Bool
  }

  private let file: String
  private var waiting: [String: Waiting] = [:]
  /// The documents without keys that were begun: what is entered first takes the place of what was there.
  private var begun: Set<String> = []
  private var counts: [LocaleTag: Int] = [:]
  /// Makes Markdown of codes.
  private(set) var markup = ForeignMarkup()
  /// How many translations wait.
  private(set) var size = 0

  /// Begins a file.
  init(file: String) { self.file = file }

  /// Adds a translation; false where one of its sides is not there.
  mutating func add(
    _ unit: ExchangeUnit,
    in locale: LocaleTag,
    origin: TranslationOrigin
  ) -> Bool {
    let name = unit.key == nil ? nil : unit.document.path ?? unit.document.page
    let number = counts[locale, default: 0] + 1
    let key = name == nil ? .unit(number) : unit.key ?? .unit(number)
    guard var segment = unit.segment(key: key, &markup) else { return false }
    segment.origin = unit.origin ?? origin
    if name == nil { counts[locale] = number }
    let info = DocumentInfo(
      path: "\(file)#\(locale)" + (name.map { "/\($0)" } ?? ""),
      page: unit.document.page ?? name ?? Path.name(of: file),
      locale: locale,
      version: unit.document.version,
      origin: origin
    )
    let fresh = Waiting(
      document: SegmentedDocument(info: info, segments: []),
      isKeyed: name != nil
    )
    waiting[info.path, default: fresh].document.segments.append(segment)
    size += 1
    return true
  }

  /// Enters what waits.
  mutating func enter(
    into writer: inout MemoryWriter,
    _ counts: inout MemoryImport.Counts
  ) throws {
    for (path, waiting) in waiting.sorted(by: { $0.key < $1.key }) {
      if waiting.isKeyed {
        let merged = try writer.merge(waiting.document)
        counts.entered += merged.added + merged.changed
        counts.unchanged += merged.unchanged
        continue
      }
      counts.entered += waiting.document.segments.count
      if begun.insert(path).inserted {
        try writer.replace(waiting.document)
      } else {
        try writer.append(waiting.document)
      }
    }
    (waiting, size) = ([:], 0)
  }
}
