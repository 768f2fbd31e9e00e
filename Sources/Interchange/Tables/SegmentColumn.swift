import Diagnostics
import Workspace

/// A fact about a segment: a column of the tables, a property in the formats that have a structure.
public struct SegmentColumn: Sendable {
  enum Value: Sendable {
    /// The same in all segments of a document.
    case document(@Sendable (DocumentInfo) -> Cell)
    case segment(@Sendable (Segment, DocumentInfo) -> Cell)
  }

  /// Its name: the heading in CSV and TSV, the member in JSON Lines.
  public let name: String
  /// What stands in it, in a line.
  public let summary: String
  let value: Value
  /// Takes what a file says; false where it cannot be read so.
  let read: @Sendable (inout ExchangeUnit, String) -> Bool

  private init(
    _ name: String,
    _ summary: String,
    _ value: Value,
    read: @escaping @Sendable (inout ExchangeUnit, String) -> Bool
  ) {
    self.name = name
    self.summary = summary
    self.value = value
    self.read = read
  }

  /// The column of a name; nil where there is none.
  static func named(_ name: String) -> SegmentColumn? { all.first { $0.name == name } }

  /// The columns, in their order; what is not known is an empty cell, or null in JSON Lines.
  public static let all: [SegmentColumn] = [
    Self("page", "The page: the path without the locale", .document { .text($0.page) }) {
      $0.document.page = $1
      return true
    },
    Self("path", "The file", .document { .text($0.path) }) {
      $0.document.path = $1
      return true
    },
    Self("locale", "The locale of the target", .document { .text($0.locale.text) }) {
      $0.locale = $1
      return true
    },
    Self(
      "key",
      "The key of the segment in its document",
      .segment { segment, _ in .text(segment.key.description) }
    ) {
      $0.key = SegmentKey($1)
      return $0.key != nil
    },
    Self(
      "kind",
      "What the segment is part of",
      .segment { segment, _ in .text(segment.place.kind.rawValue) }
    ) {
      guard let kind = SegmentPlace.Kind(rawValue: $1) else { return false }
      $0.place = SegmentPlace(kind: kind, anchor: $0.place?.anchor)
      return true
    },
    Self(
      "anchor",
      "The anchor of the heading above",
      .segment { segment, _ in Cell(segment.place.anchor) }
    ) {
      $0.place = SegmentPlace(kind: $0.place?.kind ?? .paragraph, anchor: $1)
      return true
    },
    Self("source", "The source with its markup", .segment { segment, _ in Cell(segment.source) }) {
      $0.source = .markdown($1)
      return true
    },
    Self("target", "The target with its markup", .segment { segment, _ in .text(segment.target) }) {
      $0.target = .markdown($1)
      return true
    },
    Self(
      "state",
      "How far the translation is: needs-review, translated or final",
      .segment { segment, info in .text(segment.state(in: info).rawValue) }
    ) {
      $0.state = TranslationState(rawValue: $1)
      return $0.state != nil
    },
    Self(
      "version",
      "The content hash of the source file",
      .document { Cell($0.version?.hash) }
    ) {
      $0.document.version = SourceVersion(
        hash: $1,
        commit: $0.document.version?.commit,
        date: $0.document.version?.date
      )
      return true
    },
    Self("commit", "The commit of the source file", .document { Cell($0.version?.commit) }) {
      let version = $0.document.version
      $0.document.version = SourceVersion(
        hash: version?.hash ?? "",
        commit: $1,
        date: version?.date
      )
      return true
    },
    Self(
      "date",
      "The date the source carries, YYYY-MM-DD",
      .document { Cell($0.version?.date?.description) }
    ) {
      guard let date = CalendarDate($1) else { return false }
      let version = $0.document.version
      $0.document.version = SourceVersion(
        hash: version?.hash ?? "",
        commit: version?.commit,
        date: date
      )
      return true
    },
    Self(
      "origin",
      "Who made the translation: human, machine, post-edited, imported or unknown",
      .segment { segment, info in .text((segment.origin ?? info.origin).rawValue) }
    ) {
      $0.origin = TranslationOrigin(rawValue: $1)
      return $0.origin != nil
    },
    Self(
      "hand-off",
      "The day the translation was made or handed off, YYYY-MM-DD",
      .segment { segment, info in Cell((segment.date ?? info.handOff)?.description) }
    ) {
      $0.date = CalendarDate($1)
      return $0.date != nil
    },
    Self(
      "fingerprint",
      "The fingerprint of the target as exported; by it an import knows whether the document changed",
      .segment { segment, _ in .text(TargetFingerprint.of(segment.target)) }
    ) {
      $0.fingerprint = $1
      return true
    },
    Self(
      "line",
      "The line of the file, counted from 1",
      .segment { segment, _ in .number(segment.position.line) }
    ) {
      $0.documentPosition = Int($1).map { Position(line: $0, column: 1) }
      return true
    },
    Self(
      "column",
      "The column in the line in Unicode scalars, counted from 1",
      .segment { segment, _ in .number(segment.position.column) }
    ) {
      if let column = Int($1) { $0.documentPosition?.column = column }
      return true
    },
  ]
}

extension Segment {
  /// How far the translation is: what it says itself, else a draft where a machine made it.
  func state(in info: DocumentInfo) -> TranslationState {
    state ?? ((origin ?? info.origin) == .machine ? .needsReview : .translated)
  }

  /// Whether nobody has translated it so far; formats then say so instead of a state.
  var isUntranslated: Bool { target.isEmpty && source?.isEmpty == false }
}
