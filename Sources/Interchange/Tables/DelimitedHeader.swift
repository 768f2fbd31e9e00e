import Diagnostics
import Workspace

/// What the first row of CSV or TSV says: which column each cell is of.
struct DelimitedHeader {
  /// The heading that tells that formulas are guarded; see `FormulaGuard`.
  static let guardHeading = "guarded"

  static let advice =
    "export the table again; its first row names the columns page, key, source, target and others"

  /// For each cell of a row the index of its column; nil for cells that are left out.
  private(set) var columns: [Int?] = []
  /// Whether formulas are guarded.
  private(set) var isGuarded = false

  /// The number of cells of a row.
  var cellCount: Int { columns.count }

  /// Whether a text begins with a header of segments.
  static func begins(_ text: String) -> Bool {
    let cells = text.prefix { !$0.isNewline }.split { ",;\t".contains($0) }.map { cell in
      cell.drop { $0 == "\"" || $0 == " " }.prefix { $0 != "\"" && $0 != " " }
    }
    return cells.contains("source") || cells.contains("target")
  }

  /// A header of no columns.
  init() {}

  /// Reads the names of the columns.
  ///
  /// - Throws: an error where a column stands twice, or one is missing without which no segment is found.
  init(
    _ cells: [(name: String, position: Position)],
    path: String,
    report: (InputError) -> Void
  ) throws(InputError) {
    var unknown: [(name: String, position: Position)] = []
    for cell in cells {
      let name = String(cell.name.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
      let column = SegmentColumn.all.firstIndex { $0.name == name }
      if let column, columns.contains(column) {
        throw InputError(
          path: path,
          position: cell.position,
          message: "the column ‘\(name)’ stands twice",
          advice: "remove one of them"
        )
      }
      isGuarded = isGuarded || name == Self.guardHeading
      if column == nil, name != Self.guardHeading { unknown.append(cell) }
      columns.append(column)
    }
    try requireColumns(unknown.map(\.name), path)
    guard let first = unknown.first else { return }
    report(
      InputError(
        path: path,
        position: first.position,
        message: (unknown.count == 1 ? "a column that is" : "columns that are")
          + " not known and left out: " + unknown.map { "‘\($0.name)’" }.joined(separator: ", ")
      )
    )
  }

  private func requireColumns(_ unknown: [String], _ path: String) throws(InputError) {
    for names in [["page", "path"], ["key", "source"], ["target"]] {
      let isThere = names.contains { name in
        columns.contains { $0.map { SegmentColumn.all[$0].name == name } ?? false }
      }
      if isThere { continue }
      let isPivot = names == ["target"] && unknown.contains { LocaleTag($0) != nil }
      throw InputError(
        path: path,
        position: .start,
        message: "the table has no column ‘\(names.joined(separator: "’ or ‘"))’",
        advice: isPivot
          ? "a pivoted table is for reading; import one that was exported without --pivot"
          : Self.advice
      )
    }
  }
}
