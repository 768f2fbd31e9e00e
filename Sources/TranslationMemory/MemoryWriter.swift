public import Diagnostics
import Glibc
import Workspace

/// Changes a memory within one transaction; `MemoryStore.update` lends one.
public struct MemoryWriter: ~Copyable {
  let tables: MemoryTables
  private var now: Int64 = 0
  private var locales: [LocaleTag: Int64] = [:]
  /// Translations that lost a place: those that found no other one leave at the end.
  private var abandoned: Set<Int64> = []
  /// Whether every change so far was made to its end.
  private var isWhole = true
  private var hasChanged = false
  /// Whether texts came or left.
  private var hasOtherTexts = false
  /// How many translations have left.
  private var dropped = 0

  init(_ tables: MemoryTables) { self.tables = tables }

  /// Forgets what was known of the file: another process may have changed it since.
  mutating func begin() {
    now = Int64(time(nil))
    locales = [:]
    abandoned = []
    isWhole = true
    hasChanged = false
    hasOtherTexts = false
    dropped = 0
  }

  /// Ends the changes: drops what nothing refers to any more, and counts them.
  mutating func finish() throws(InputError) {
    _ = try dropUnused()
    if hasChanged { try tables.memory.noteChange(dropped: dropped) }
    if hasOtherTexts { try tables.textStates.noteChange() }
  }

  /// Drops what nothing refers to any more.
  ///
  /// - Returns: how many translations left, and how many sources with them.
  mutating func dropUnused() throws(InputError) -> (translations: Int, sources: Int) {
    try startChange()
    var (translations, sources) = (0, 0)
    for translation in abandoned.sorted() {
      guard let source = try tables.translations.dropIfUnused(translation) else { continue }
      translations += 1
      if let source, try tables.texts.dropIfUnused(source) { sources += 1 }
    }
    abandoned = []
    dropped += translations
    if sources > 0 { hasOtherTexts = true }
    isWhole = true
    return (translations, sources)
  }

  /// Notes a new stamp for a document whose content was found to be the same.
  public mutating func touch(path: String, stamp: DocumentStamp) throws(InputError) {
    try startChange()
    try tables.documents.touch(path: path, stamp: stamp)
    isWhole = true
  }

  /// Removes the documents that the caller picks, and what only they held.
  ///
  /// - Returns: their paths, in order.
  @discardableResult
  public mutating func removeDocuments(
    where isUnwanted: (HeldDocument) throws -> Bool
  ) throws -> [String] {
    let unwanted = try tables.documents.all().filter { try isUnwanted($0.document) }
    for (id, _) in unwanted { try change { writer throws(InputError) in try writer.drop(id) } }
    return unwanted.map(\.document.path)
  }

  /// Makes a change that must come to its end.
  mutating func change<Result>(
    _ body: (inout MemoryWriter) throws(InputError) -> Result
  ) throws(InputError) -> Result {
    try startChange()
    let result = try body(&self)
    (isWhole, hasChanged) = (true, true)
    return result
  }

  /// Notes translations that lost a place.
  mutating func abandon(_ translations: some Sequence<Int64>) {
    abandoned.formUnion(translations)
  }

  /// The id of a document, entered or brought up to date.
  mutating func documentID(
    _ info: DocumentInfo,
    stamp: DocumentStamp?,
    content: ContentFingerprint?
  ) throws(InputError) -> Int64 {
    let locale = try localeID(info.locale)
    return try tables.documents.enter(
      info,
      locale: locale,
      stamp: stamp,
      content: content,
      now: now
    )
  }

  /// The id of a segment's translation into a locale; it is entered where it is not there yet.
  mutating func translationID(
    of segment: Segment,
    _ locale: LocaleTag
  ) throws(InputError) -> Int64 {
    var source: Int64?
    var isNewSource = false
    if let markup = segment.source {
      let plain = segment.plainSource.map(ComparedText.of(_:)) ?? ComparedText.of(segment: markup)
      (source, isNewSource) = try tables.texts.enter(markup: markup, plain: plain)
      if isNewSource { hasOtherTexts = true }
    }
    return try tables.translations.enter(
      source: source,
      isNewSource: isNewSource,
      locale: try localeID(locale),
      target: segment.target,
      plain: segment.plainTarget,
      now: now
    )
  }

  private mutating func drop(_ document: Int64) throws(InputError) {
    abandon(try tables.occurrences.clear(document))
    try tables.documents.drop(document)
  }

  /// Refuses to build on a change that failed half-way, whose error the caller may have passed over.
  private mutating func startChange() throws(InputError) {
    guard isWhole else {
      throw InputError(
        path: tables.path,
        message: "the batch is undone, for one of its changes failed",
        advice: "run again"
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
}
