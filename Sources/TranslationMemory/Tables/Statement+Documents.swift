import Diagnostics
import Workspace

extension DocumentInfo {
  /// The columns that tell of a document, in the order in which `Statement.documentInfo(from:)` reads
  /// them.
  static let columns = """
    documents.path, documents.page, locales.tag, documents.origin, documents.version_hash,
    documents.version_commit, documents.version_date, documents.hand_off
    """
  /// How many columns there are.
  static let columnCount: Int32 = 8
}

extension Statement {
  /// The document that eight columns tell of.
  func documentInfo(from column: Int32) -> DocumentInfo {
    DocumentInfo(
      path: text(column),
      page: text(column + 1),
      locale: LocaleTag(text(column + 2)) ?? .americanEnglish,
      version: optionalText(column + 4).map { hash in
        SourceVersion(hash: hash, commit: optionalText(column + 5), date: date(column + 6))
      },
      origin: TranslationOrigin(rawValue: text(column + 3)) ?? .unknown,
      handOff: date(column + 7)
    )
  }

  /// The document of the columns with the two behind them: when it was entered, and whether it is a file.
  func heldDocument(from column: Int32) -> HeldDocument {
    let next = column + DocumentInfo.columnCount
    return HeldDocument(
      info: documentInfo(from: column),
      enteredAt: integer(next),
      isFile: integer(next + 1) != 0
    )
  }

  /// The place that two columns tell: its kind and its anchor.
  func place(from column: Int32) -> SegmentPlace {
    SegmentPlace(
      kind: SegmentPlace.Kind(rawValue: text(column)) ?? .paragraph,
      anchor: optionalText(column + 1)
    )
  }

  /// Where a source was found that two columns tell: a path, and whether its version is known.
  func sourceOrigin(from column: Int32) -> SourceOrigin? {
    optionalText(column).map { path in
      .document(path: path, isVersionKnown: integer(column + 1) != 0)
    }
  }

  /// The position that two columns tell: a line and a column.
  func position(from column: Int32) -> Position {
    Position(line: Int(integer(column)), column: Int(integer(column + 1)))
  }

  /// A column as a date; nil for NULL and for what is none.
  func date(_ column: Int32) -> CalendarDate? {
    optionalText(column).flatMap { CalendarDate($0) }
  }

  /// A column as an origin; nil for NULL and for what is none.
  func origin(_ column: Int32) -> TranslationOrigin? {
    optionalText(column).flatMap(TranslationOrigin.init)
  }

  /// A column as a state; nil for NULL and for what is none.
  func state(_ column: Int32) -> TranslationState? {
    optionalText(column).flatMap(TranslationState.init)
  }
}
