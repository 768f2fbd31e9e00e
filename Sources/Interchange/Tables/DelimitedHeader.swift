import Diagnostics
import Workspace

/// What the first row of CSV or TSV says: which column each cell is of.
struct DelimitedHeader {
  /// The heading that tells that formulas are guarded; see `FormulaGuard`.
  static let guardHeading = "guarded"

  static let advice =
    "export the table again; its first row names the columns page, key, source, target and others"

  private static let adviceWithoutDocuments =
    "name the columns in the first row: source, target and, where there are several, locale"

  /// For each cell of a row the index of its column; nil for cells that are left out.
  private(set) var columns: [Int?] = []
  /// Whether formulas are guarded.
  private(set) var isGuarded = false

  /// The number of cells of a row.
  var cellCount: Int { columns.count }

  /// Whether a text begins with a header of segments.
  static func begins(_ text: String) -> Bool {
    let cells = text.prefix { !$0.isNewline }.split { ",;\t".contains($0) }.map { cell in
      cell.drop { $0 == "\"" || $0 == " " }.prefix { $0 != "\"" && $0 != " " }.lowercased()
    }
    return cells.contains("source") || cells.contains("target")
  }

  /// A header of no columns.
  init() {}

  /// Reads the names of the columns; letter case does not matter.
  ///
  /// - Parameters:
  ///   - names: the cells of the first row.
  ///   - input: the file, which is told the names that are not known.
  ///   - position: gives the place of a cell.
  /// - Throws: an error where a column stands twice, or one is missing without which no segment is found.
  init(
    _ names: [String],
    of input: ExchangeInput,
    position: (Int) -> Position
  ) throws(InputError) {
    var unknown: [Int] = []
    for (index, text) in names.enumerated() {
      let name = PlainText.collapsed(text).lowercased()
      let column = SegmentColumn.all.firstIndex { $0.name == name }
      if let column, columns.contains(column) {
        throw InputError(
          path: input.path,
          position: position(index),
          message: "the column ‘\(name)’ stands twice",
          advice: "remove one of them"
        )
      }
      isGuarded = isGuarded || name == Self.guardHeading
      if column == nil, name != Self.guardHeading { unknown.append(index) }
      columns.append(column)
    }
    try requireColumns(unknown.map { names[$0] }, input)
    guard let first = unknown.first else { return }
    let shown = unknown.prefix(Self.shownNames).map { "‘\(names[$0].prefix(60))’" }
    input.report(
      InputError(
        path: input.path,
        position: position(first),
        message: (unknown.count == 1 ? "a column that is" : "columns that are")
          + " not known and left out: " + shown.joined(separator: ", ")
          + (unknown.count > shown.count ? " and \(unknown.count - shown.count) more" : "")
      )
    )
  }

  /// How many names that are not known an error shows.
  private static let shownNames = 8

  private func requireColumns(
    _ unknown: [String],
    _ input: ExchangeInput
  ) throws(InputError) {
    let required =
      input.isOfDocuments
      ? [["page", "path"], ["key", "source"], ["target"]] : [["source"], ["target"]]
    for names in required {
      let isThere = names.contains { name in
        columns.contains { $0.map { SegmentColumn.all[$0].name == name } ?? false }
      }
      if isThere { continue }
      let isPivot = names == ["target"] && unknown.contains { LocaleTag($0) != nil }
      throw InputError(
        path: input.path,
        position: .start,
        message: "the table has no column ‘\(names.joined(separator: "’ or ‘"))’",
        advice: isPivot
          ? "a pivoted table is for reading; import one that was exported without --pivot"
          : input.isOfDocuments ? Self.advice : Self.adviceWithoutDocuments
      )
    }
  }
}
