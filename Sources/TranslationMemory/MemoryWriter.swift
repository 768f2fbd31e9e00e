public import Diagnostics
import Glibc
public import Workspace

/// Changes a memory within one transaction; `MemoryStore.update` lends one.
public struct MemoryWriter: ~Copyable {
  private let tables: MemoryTables
  private var now: Int64 = 0
  private var locales: [LocaleTag: Int64] = [:]
  /// Translations that lost a place: those that found no other one leave at the end.
  private var abandoned: Set<Int64> = []
  /// Whether every change so far was made to its end.
  private var isWhole = true

  init(_ tables: MemoryTables) { self.tables = tables }

  /// Forgets what was known of the file: another process may have changed it since.
  mutating func begin() {
    now = Int64(time(nil))
    locales = [:]
    abandoned = []
    isWhole = true
  }

  /// Drops what nothing refers to any more.
  mutating func finish() throws(InputError) {
    try startChange()
    for translation in abandoned.sorted() {
      guard let source = try tables.translations.dropIfUnused(translation) else { continue }
      try tables.texts.dropIfUnused(source)
    }
    abandoned = []
  }

  /// Enters a document, in the place of what the memory held of its path.
  ///
  /// - Parameters:
  ///   - document: its segments; their order makes them neighbours.
  ///   - stamp: the file's stamp, taken before it was read; nil where there is no file.
  ///   - content: the file's content; nil where there is no file.
  /// - Throws: `InputError` where the file fails; then the whole batch is undone.
  public mutating func replace(
    _ document: SegmentedDocument,
    stamp: DocumentStamp? = nil,
    content: ContentFingerprint? = nil
  ) throws(InputError) {
    try startChange()
    let locale = try localeID(document.info.locale)
    let id = try tables.documents.enter(
      document.info,
      locale: locale,
      stamp: stamp,
      content: content,
      now: now
    )
    abandoned.formUnion(try tables.occurrences.clear(id))
    var places: [SegmentPlace: Int] = [:]
    for (ordinal, segment) in document.segments.enumerated() {
      let place = places[segment.place] ?? places.count
      if place == places.count {
        places[segment.place] = place
        try tables.occurrences.enter(segment.place, number: place, document: id)
      }
      let translation = try translationID(of: segment, locale)
      try tables.occurrences.enter(
        segment,
        ordinal: ordinal,
        document: id,
        translation: translation,
        place: place
      )
    }
    isWhole = true
  }

  /// Notes a new stamp for a document whose content was found to be the same.
  public mutating func touch(path: String, stamp: DocumentStamp) throws(InputError) {
    try startChange()
    try tables.documents.touch(path: path, stamp: stamp)
    isWhole = true
  }

  /// Removes the documents whose path the caller picks, and what only they held.
  ///
  /// - Returns: their paths, in order.
  @discardableResult
  public mutating func removeDocuments(
    where isUnwanted: (_ path: String) throws -> Bool
  ) throws -> [String] {
    let unwanted = try tables.documents.all().filter { try isUnwanted($0.path) }
    try startChange()
    for document in unwanted {
      abandoned.formUnion(try tables.occurrences.clear(document.id))
      try tables.documents.drop(document.id)
    }
    isWhole = true
    return unwanted.map(\.path)
  }

  /// Removes the documents that are not among `paths`, and what only they held.
  ///
  /// - Returns: their paths, in order.
  @discardableResult
  public mutating func removeDocuments(notIn paths: Set<String>) throws -> [String] {
    try removeDocuments { !paths.contains($0) }
  }

  /// Refuses to build on a change that failed half-way, whose error the caller may have passed over.
  private mutating func startChange() throws(InputError) {
    guard isWhole else {
      throw InputError(
        path: tables.path,
        message: "the batch is undone, for one of its changes failed"
      )
    }
    isWhole = false
  }

  private mutating func localeID(_ locale: LocaleTag) throws(InputError) -> Int64 {
    if let known = locales[locale] { return known }
    let id = try tables.documents.enter(locale)
    locales[locale] = id
    return id
  }

  private func translationID(of segment: Segment, _ locale: Int64) throws(InputError) -> Int64 {
    var source: Int64?
    var isNewSource = false
    if let markup = segment.source {
      let plain = segment.plainSource.map(PlainText.collapsed) ?? PlainText.of(segment: markup)
      (source, isNewSource) = try tables.texts.enter(markup: markup, plain: plain)
    }
    return try tables.translations.enter(
      source: source,
      isNewSource: isNewSource,
      locale: locale,
      target: segment.target,
      plain: segment.plainTarget,
      now: now
    )
  }
}
