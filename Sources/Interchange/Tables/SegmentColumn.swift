import Diagnostics
import Workspace

/// A column of the table of segments.
public struct SegmentColumn: Sendable {
  enum Value: Sendable {
    /// The same in all segments of a document.
    case document(@Sendable (DocumentInfo) -> Cell)
    case segment(@Sendable (Segment) -> Cell)
  }

  /// Its name: the heading in CSV and TSV, the member in JSON Lines.
  public let name: String
  /// What stands in it, in a line.
  public let summary: String
  let value: Value

  private init(_ name: String, _ summary: String, _ value: Value) {
    self.name = name
    self.summary = summary
    self.value = value
  }

  /// The columns, in their order; what is not known is an empty cell, or null in JSON Lines.
  public static let all: [SegmentColumn] = [
    Self("page", "The page: the path without the locale", .document { .text($0.page) }),
    Self("path", "The file", .document { .text($0.path) }),
    Self("locale", "The locale of the target", .document { .text($0.locale.text) }),
    Self(
      "key",
      "The key of the segment in its document",
      .segment { .text($0.key.description) }
    ),
    Self("kind", "What the segment is part of", .segment { .text($0.place.kind.rawValue) }),
    Self("anchor", "The anchor of the heading above", .segment { Cell($0.place.anchor) }),
    Self("source", "The source with its markup", .segment { Cell($0.source) }),
    Self("target", "The target with its markup", .segment { .text($0.target) }),
    Self(
      "version",
      "The content hash of the source file",
      .document { Cell($0.version?.hash) }
    ),
    Self("commit", "The commit of the source file", .document { Cell($0.version?.commit) }),
    Self(
      "date",
      "The date the source carries, YYYY-MM-DD",
      .document { Cell($0.version?.date?.description) }
    ),
    Self("origin", "Who made the translation", .document { .text($0.origin.rawValue) }),
    Self(
      "hand-off",
      "The day the translation was handed off, YYYY-MM-DD",
      .document { Cell($0.handOff?.description) }
    ),
    Self(
      "line",
      "The line of the file, counted from 1",
      .segment { .number($0.position.line) }
    ),
    Self(
      "column",
      "The column in the line in Unicode scalars, counted from 1",
      .segment { .number($0.position.column) }
    ),
  ]
}
